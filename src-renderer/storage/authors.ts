import { erasedAuthor, type ChangeSet } from '@shared/sync/change-set'
import { rowsById, type ChangeRow, type OfficeDatabase } from './database'
import type { Office } from './office'

/** Somebody whose name stands on what was written, or on a copy that we know. */
export type Author = {
  /** `by.person` of what they wrote: not the id of a person's record. */
  readonly id: string
  /** As it was last written. */
  readonly name: string
  /** How many change-sets they wrote, those that wait included. */
  readonly changes: number
  /** Where they wrote, or where their copy is known from. */
  readonly spaces: readonly string[]
  /** Whether it is who works at this computer now. */
  readonly isActing: boolean
}

/** Everybody who wrote what we hold, who works here, and who sent it, by the names that they are told apart by. */
export async function authorsIn(office: Pick<Office, 'db' | 'person' | 'space'>): Promise<Author[]> {
  const { db, person } = office
  const found = new Map<string, { name: string; changes: number; spaces: Set<string> }>()
  const add = (id: string, name: string, spaces: readonly string[], changes: number) => {
    if (id === '' || id === erasedAuthor.person) return
    const before = found.get(id) ?? { name, changes: 0, spaces: new Set<string>() }
    for (const space of spaces) before.spaces.add(space)
    found.set(id, { name, changes: before.changes + changes, spaces: before.spaces })
  }
  const wrote = ({ by, space }: ChangeSet) => add(by.person, by.name, [space], 1)
  await db.changes.each(({ changeSet }) => wrote(changeSet))
  await db.waiting.each(({ changeSet }) => wrote(changeSet))
  for (const { personId = '', person: name, holds } of await db.peers.toArray()) {
    const spaces = Object.keys(holds)
    add(personId, name, spaces.length > 0 ? spaces : [office.space], 0)
  }
  add(person.id, person.name, [office.space], 0)
  return [...found]
    .filter(([, { name }]) => name !== erasedAuthor.name)
    .map(([id, { name, changes, spaces }]) => ({ id, name, changes, spaces: [...spaces], isActing: id === person.id }))
}

/** All that these authors wrote, in the order of the log. */
export async function authoredBy({ db }: Pick<Office, 'db'>, authors: readonly Author[]): Promise<ChangeRow[]> {
  const ids = new Set(authors.filter(({ changes }) => changes > 0).map(({ id }) => id))
  return ids.size === 0 ? [] : db.changes.filter(({ changeSet }) => ids.has(changeSet.by.person)).toArray()
}

/** Whether an author goes by one of these names: the whole name, whatever its case and spaces. */
export function isNamed({ name }: Pick<Author, 'name'>, names: readonly string[]): boolean {
  const plain = (text: string) => text.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase()
  return names.some((other) => plain(other) === plain(name))
}

/** The name as it may be kept: that of a person who was erased here stays away, whoever brings it. */
export async function keptName(
  db: OfficeDatabase,
  person: { readonly id: string; readonly name: string }
): Promise<string> {
  const rows = await rowsById(db, [person.id])
  return rows.some((row) => row.erased) ? erasedAuthor.name : person.name
}
