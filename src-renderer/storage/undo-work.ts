import Dexie from 'dexie'
import { nowInstant } from '@renderer/platform/clock'
import { putProblem } from '@shared/domain/record-registry'
import { ok, type Result } from '@shared/domain/result'
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
  windowHost,
  type Edit,
  type SaveHost,
  type SaveProblem
} from './write'

/** What undoing an import does, and the fields that stay because somebody has written them since. */
export type Undo = {
  /** A joined partnership can't be taken apart once anything was written in its space or a file with it was made. */
  readonly problem?: 'written-since' | 'sent-since'
  readonly records: number
  readonly kept: readonly {
    readonly space: string
    readonly type: string
    readonly id: string
    readonly field: string
  }[]
}

type PlannedUndo = Undo & { readonly edits: readonly Edit[] }

/** Nothing is written. A space that came with the import takes our partnership record of it along. */
async function plannedUndo(office: Office, exchange: ExchangeRow): Promise<PlannedUndo> {
  const { db } = office
  const edits: Edit[] = []
  const kept: PlannedUndo['kept'][number][] = []
  const problem = await joinProblem(office, exchange)
  if (problem) return { problem, edits, kept, records: 0 }
  const joined = new Set(exchange.joined)
  for (const { id: space, after, upTo } of [...exchange.spaces, ...(exchange.besides ?? [])]) {
    const changes = await db.changes
      .where('[space+device+seq]')
      .between([space, Dexie.minKey], [space, Dexie.maxKey])
      .toArray()
    const imported = changes.filter(({ device, seq }) => seq > seqOf(after, device) && seq <= seqOf(upTo, device))
    const ids = new Set(imported.flatMap(({ records }) => records))
    const rows = await db.records.bulkGet([...ids].map((id) => rowKey(space, id)))
    const states = new Map(rows.flatMap((row) => (row ? [[row.id, rowToState(row)] as const] : [])))
    const undo = undoOps({
      imported: imported.map(({ changeSet }) => changeSet),
      vectorBefore: after,
      changeSets: changes.filter(({ records }) => records.some((id) => ids.has(id))).map(({ changeSet }) => changeSet),
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

async function joinProblem({ db }: Office, { joined = [], spaces, number = 0 }: ExchangeRow): Promise<Undo['problem']> {
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

/** What undoing would do; nothing is written. */
export async function planUndoIn(office: Office, exchange: ExchangeRow): Promise<Undo> {
  return told(await plannedUndo(office, exchange))
}

/** Restores what the screens showed before an import, as one action of ours, and marks the import in the log. */
export async function undoImportIn(
  office: Office,
  exchange: ExchangeRow,
  host: SaveHost = windowHost
): Promise<Result<Undo, SaveProblem>> {
  return asOnlyWriter(office, async () => {
    const { db } = office
    const undo = await plannedUndo(office, exchange)
    if (undo.problem) return ok(told(undo))
    const changeSets = await numberedChangeSets(office, undo.edits)
    const write = async (): Promise<void> => {
      await db.transaction('rw', [db.records, db.changes, db.spaces, db.exchanges], async () => {
        await applyToDatabase(db, changeSets)
        if (exchange.number !== undefined) await db.exchanges.update(exchange.number, { undoneAt: nowInstant() })
      })
    }
    const saved = await commitChangeSets(office, { spaces: [], changeSets }, write, host)
    return saved.ok ? ok(told(undo)) : saved
  })
}

function told({ problem, records, kept }: PlannedUndo): Undo {
  return { ...(problem && { problem }), records, kept }
}
