import { bridge } from '@renderer/platform/bridge'
import { newId } from '@renderer/platform/ids'
import type { PaperRef } from '@shared/ipc'
import { redactChangeSet, type ChangeSet } from '@shared/sync/change-set'
import type { ImportPlan, SpacePlan } from '@shared/sync/plan-import'
import { rowKey, type ChangeRow, type OfficeDatabase } from './database'
import { isNamed } from './authors'
import { journalEntry, type JournalEntry } from './journal-entry'
import { namesIn } from './mentions'
import { isTelling, longestFirst, namingIn, takenOut, textWithout } from './names-in-text'
import { actingPerson, type OfficeName } from './office'
import { forgetPapers, papersNamedFor } from './paper-erasure'

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

async function erasedIn(
  db: OfficeDatabase,
  { id, states, applied, waiting, replaced }: SpacePlan
): Promise<Set<string>> {
  const ids = new Set([...states.values()].flatMap((state) => ('erased' in state ? [state.id] : [])))
  const others = new Set([...waiting, ...replaced].flatMap(({ ops }) => ops.map((op) => op.id)))
  for (const { by } of [...applied, ...waiting, ...replaced]) others.add(by.person)
  const rows = await db.records.bulkGet(
    [...others].filter((other) => !states.has(other)).map((other) => rowKey(id, other))
  )
  for (const row of rows) if (row?.erased) ids.add(row.id)
  return ids
}

/** What `redactDatabase` reads and writes. */
export function redactedTables(db: OfficeDatabase) {
  const papers = [db.papers, db.paperContents, db.erasedPapers]
  return [db.records, db.changes, db.waiting, db.spaces, db.drafts, db.exchanges, db.peers, db.settings, ...papers]
}

/**
 * By what words those are recognised who are erased now and were not before; read it before the erasures are applied, which
 * take the words away.
 */
export async function erasedNames(db: OfficeDatabase, erased: Erased): Promise<string[]> {
  const names = new Set<string>()
  const all = new Set<string>()
  for (const [space, ids] of erased) {
    const rows = await db.records.bulkGet([...ids].map((id) => rowKey(space, id)))
    const before = new Set(rows.flatMap((row) => (row?.erased ? [row.id] : [])))
    const fresh = new Set([...ids].filter((id) => !before.has(id)))
    if (fresh.size === 0) continue
    for (const id of fresh) all.add(id)
    const waiting = await db.waiting.where('space').equals(space).toArray()
    for (const { changeSet } of [
      ...waiting,
      ...(await rowsAbout(db, space, fresh)),
      ...(await rowsBy(db, space, fresh))
    ]) {
      for (const name of namesIn(changeSet, (record) => fresh.has(record))) names.add(name)
      if (fresh.has(changeSet.by.person)) names.add(changeSet.by.name)
    }
  }
  for (const { personId, person } of await db.peers.toArray()) if (all.has(personId ?? '')) names.add(person)
  names.delete(takenOut)
  return longestFirst(names)
}

/**
 * Takes what was written into erased records, and the names of erased authors, out of the log, of what waits, of the list of
 * files and copies, and of unsaved forms; `names` are those of `erasedNames`. Runs inside a transaction over `redactedTables`,
 * after the erasures were applied. The files of papers that nothing names any more, those of `unkept` included, go from the
 * database; they are answered, for the folder.
 */
export async function redactDatabase(
  db: OfficeDatabase,
  erased: Erased,
  names: readonly string[],
  unkept: readonly PaperRef[] = []
): Promise<PaperRef[]> {
  if (erased.size === 0) return []
  const papers = [...unkept, ...(await papersNamedFor(db, erased))]
  for (const [space, ids] of erased) {
    const rows = await rowsAbout(db, space, ids)
    const persons = await personsAmong(db, space, ids)
    if (persons.size > 0) rows.push(...(await rowsBy(db, space, persons)))
    await db.changes.bulkPut(rows.map((row) => redactedRow(row, erased)))
    await db.waiting
      .where('space')
      .equals(space)
      .modify((row) => {
        row.changeSet = redactChangeSet(row.changeSet, ids)
      })
  }
  const ids = new Set([...erased.values()].flatMap((some) => [...some]))
  const telling = names.filter(isTelling)
  await redactCopies(db, ids, names, telling)
  await redactPreferences(db, telling)
  await redactActing(db, erased)
  // Nobody is asked about an unsaved form: what only perhaps names the person goes as well.
  await db.drafts
    .filter((draft) => {
      const text = `${draft.key} ${JSON.stringify(draft.values)}`
      return namingIn(draft.values, telling) !== undefined || [...ids].some((id) => text.includes(id))
    })
    .delete()
  return forgetPapers(db, papers)
}

async function rowsAbout(db: OfficeDatabase, space: string, ids: ReadonlySet<string>): Promise<ChangeRow[]> {
  const rows = await db.changes
    .where('records')
    .anyOf([...ids])
    .distinct()
    .toArray()
  return rows.filter((row) => row.space === space)
}

/** Who wrote is erased as a person: an erasure of other records needs no look through the whole log. */
async function personsAmong(db: OfficeDatabase, space: string, ids: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const rows = await db.records.bulkGet([...ids].map((id) => rowKey(space, id)))
  return new Set(rows.flatMap((row) => (row?.type === 'person' ? [row.id] : [])))
}

async function rowsBy(db: OfficeDatabase, space: string, persons: ReadonlySet<string>): Promise<ChangeRow[]> {
  return db.changes
    .where('[space+device+seq]')
    .between([space], [space, []])
    .filter(({ changeSet }) => persons.has(changeSet.by.person))
    .toArray()
}

/** The names of who sent a file and of whose copy it is. */
async function redactCopies(
  db: OfficeDatabase,
  ids: ReadonlySet<string>,
  names: readonly string[],
  telling: readonly string[]
): Promise<void> {
  await db.peers.toCollection().modify((peer) => {
    if (ids.has(peer.personId ?? '') || isNamed({ name: peer.person }, names)) peer.person = takenOut
  })
  await db.exchanges.toCollection().modify((exchange) => {
    if (ids.has(exchange.personId ?? '') || isNamed({ name: exchange.person }, names)) exchange.person = takenOut
    exchange.file = textWithout(exchange.file, telling)
  })
}

/** What was remembered for sending, an address for instance. */
async function redactPreferences(db: OfficeDatabase, names: readonly string[]): Promise<void> {
  await db.settings
    .where('key')
    .startsWith('sending/')
    .filter(({ value }) => namingIn(value, names) !== undefined)
    .delete()
}

/**
 * Who works at this computer gets another id when erased, so that what comes after is not taken for what was before. The name
 * goes only when our own office erases it; a partner can't say who works here.
 */
async function redactActing(db: OfficeDatabase, erased: Erased): Promise<void> {
  const acting = await actingPerson(db)
  if (!acting) return
  const spaces = [...erased].flatMap(([space, ids]) => (ids.has(acting.id) ? [space] : []))
  if (spaces.length === 0) return
  const isOurs = (await db.spaces.bulkGet(spaces)).some((space) => space?.role === 'office')
  await db.settings.put({ key: 'person', value: { id: newId(), name: isOurs ? takenOut : acting.name } })
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
