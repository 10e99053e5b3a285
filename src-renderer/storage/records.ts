import { useLiveQuery } from 'dexie-react-hooks'
import type { CalendarDay } from '@shared/domain/calendar-day'
import type { RecordOf, RecordType } from '@shared/domain/record-registry'
import { lastRowBefore, openRowsOfType, rowsById, rowsOfType, type RecordRow } from './database'
import type { Office } from './office'
import { useOffice } from './office-context'
import { rowToRecord } from './record-row'

/** All records of a type, in one space or in all; deleted and erased ones left out. */
export async function recordsOfType<T extends RecordType>(
  office: Office,
  type: T,
  space?: string
): Promise<RecordOf<T>[]> {
  return present(await rowsOfType(office.db, type, space).toArray(), type)
}

/** Reads the records of a type in a space as `recordsOfType` does. */
export type ReadRecords = <T extends RecordType>(type: T, space: string) => Promise<readonly RecordOf<T>[]>

export function readingEach(office: Office): ReadRecords {
  return (type, space) => recordsOfType(office, type, space)
}

/** Reads several types of a space together, each by the name that the caller gives it. */
export async function readNamed<Types extends Readonly<Record<string, RecordType>>>(
  read: ReadRecords,
  space: string,
  types: Types
): Promise<{ readonly [Name in keyof Types]: readonly RecordOf<Types[Name]>[] }> {
  const named = Object.entries(types).map(async ([name, type]) => [name, await read(type, space)] as const)
  // each name has the records of its type, which the type of fromEntries can't say
  return Object.fromEntries(await Promise.all(named)) as unknown as { [Name in keyof Types]: RecordOf<Types[Name]>[] }
}

/** Reads a type once for all spaces when it is first asked for: for screens that show every partnership. */
export function readingTogether(office: Office): ReadRecords {
  const types = new Map<string, Promise<ReadonlyMap<string, readonly RecordRow[]>>>()
  return async (type, space) => {
    const rows = types.get(type) ?? rowsBySpace(office, type)
    types.set(type, rows)
    return present((await rows).get(space) ?? [], type)
  }
}

async function rowsBySpace(office: Office, type: string): Promise<ReadonlyMap<string, readonly RecordRow[]>> {
  const bySpace = new Map<string, RecordRow[]>()
  for (const row of await rowsOfType(office.db, type).toArray()) {
    const rows = bySpace.get(row.space)
    if (rows) rows.push(row)
    else bySpace.set(row.space, [row])
  }
  return bySpace
}

/** The records of a type that a space keeps open on `date` or later (`openUntil`), in the order of their last open days. */
export async function openRecordsOfType<T extends RecordType>(
  office: Office,
  type: T,
  space: string,
  date: CalendarDay
): Promise<RecordOf<T>[]> {
  return present(await openRowsOfType(office.db, type, space, date).toArray(), type)
}

/** The record of a type in a space whose last open day was the latest before `date`. */
export async function lastRecordBefore<T extends RecordType>(
  office: Office,
  type: T,
  space: string,
  date: CalendarDay
): Promise<RecordOf<T> | undefined> {
  return rowToRecord(await lastRowBefore(office.db, type, space, date), type)
}

export async function recordById<T extends RecordType>(
  office: Office,
  type: T,
  id: string
): Promise<RecordOf<T> | undefined> {
  return present(await rowsById(office.db, [id]), type)[0]
}

/** The records of a type that name `id` in a field or a set: the areas of a version, the notes about a record. */
export async function recordsReferringTo<T extends RecordType>(
  office: Office,
  type: T,
  id: string
): Promise<RecordOf<T>[]> {
  return present(await office.db.records.where('refs').equals(id).toArray(), type)
}

function present<T extends RecordType>(rows: readonly RecordRow[], type: T): RecordOf<T>[] {
  return rows.flatMap((row) => rowToRecord(row, type) ?? [])
}

/** Live: undefined while loading. */
export function useRecords<T extends RecordType>(type: T, space?: string): RecordOf<T>[] | undefined {
  return useOfficeQuery((office) => recordsOfType(office, type, space), [type, space])
}

/** Live: undefined while loading, null when there is no such record (or it is deleted). */
export function useRecord<T extends RecordType>(type: T, id: string | undefined): RecordOf<T> | null | undefined {
  return useOfficeQuery(
    async (office) => (id === undefined ? null : ((await recordById(office, type, id)) ?? null)),
    [type, id]
  )
}

/** Live: undefined while loading. */
export function useReferring<T extends RecordType>(type: T, id: string | undefined): RecordOf<T>[] | undefined {
  return useOfficeQuery(async (office) => (id === undefined ? [] : recordsReferringTo(office, type, id)), [type, id])
}

/** Live over any read of the office's database. */
export function useOfficeQuery<T>(
  query: (office: Office) => Promise<T>,
  dependencies: readonly unknown[]
): T | undefined {
  const office = useOffice()
  return useLiveQuery(observedQuery(office, query), [office, ...dependencies])
}

/**
 * A query whose reads Dexie watches, all of them: only of a function that is itself declared async does it follow what is read
 * after the first answer.
 */
export function observedQuery<T>(office: Office, query: (office: Office) => Promise<T>): () => Promise<T> {
  return async () => query(office)
}
