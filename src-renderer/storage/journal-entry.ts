import type { ChangeSet } from '@shared/sync/change-set'
import type { SpaceRow } from './database'

/** One saved action as the journal keeps it: the spaces it made, then its change-sets in the order they were applied. */
export type JournalEntry = { readonly spaces: readonly SpaceRow[]; readonly changeSets: readonly ChangeSet[] }

export function journalEntry(entry: JournalEntry): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(entry))
}
