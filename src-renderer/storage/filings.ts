import { newId } from '@renderer/platform/ids'
import type { FieldsOf, RecordOf } from '@shared/domain/record-registry'
import { filingId } from '@shared/sync/content-hash'
import { displayedWrite } from '@shared/sync/merge'
import { rowKey, type RecordRow } from './database'
import type { Office } from './office'
import type { PartnershipView } from './partnerships'
import { rowToState } from './record-row'
import { recordsReferringTo, useOfficeQuery } from './records'
import type { RecordEdit } from './write'

/** An agreement or one of its versions. */
export type Filed = Pick<RecordOf<'agreement' | 'agreement-version'>, 'id' | 'space' | 'type'>

/**
 * The edit that writes how a side keeps a text. A new record takes the id that every copy would give it; where that record was
 * deleted or erased, a new one.
 */
export async function filingEdit(
  office: Office,
  { id: filed, space, type }: Filed,
  before: RecordOf<'filing'> | undefined,
  fields: Omit<FieldsOf<'filing'>, 'agreement' | 'version'>
): Promise<RecordEdit> {
  if (before) return { type: 'filing', space, before, fields: { ...before, ...fields } }
  const id = filingId(filed, fields.city)
  const taken = await office.db.records.get(rowKey(space, id))
  const of = type === 'agreement' ? { agreement: filed } : { version: filed }
  return { type: 'filing', space, id: taken ? newId() : id, fields: { ...of, ...fields } }
}

export type SideFiling = {
  readonly city: string
  readonly filing: RecordOf<'filing'> | undefined
  /** The side's number, also where it was entered before sides had filings. */
  readonly reference: string | undefined
}

export type Filings = {
  /** All sides, ours first. */
  readonly sides: readonly SideFiling[]
  /** Numbers of before there were filings of which nothing tells whose they are. */
  readonly unplaced: readonly ('reference' | 'partnerReference')[]
}

/** How each side keeps an agreement or a version. A side's own filing goes before what was entered earlier. */
export async function filingsOf(office: Office, view: PartnershipView, filed: Filed): Promise<Filings> {
  const filings = await recordsReferringTo(office, 'filing', filed.id)
  const earlier = filed.type === 'agreement' ? await earlierNumbers(office, view, filed) : []
  return {
    sides: view.cities.map(({ id: city }) => {
      const filing = filings.find((one) => one.city === city)
      const numbers = new Set(earlier.flatMap((one) => (one.city === city ? [one.number] : [])))
      return { city, filing, reference: filing ? filing.reference : [...numbers].join(', ') || undefined }
    }),
    unplaced: earlier.flatMap(({ city, field }) => (city === undefined ? [field] : []))
  }
}

/** Live: undefined while loading. */
export function useFilings(view: PartnershipView, filed: Filed): Filings | undefined {
  const { id, space, type } = filed
  return useOfficeQuery((office) => filingsOf(office, view, { id, space, type }), [view, id, space, type])
}

type EarlierNumber = {
  readonly field: 'reference' | 'partnerReference'
  readonly city: string | undefined
  readonly number: string
}

/** The numbers in the record of an agreement itself, which say "our" and "the partner's" as the one who wrote them saw it. */
async function earlierNumbers(office: Office, view: PartnershipView, filed: Filed): Promise<EarlierNumber[]> {
  const row = await office.db.records.get(rowKey(filed.space, filed.id))
  const found: EarlierNumber[] = []
  for (const field of ['reference', 'partnerReference'] as const) {
    const number = row?.fields[field]
    if (!row || typeof number !== 'string' || !number.trim()) continue
    const writer = await sideOfWriter(office, view, row, field)
    const [other, ...more] = view.cities.filter(({ id }) => id !== writer)
    const partner = writer !== undefined && more.length === 0 ? other?.id : undefined
    found.push({ field, city: field === 'reference' ? writer : partner, number: number.trim() })
  }
  return found
}

/** The city whose office wrote a field, as far as the device is known. */
async function sideOfWriter(
  office: Office,
  view: PartnershipView,
  row: RecordRow,
  field: string
): Promise<string | undefined> {
  const state = rowToState(row)
  const writes = 'fields' in state ? state.fields[field] : undefined
  if (!writes) return undefined
  const { device } = displayedWrite(writes)
  if (device === office.device) return view.ours?.id
  const peer = await office.db.peers.get(device)
  if (!peer) return undefined
  if (peer.role === 'colleague') return view.ours?.id
  const theirs =
    view.partners.length === 1 ? view.partners : view.partners.filter((one) => one.country === peer.country)
  return theirs.length === 1 ? theirs[0]?.id : undefined
}
