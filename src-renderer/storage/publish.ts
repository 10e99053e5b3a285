import { isRecordType, recordDefinitions, type RecordType } from '@shared/domain/record-registry'
import { fail, ok, type Result } from '@shared/domain/result'
import { attachmentsNamedIn } from '@shared/sync/attachment-names'
import type { JsonValue, PutOp } from '@shared/sync/change-set'
import { rowKey, type RecordRow } from './database'
import type { Office } from './office'
import { keepPaper, paperBytes } from './papers'
import { saveEdits, type SaveProblem } from './write'

/** One record as the partner will see it: its displayed values, sets as `<set>/<id>`, nothing of its history. */
export type PublishedRecord = {
  readonly type: RecordType
  readonly id: string
  readonly fields: Readonly<Record<string, JsonValue>>
}

/** Whether a type of record may leave the office at all: notes, projects and our own records of things never do. */
export function mayBeShared(type: RecordType): boolean {
  return recordDefinitions[type].home === 'partnership'
}

/**
 * What publishing an internal record takes along, the record itself first: the internal records that it names, and those
 * that hang on it where everything else they name is shared too. Empty when the record is not internal, is deleted or may
 * never leave.
 */
export async function recordsToPublish(office: Office, id: string): Promise<PublishedRecord[]> {
  const { records } = office.db
  const found = new Map<string, RecordRow>()
  const internal = async (wanted: string) => {
    const row = await records.get(rowKey(office.space, wanted))
    return row && isShareable(row) ? row : undefined
  }
  const add = async (wanted: string): Promise<void> => {
    const row = found.has(wanted) ? undefined : await internal(wanted)
    if (!row || (await isAboutInternal(office, row))) return
    found.set(wanted, row)
    for (const ref of row.refs) await add(ref)
  }
  await add(id)
  if (!found.has(id)) return []
  for (const row of await records.where('refs').equals(id).toArray()) {
    if (row.space !== office.space || !isShareable(row) || found.has(row.id)) continue
    const others = await Promise.all(row.refs.filter((ref) => !found.has(ref)).map(internal))
    if (others.every((other) => other === undefined)) found.set(row.id, row)
  }
  return [...found.values()].flatMap(published)
}

/** A paper about what never leaves the office stays with it. */
async function isAboutInternal(office: Office, { type, fields }: RecordRow): Promise<boolean> {
  const about = type === 'paper' ? fields['about'] : undefined
  const row = typeof about === 'string' ? await office.db.records.get(rowKey(office.space, about)) : undefined
  return row !== undefined && !row.deleted && !row.erased && !isShareable(row)
}

function isShareable({ type, deleted, erased }: RecordRow): boolean {
  return !deleted && !erased && isRecordType(type) && mayBeShared(type)
}

function published({ type, id, fields }: RecordRow): PublishedRecord[] {
  if (!isRecordType(type)) return []
  const shown = Object.entries(fields).filter(
    ([field, value]) => field !== 'deleted' && value !== null && !(field.includes('/') && value === false)
  )
  return [{ type, id, fields: Object.fromEntries(shown) }]
}

export type PublishProblem = SaveProblem | { readonly code: 'not-publishable' }

/**
 * Moves an internal record, with what `recordsToPublish` takes along, into a partnership's space as one action: its present
 * state is written there as new, and it is deleted in the office. There is no way back: what was sent can't be recalled.
 */
export async function publishRecord(
  office: Office,
  id: string,
  space: string
): Promise<Result<readonly PublishedRecord[], PublishProblem>> {
  const target = await office.db.spaces.get(space)
  const records = await recordsToPublish(office, id)
  if (target?.role !== 'partnership' || records.length === 0) return fail({ code: 'not-publishable' })
  const taken = await office.db.records.bulkGet(records.map((record) => rowKey(space, record.id)))
  if (taken.some((row) => row?.erased)) return fail({ code: 'not-publishable' })
  const puts = records.map(({ type, id: record, fields }): PutOp => ({ op: 'put', type, id: record, fields }))
  const removals = records.map(({ type, id: record }): PutOp => {
    return { op: 'put', type, id: record, fields: { deleted: true } }
  })
  for (const sha256 of attachmentsNamedIn(puts)) {
    const content = await paperBytes(office, { space: office.space, sha256 })
    const kept = content.ok ? await keepPaper(office, { space, sha256 }, content.value) : ok(undefined)
    if (!kept.ok) return kept
  }
  const saved = await saveEdits(office, [
    { space, ops: puts },
    { space: office.space, ops: removals }
  ])
  return saved.ok ? ok(records) : saved
}
