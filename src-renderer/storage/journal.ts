import { bridge } from '@renderer/platform/bridge'
import type { ChangeSet } from '@shared/sync/change-set'
import { vectorCovers } from '@shared/sync/version-vector'
import { openDatabase, type OfficeDatabase } from './database'
import { journalEntry, type JournalEntry } from './journal-entry'
import { databaseName, identityOf, type ActingPerson, type OfficeName } from './office'
import { erasedBy, redactDatabase, redactedEntries } from './redaction'
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
    let applied = 0
    for (const entry of entries) applied += await applyEntry(db, device, entry)
    if (redacted || applied > 0) {
      const erased = erasedBy(entries.flatMap((entry) => entry.changeSets))
      await db.transaction('rw', [db.changes, db.waiting, db.drafts], () => redactDatabase(db, erased))
    }
    if (redacted) await bridge.rewriteJournal(name, redacted.map(journalEntry))
    return applied
  } finally {
    db.close()
  }
}

async function applyEntry(db: OfficeDatabase, device: string, { spaces, changeSets }: JournalEntry): Promise<number> {
  return db.transaction('rw', [db.records, db.changes, db.spaces, db.settings], async () => {
    for (const space of spaces) if (!(await db.spaces.get(space.id))) await db.spaces.add({ ...space, vector: {} })
    const missing: ChangeSet[] = []
    for (const changeSet of changeSets) {
      const space = await db.spaces.get(changeSet.space)
      if (space && !vectorCovers(space.vector, changeSet.device, changeSet.seq)) missing.push(changeSet)
    }
    await applyToDatabase(db, missing)
    const first = changeSets.find((changeSet) => changeSet.device === device)
    if (first && !(await db.settings.get('person'))) {
      const person: ActingPerson = { id: first.by.person, name: first.by.name }
      await db.settings.put({ key: 'person', value: person })
    }
    return missing.length
  })
}
