import { create } from 'zustand'
import { bridge } from '@renderer/platform/bridge'
import { nowInstant } from '@renderer/platform/clock'
import type { FieldsOf, RecordOf } from '@shared/domain/record-registry'
import { fail, ok, type Result } from '@shared/domain/result'
import type { OpenedFile } from '@shared/ipc'
import { bytesToUtf8, utf8ToBytes } from '@shared/sync/bytes'
import type { PeerState } from '@shared/sync/peer-trust'
import { readReceipt, receiptLine, writeReceipt, type Receipt, type ReceiptRefusal } from '@shared/sync/receipt'
import type { PeerRow } from './database'
import { officeRecord, type Office } from './office'
import { partnershipViews, type PartnershipView } from './partnerships'
import { judgeSender } from './peers'
import { recordById } from './records'
import { versionTexts, type VersionTexts } from './version-texts'
import { saveRecords } from './write'

export type OwnApproval = Omit<FieldsOf<'approval'>, 'version' | 'contentHash' | 'parts' | 'receipt'>

/** Records our approval of the text as it is now, with a receipt that this device signs; answers with the id of the record. */
export async function approveText(office: Office, texts: VersionTexts, approval: OwnApproval) {
  const { version, hash, parts } = texts
  const agreement = await recordById(office, 'agreement', version.agreement)
  const own = await officeRecord(office)
  if (!own || !agreement) throw new Error('the office or the agreement has no record')
  const { city: side, kind, body, approvedOn } = approval
  const bytes = await writeReceipt(
    {
      space: version.space,
      agreement: { id: agreement.id, title: receiptLine(agreement.title) },
      version: { id: version.id, label: receiptLine(version.label) },
      contentHash: hash,
      side,
      kind,
      body: receiptLine(body),
      approvedOn,
      office: receiptLine(own.name, 200),
      city: receiptLine(own.cityLatinName, 200),
      country: own.country,
      person: { id: office.person.id, name: receiptLine(office.person.name, 200) },
      device: office.device,
      signingKey: office.signingKey,
      madeAt: nowInstant()
    },
    (message) => bridge.sign(office.name, message)
  )
  const receipt = bytesToUtf8(bytes) ?? ''
  const fields = { ...approval, version: version.id, contentHash: hash, parts, receipt }
  return saveRecords(office, [{ type: 'approval', space: version.space, fields }])
}

/** The receipt of an approval as a file to be sent. */
export function receiptFile(approval: RecordOf<'approval'>, label: string, city: string): OpenedFile {
  const name = `${label}, ${city} ${approval.approvedOn}`.replace(/[\\/:*?"<>|]|\p{Cc}/gu, '-')
  return { name: `${name}.entente-receipt`, bytes: utf8ToBytes(approval.receipt ?? '') }
}

export type ReceiptProblem =
  | ReceiptRefusal
  | {
      readonly code:
        | 'own-receipt'
        | 'unknown-text'
        | 'another-text'
        | 'earlier-text'
        | 'not-a-side'
        | 'not-their-side'
        | 'sender-changed'
        | 'sender-revoked'
      readonly detail?: string
      /** What the receipt names, where it could be read. */
      readonly receipt?: Receipt
    }

/** A receipt that was read and proven, for the text as it is here. Nothing is kept yet. */
export type IncomingReceipt = {
  readonly receipt: Receipt
  readonly bytes: Uint8Array
  readonly view: PartnershipView
  readonly texts: VersionTexts
  /** What we make of the sender's device; `unknown` where we have neither its card nor a file of it. */
  readonly sender: PeerState
  /** The approval that already holds this very receipt. */
  readonly known: RecordOf<'approval'> | undefined
}

export async function openReceipt(office: Office, bytes: Uint8Array): Promise<Result<IncomingReceipt, ReceiptProblem>> {
  const read = await readReceipt(bytes)
  if (!read.ok) return read
  const receipt = read.value
  const refuse = (code: Exclude<ReceiptProblem['code'], ReceiptRefusal['code']>) => fail({ code, receipt })
  if (receipt.device === office.device) return refuse('own-receipt')
  const view = (await partnershipViews(office)).find(({ space }) => space === receipt.space)
  const texts = view && (await versionTexts(office, receipt.version.id))
  if (!view || texts?.version.space !== receipt.space) return refuse('unknown-text')
  const peer = await office.db.peers.get(receipt.device)
  const sender = peer ? await judgeSender(office, { sender: receipt }) : await strangerState(office, receipt)
  if (sender === 'changed') return refuse('sender-changed')
  if (sender === 'revoked') return refuse('sender-revoked')
  const side = view.cities.find(({ id }) => id === receipt.side)
  if (!side) return refuse('not-a-side')
  if (!maySpeakFor(view, side, receipt, peer)) return refuse('not-their-side')
  if (receipt.contentHash !== texts.hash) {
    const isEarlier = texts.approvals.some(({ contentHash }) => contentHash === receipt.contentHash)
    return refuse(isEarlier ? 'earlier-text' : 'another-text')
  }
  const text = bytesToUtf8(bytes)
  const known = texts.approvals.find((approval) => approval.receipt === text)
  return ok({ receipt, bytes, view, texts, sender, known })
}

/** A device that we never met; one that comes under a known name is `changed`. */
async function strangerState(office: Office, receipt: Receipt): Promise<PeerState> {
  const state = await judgeSender(office, { sender: receipt })
  return state === 'seen' ? 'unknown' : state
}

/** For our own side only our colleagues speak; a partner's copy speaks for a city in its own country. */
function maySpeakFor(
  { ours }: PartnershipView,
  side: RecordOf<'city'>,
  { country }: Receipt,
  peer: PeerRow | undefined
): boolean {
  if (peer?.role === 'colleague') return side.id === ours?.id
  return side.id !== ours?.id && side.country === country
}

/** Keeps the approval with its receipt; one that came with a bundle before and has no receipt yet gets it. */
export async function keepReceipt(office: Office, { receipt, bytes, texts }: IncomingReceipt) {
  const { side, kind, body, approvedOn, contentHash, person } = receipt
  const before = texts.approvals.find(
    (approval) =>
      approval.receipt === undefined &&
      approval.city === side &&
      approval.contentHash === contentHash &&
      approval.approvedOn === approvedOn
  )
  const fields = {
    ...before,
    version: texts.version.id,
    city: side,
    kind,
    body,
    personName: before?.personName ?? person.name,
    approvedOn,
    contentHash,
    parts: texts.parts,
    receipt: bytesToUtf8(bytes),
    receiptRemovedOn: undefined
  }
  return saveRecords(office, [{ type: 'approval', space: texts.version.space, before, fields }])
}

type ReceiptStore = {
  readonly incoming?: IncomingReceipt | undefined
  readonly refused?: { readonly file: string; readonly problem: ReceiptProblem } | undefined
}

/** The receipt that was opened last, until a person has decided about it; it is shown above all screens. */
export const useIncomingReceipt = create<ReceiptStore>(() => ({}))

export function isReceiptFile({ name }: Pick<OpenedFile, 'name'>): boolean {
  return name.toLowerCase().endsWith('.entente-receipt')
}

/** Reads a receipt and shows what it says, or why it is refused. */
export async function showReceipt(office: Office, { name, bytes }: OpenedFile): Promise<void> {
  const opened = await openReceipt(office, bytes)
  useIncomingReceipt.setState(
    opened.ok
      ? { incoming: opened.value, refused: undefined }
      : { incoming: undefined, refused: { file: name, problem: opened.error } }
  )
}
