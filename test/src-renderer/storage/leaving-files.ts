import { unzipSync } from 'fflate'
import PostalMime from 'postal-mime'
import { outgoingMail } from '@renderer/features/exchange/outgoing-mail'
import { outgoingPage } from '@renderer/features/exchange/outgoing-page'
import { bridge } from '@renderer/platform/bridge'
import type { PeerRow } from '@renderer/storage/database'
import { logSent, planExport, writeOutgoingParts, type BundleKind } from '@renderer/storage/exchange-out'
import type { Office } from '@renderer/storage/office'
import { protectFile, unlockFile } from '@renderer/storage/protect'
import { mailDraft } from '@shared/sync/mail-draft'

const at = '2019-01-15T10:00:00+01:00'

/** A bundle as it leaves, and all text that can be got out of it: names, every entry inflated, the mail it goes with. */
export type LeavingFile = { readonly bytes: Uint8Array; readonly texts: Readonly<Record<string, string>> }

/** Writes what `from` would send of the space, as the screens do it: page, bundle, e-mail draft; and notes that it was sent. */
export async function leavingFile(
  from: Office,
  space: string,
  { peers = [], kind = 'partner' }: { readonly peers?: readonly PeerRow[]; readonly kind?: BundleKind } = {}
): Promise<LeavingFile> {
  const outgoing = await planExport(from, [space], peers)
  const indexHtml = await outgoingPage(from, { outgoing, languages: ['zh-CN', 'en'], at })
  const [file] = await writeOutgoingParts(from, kind, outgoing, peers, { indexHtml })
  if (!file) throw new Error('nothing was written')
  const { bytes, exchange } = file
  await logSent(from, exchange)
  const mail = await outgoingMail(from, 'en', { outgoing, protection: 'none', index: 1, count: 1 })
  const draft = mailDraft({
    to: peers.map((peer) => ({ name: peer.office, address: 'office@example.org' })),
    subject: mail.subject,
    text: mail.body,
    at,
    attachments: [{ name: exchange.file, bytes }]
  })
  const parsed = await PostalMime.parse(draft, { attachmentEncoding: 'arraybuffer' })
  const attached = new Uint8Array(parsed.attachments[0]?.content as ArrayBuffer)
  return {
    bytes,
    texts: {
      'file name': exchange.file,
      mail: JSON.stringify({ ...parsed, attachments: parsed.attachments.map(({ filename }) => filename) }),
      draft: utf8(draft),
      stored: utf8(bytes),
      ...inflated(attached)
    }
  }
}

/** The same bundle encrypted by our key, or by a passphrase: what stands in the open, and what comes out again. */
export async function encryptedTexts(
  office: Office,
  bytes: Uint8Array,
  passphrase?: string
): Promise<Readonly<Record<string, string>>> {
  const { encryptionKey } = await bridge.identity(office.name)
  const file = await protectFile(
    bytes,
    passphrase === undefined
      ? { kind: 'keys', recipients: encryptionKey ? [encryptionKey] : [] }
      : { kind: 'passphrase', passphrase }
  )
  const opened = await unlockFile(office, file, passphrase)
  if (!opened.ok) throw new Error(opened.error.message)
  return { encrypted: utf8(file), ...inflated(opened.value) }
}

export function inflated(bytes: Uint8Array): Record<string, string> {
  const entries = Object.entries(unzipSync(bytes))
  return {
    'entry names': entries.map(([name]) => name).join('\n'),
    ...Object.fromEntries(entries.map(([name, content]) => [name, utf8(content)]))
  }
}

function utf8(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

/** The places in which a word was found, with what stands around it. */
export function placesOf(word: RegExp, texts: Readonly<Record<string, string>>): string[] {
  return Object.entries(texts).flatMap(([place, text]) => {
    const found = word.exec(text)
    return found ? [`${place}: …${text.slice(Math.max(0, found.index - 60), found.index + 60)}…`] : []
  })
}
