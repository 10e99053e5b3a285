import type { RecordType } from '@shared/domain/record-registry'
import { rowsOfType } from './database'
import type { Office } from './office'
import { rowToState } from './record-row'

/** RFC 3339 instants, by the clocks of the devices that wrote; of the values that still stand. */
type RecordTimes = { readonly first: string; readonly last: string }

/** When the records of a type in one space were first and last written, by their ids. */
export async function recordTimes(office: Office, type: RecordType, space: string): Promise<Map<string, RecordTimes>> {
  const rows = await rowsOfType(office.db, type, space).toArray()
  return new Map(
    rows.flatMap((row) => {
      const state = rowToState(row)
      if (!('fields' in state)) return []
      const written = Object.values(state.fields)
        .flatMap((writes) => writes ?? [])
        .map(({ at }) => at)
        .toSorted((a, b) => Date.parse(a) - Date.parse(b))
      const [first, last] = [written[0], written.at(-1)]
      return first === undefined || last === undefined ? [] : [[row.id, { first, last }] as const]
    })
  )
}
