import { nowInstant } from '@renderer/platform/clock'
import { putProblem } from '@shared/domain/record-registry'
import { ok, type Result } from '@shared/domain/result'
import type { ChangeSet } from '@shared/sync/change-set'
import { undoOps } from '@shared/sync/undo-import'
import { seqOf, vectorIncludes } from '@shared/sync/version-vector'
import { rowKey, type ExchangeRow } from './database'
import { mergedEdits } from './import-writing'
import type { Office } from './office'
import { rowToState } from './record-row'
import { recordsOfType } from './records'
import {
  applyToDatabase,
  asOnlyWriter,
  commitChangeSets,
  numberedChangeSets,
  type Edit,
  type SaveProblem
} from './write'

/** What undoing an import would do, and the fields that stay because somebody has written them since. */
export type PlannedUndo = {
  /** A joined partnership can't be taken apart once anything was written in its space or a file with it was made. */
  readonly problem?: 'written-since' | 'sent-since'
  readonly edits: readonly Edit[]
  readonly records: number
  readonly kept: readonly {
    readonly space: string
    readonly type: string
    readonly id: string
    readonly field: string
  }[]
}

/** Whether a file brought something that can be taken back; what this copy itself was made from can't. */
export function canBeUndone({ direction, undoneAt, spaces }: ExchangeRow, officeSpace: string): boolean {
  const madeThisCopy = spaces.some(({ id, after }) => id === officeSpace && Object.keys(after).length === 0)
  const broughtSomething = spaces.some(({ changeSets }) => changeSets > 0)
  return direction === 'received' && undoneAt === undefined && broughtSomething && !madeThisCopy
}

/** Nothing is written. A space that came with the import takes our partnership record of it along. */
export async function planUndo(office: Office, exchange: ExchangeRow): Promise<PlannedUndo> {
  const { db } = office
  const edits: Edit[] = []
  const kept: PlannedUndo['kept'][number][] = []
  const problem = await joinProblem(office, exchange)
  if (problem) return { problem, edits, kept, records: 0 }
  const joined = new Set(exchange.joined)
  for (const { id: space, after, upTo } of [...exchange.spaces, ...(exchange.besides ?? [])]) {
    const imported: ChangeSet[] = []
    for (const device of Object.keys(upTo)) {
      const rows = await db.changes
        .where('[space+device+seq]')
        .between([space, device, seqOf(after, device) + 1], [space, device, seqOf(upTo, device)], true, true)
        .toArray()
      imported.push(...rows.map((row) => row.changeSet))
    }
    const ids = [...new Set(imported.flatMap((changeSet) => changeSet.ops.map((op) => op.id)))]
    const related = await db.changes.where('records').anyOf(ids).distinct().toArray()
    const rows = await db.records.bulkGet(ids.map((id) => rowKey(space, id)))
    const states = new Map(rows.flatMap((row) => (row ? [[row.id, rowToState(row)] as const] : [])))
    const undo = undoOps({
      imported,
      vectorBefore: after,
      changeSets: related.filter((row) => row.space === space).map((row) => row.changeSet),
      currentStates: states,
      putProblem
    })
    edits.push({ space, ops: undo.ops })
    kept.push(...undo.kept.map(({ id, field }) => ({ space, type: states.get(id)?.type ?? '', id, field })))
    if (Object.keys(after).length === 0 && !joined.has(space)) edits.push(await withoutPartnership(office, space))
  }
  const merged = mergedEdits(edits).filter((edit) => edit.ops.length > 0)
  return { edits: merged, records: merged.reduce((sum, edit) => sum + edit.ops.length, 0), kept }
}

async function joinProblem(
  { db }: Office,
  { joined = [], spaces, number = 0 }: ExchangeRow
): Promise<PlannedUndo['problem']> {
  for (const { id, upTo } of spaces.filter((space) => joined.includes(space.id))) {
    const later = await db.exchanges.where('number').above(number).toArray()
    if (later.some((row) => row.direction === 'sent' && row.spaces.some((space) => space.id === id)))
      return 'sent-since'
    const row = await db.spaces.get(id)
    if (row && !vectorIncludes(upTo, row.vector)) return 'written-since'
  }
  return undefined
}

async function withoutPartnership(office: Office, space: string): Promise<Edit> {
  const ours = (await recordsOfType(office, 'partnership', office.space)).filter((own) => own.sharedSpace === space)
  return {
    space: office.space,
    ops: ours.map(({ id }) => ({ op: 'put', type: 'partnership', id, fields: { deleted: true } }))
  }
}

/** Restores what the screens showed before an import, as one action of ours, and marks the import in the log. */
export async function undoImport(office: Office, exchange: ExchangeRow): Promise<Result<PlannedUndo, SaveProblem>> {
  return asOnlyWriter(office, async () => {
    const { db } = office
    const undo = await planUndo(office, exchange)
    if (undo.problem) return ok(undo)
    const changeSets = await numberedChangeSets(office, undo.edits)
    const saved = await commitChangeSets(office, { spaces: [], changeSets }, async () => {
      await db.transaction('rw', [db.records, db.changes, db.spaces, db.exchanges], async () => {
        await applyToDatabase(db, changeSets)
        if (exchange.number !== undefined) await db.exchanges.update(exchange.number, { undoneAt: nowInstant() })
      })
    })
    return saved.ok ? ok(undo) : saved
  })
}
