import type { DatedVersion, Renewal, Term, TermEvent } from '@shared/domain/term'

type Given = {
  readonly id?: string
  readonly agreement?: string
  readonly signedOn?: string
  readonly effectiveFrom?: string
}

/** A signed version; without ids there is one version of one agreement. */
export function signedVersion(given: Given, term: Term, renewal: Renewal = { kind: 'none' }): DatedVersion {
  return { id: 'A', agreement: 'working', status: 'signed', ...given, term, renewal }
}

let count = 0
/** An event of version A, unless another is named. */
export function eventOf(kind: TermEvent['kind'], fields: Partial<TermEvent> = {}): TermEvent {
  count += 1
  return { id: `event-${String(count).padStart(4, '0')}`, version: 'A', kind, ...fields }
}

export function monthsTerm(months: number, counting?: 'day-included'): Term {
  return { kind: 'duration', months, counting }
}

export function writtenEnd(endsOn: string): Term {
  return { kind: 'written', endsOn }
}

export function tacit(everyMonths: number, noticeMonths?: number, atMost?: number): Renewal {
  return { kind: 'tacit', everyMonths, noticeMonths, atMost }
}

export const sisterCities2003 = signedVersion(
  { id: 'F', agreement: 'framework', signedOn: '2003-10-23' },
  monthsTerm(24),
  tacit(12)
)
export const memorandum2013 = signedVersion({ id: 'M13', signedOn: '2013', effectiveFrom: '2013' }, writtenEnd('2016'))
export const memorandum2017 = signedVersion({ id: 'M17', signedOn: '2017-05-31' }, writtenEnd('2019-12-31'))
