import { bridge } from '@renderer/platform/bridge'
import { redactChangeSet, type ChangeSet } from '@shared/sync/change-set'
import type { ImportPlan, SpacePlan } from '@shared/sync/plan-import'
import type { ChangeRow, OfficeDatabase } from './database'
import { journalEntry, type JournalEntry } from './journal-entry'
import type { OfficeName } from './office'

/** By space, the records that were erased there. */
export type Erased = ReadonlyMap<string, ReadonlySet<string>>

const nothing: ReadonlySet<string> = new Set()

/** The change-sets without what they wrote into erased records. */
export function withoutErased(changeSets: readonly ChangeSet[], erased: Erased): ChangeSet[] {
  return changeSets.map((changeSet) => redactChangeSet(changeSet, erased.get(changeSet.space) ?? nothing))
}

/** By space, what these change-sets erase. */
export function erasedBy(changeSets: Iterable<ChangeSet>): Erased {
  const erased = new Map<string, Set<string>>()
  for (const { space, ops } of changeSets)
    for (const op of ops) {
      if (op.op !== 'erase') continue
      const ids = erased.get(space) ?? new Set<string>()
      erased.set(space, ids.add(op.id))
    }
  return erased
}

export type RedactedPlan = { readonly plan: ImportPlan; readonly erased: Erased }

/** The plan as it may be stored: a change that arrives after the erasure of its record brings nothing of it back. */
export async function redactedPlan(db: OfficeDatabase, plan: ImportPlan): Promise<RedactedPlan> {
  const erased = new Map<string, ReadonlySet<string>>()
  for (const space of plan.spaces) {
    const ids = await erasedIn(db, space)
    if (ids.size > 0) erased.set(space.id, ids)
  }
  if (erased.size === 0) return { plan, erased }
  const spaces = plan.spaces.map((space) => ({
    ...space,
    applied: withoutErased(space.applied, erased),
    replaced: withoutErased(space.replaced, erased),
    waiting: withoutErased(space.waiting, erased)
  }))
  return { plan: { ...plan, spaces }, erased }
}

async function erasedIn(db: OfficeDatabase, { id, states, waiting, replaced }: SpacePlan): Promise<Set<string>> {
  const ids = new Set([...states.values()].flatMap((state) => ('erased' in state ? [state.id] : [])))
  const others = new Set([...waiting, ...replaced].flatMap(({ ops }) => ops.map((op) => op.id)))
  const rows = await db.records.bulkGet(
    [...others].filter((other) => !states.has(other)).map((other): [string, string] => [id, other])
  )
  for (const row of rows) if (row?.erased) ids.add(row.id)
  return ids
}

/**
 * Takes what was written into erased records out of the log, out of what waits and out of unsaved forms; `isAbout` finds
 * further forms by what was typed. Runs inside a transaction over changes, waiting and drafts.
 */
export async function redactDatabase(
  db: OfficeDatabase,
  erased: Erased,
  isAbout: (text: string) => boolean = () => false
): Promise<void> {
  if (erased.size === 0) return
  for (const [space, ids] of erased) {
    const rows = await db.changes
      .where('records')
      .anyOf([...ids])
      .distinct()
      .toArray()
    await db.changes.bulkPut(rows.filter((row) => row.space === space).map((row) => redactedRow(row, erased)))
    await db.waiting
      .where('space')
      .equals(space)
      .modify((row) => {
        row.changeSet = redactChangeSet(row.changeSet, ids)
      })
  }
  const ids = [...erased.values()].flatMap((some) => [...some])
  await db.drafts
    .filter((draft) => {
      const text = `${draft.key} ${JSON.stringify(draft.values)}`
      return isAbout(text) || ids.some((id) => text.includes(id))
    })
    .delete()
}

function redactedRow(row: ChangeRow, erased: Erased): ChangeRow {
  const changeSet = redactChangeSet(row.changeSet, erased.get(row.space) ?? nothing)
  return { ...row, changeSet, records: changeSet.ops.map((op) => op.id) }
}

/**
 * Takes out of the journal what was written into records that it erases. False when it could not be written: the next start
 * does it then (`applyJournal`). Call it as the one writer.
 */
export async function redactJournal(name: OfficeName): Promise<boolean> {
  try {
    const bytes = await bridge.readJournal(name)
    const entries = bytes.map((entry) => JSON.parse(new TextDecoder().decode(entry)) as JournalEntry)
    const redacted = redactedEntries(entries)
    if (redacted) await bridge.rewriteJournal(name, redacted.map(journalEntry))
    return true
  } catch {
    return false
  }
}

/** Undefined when there is nothing to take out. */
export function redactedEntries(entries: readonly JournalEntry[]): JournalEntry[] | undefined {
  const erased = erasedBy(entries.flatMap((entry) => entry.changeSets))
  if (erased.size === 0) return undefined
  const redacted = entries.map((entry) => ({ ...entry, changeSets: withoutErased(entry.changeSets, erased) }))
  const isChanged = redacted.some((entry, index) =>
    entry.changeSets.some((changeSet, at) => changeSet !== entries[index]?.changeSets[at])
  )
  return isChanged ? redacted : undefined
}
