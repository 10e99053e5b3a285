import { rowsOfType } from '@renderer/storage/database'
import { useOfficeQuery } from '@renderer/storage/records'
import { recordedTypes, type RecordedType } from './recorded'

export type RecordedCounts = Readonly<Record<RecordedType, number>>

/** Live: how many records of each type there are in all spaces, deleted ones left out; undefined while loading. */
export function useRecordedCounts(): RecordedCounts | undefined {
  return useOfficeQuery(async (office) => {
    const counts = await Promise.all(
      recordedTypes.map(async (type) => {
        return [
          type,
          await rowsOfType(office.db, type)
            .filter(({ deleted }) => deleted === 0)
            .count()
        ] as const
      })
    )
    return Object.fromEntries(counts) as RecordedCounts
  }, [])
}
