import { bridge } from '@renderer/platform/bridge'
import { newId } from '@renderer/platform/ids'
import { erasedAuthor, type ChangeSet } from '@shared/sync/change-set'
import { vectorCovers } from '@shared/sync/version-vector'
import { openDatabase, type OfficeDatabase } from './database'
import { journalEntry, type JournalEntry } from './journal-entry'
import { actingPerson, databaseName, identityOf, type ActingPerson, type OfficeName } from './office'
import { erasedBy, erasedNames, redactDatabase, redactedEntries, redactedTables } from './redaction'
import { applyToDatabase } from './write'

/**
 * Applies what the journal holds beyond the database; harmless twice. It also rebuilds a database that has vanished, since
 * the journal is written first and holds everything. An erasure that was cut short is finished. Answers how many change-sets
 * were brought back.
 */
export async function applyJournal(name: OfficeName): Promise<number> {
  const bytes = await bridge.readJournal(name)
  if (bytes.length === 0) return 0
  const held = bytes.map((entry) => JSON.parse(new TextDecoder().decode(entry)) as JournalEntry)
  const redacted = redactedEntries(held)
  const entries = redacted ?? held
  const { device } = await identityOf(name)
  const db = await openDatabase(databaseName(name))
  try {
    const erased = erasedBy(entries.flatMap((entry) => entry.changeSets))
    const names = await erasedNames(db, erased)
    let applied = 0
    for (const entry of entries) applied += await applyEntry(db, entry)
    await restoreActing(db, device, entries)
    if (redacted || applied > 0)
      await db.transaction('rw', redactedTables(db), async () => {
        await redactDatabase(db, erased, names)
      })
    if (redacted) await bridge.rewriteJournal(name, redacted.map(journalEntry))
    return applied
  } finally {
    db.close()
  }
}

async function applyEntry(db: OfficeDatabase, { spaces, changeSets }: JournalEntry): Promise<number> {
  return db.transaction('rw', [db.records, db.changes, db.spaces], async () => {
    for (const space of spaces) if (!(await db.spaces.get(space.id))) await db.spaces.add({ ...space, vector: {} })
    const missing: ChangeSet[] = []
    for (const changeSet of changeSets) {
      const space = await db.spaces.get(changeSet.space)
      if (space && !vectorCovers(space.vector, changeSet.device, changeSet.seq)) missing.push(changeSet)
    }
    await applyToDatabase(db, missing)
    return missing.length
  })
}

/** Who works here, where the settings have vanished: who last wrote on this device, or a person without a name once erased. */
async function restoreActing(db: OfficeDatabase, device: string, entries: readonly JournalEntry[]): Promise<void> {
  if (await actingPerson(db)) return
  const last = entries.flatMap(({ changeSets }) => changeSets).findLast((changeSet) => changeSet.device === device)
  if (!last) return
  const { person, name } = last.by
  const value: ActingPerson = { id: person === erasedAuthor.person ? newId() : person, name }
  await db.settings.put({ key: 'person', value })
}
