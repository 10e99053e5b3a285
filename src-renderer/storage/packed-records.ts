import type { PlannedStatus } from '@shared/sync/planned-record'
import type { IncomingRecord } from './import-session'

/**
 * Records of a list as they come out of the worker: those without fields as one text, a line each, since handing over thousands
 * of small objects takes longer than reading them; those in conflict as they are, by their place in the list.
 */
export type PackedRecords = { readonly lines: string; readonly whole: ReadonlyMap<number, IncomingRecord> }

export function packedRecords(records: readonly IncomingRecord[]): PackedRecords {
  const whole = new Map<number, IncomingRecord>()
  const lines = records.map((item, place) => {
    const { record, isUnknown, isContested } = item
    if (record.fields.length > 0 || isContested) {
      whole.set(place, item)
      return ''
    }
    return [record.space, record.id, record.type, record.status, isUnknown ? 1 : 0].join(' ')
  })
  return { lines: lines.join('\n'), whole }
}

const noFields: IncomingRecord['record']['fields'] = []

/** Of a hundred thousand records most share their space, type and status: each of these words is kept once. */
export function unpackedRecords({ lines, whole }: PackedRecords): IncomingRecord[] {
  if (lines === '' && whole.size === 0) return []
  const words = new Map<string, string>()
  const once = (word: string): string => {
    const kept = words.get(word) ?? word
    words.set(kept, kept)
    return kept
  }
  return lines.split('\n').map((line, place) => {
    const [space = '', id = '', type = '', status = '', unknown = ''] = line.split(' ')
    const record = { space: once(space), id, type: once(type), status: once(status) as PlannedStatus, fields: noFields }
    return whole.get(place) ?? { record, isUnknown: unknown === '1', isContested: false }
  })
}
