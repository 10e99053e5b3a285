import { describe, expect, test } from 'vitest'
import { partnershipStandingOn, type TermRecords } from '@shared/domain/partnership-standing'
import { pastCycles } from '@shared/domain/past-cycles'
import type { DatedVersion } from '@shared/domain/term'

const version = (id: string, from: string, endsOn: string, more: Partial<DatedVersion> = {}): DatedVersion => ({
  id,
  agreement: 'A',
  status: 'signed',
  signedOn: from,
  term: { kind: 'written', endsOn },
  renewal: { kind: 'none' },
  ...more
})

const records: TermRecords = {
  sides: ['a', 'b'],
  agreements: [{ id: 'A', layer: 'working' }],
  versions: [version('V1', '2013-01-01', '2016-12-31'), version('V2', '2017-05-31', '2019-12-31')],
  events: [],
  plans: [],
  evaluations: [],
  decisions: []
}

function past(more: Partial<TermRecords>, date: string) {
  const all = { ...records, ...more }
  return pastCycles(all, partnershipStandingOn(all, date), date)
}

describe('the cycles that are over', () => {
  test('leave out the one that is told, also when it is past its end', () => {
    expect(past({}, '2016-12-31')).toEqual([])
    expect(past({}, '2017-02-01')).toEqual([])
    const cycle = { agreement: 'A', version: 'V1', start: '2013-01-01', end: '2016-12-31' }
    expect(past({}, '2019-01-15')).toEqual([{ ...cycle, closed: { by: 'nothing' } }])
    expect(past({}, '2021-01-15')).toHaveLength(1)
  })

  test('close with their evaluation, or with a recorded reason, whenever that is recorded', () => {
    const evaluations = [{ id: 'E', version: 'V1', kind: 'evaluation' as const, heldOn: '2017-03-01' }]
    expect(past({ evaluations }, '2019-01-15')[0]?.closed).toEqual({
      by: 'evaluation',
      evidence: { record: 'E', on: '2017-03-01' }
    })
    const closing = {
      version: 'V1',
      cycleStart: '2013-01-01',
      closedOn: '2018-01-10',
      reason: 'Nobody was left to ask'
    }
    const closings = [{ id: 'C', ...closing }]
    expect(past({ closings }, '2018-01-09')[0]?.closed).toEqual({ by: 'nothing' })
    expect(past({ closings }, '2018-01-10')[0]?.closed).toMatchObject({ by: 'reason', closing: { record: 'C' } })
  })

  test('a closing belongs to one term: the next cycle, from the next signed version, is open again', () => {
    const closings = [{ id: 'C', version: 'V2', cycleStart: '2017-05-31', closedOn: '2019-12-01', reason: 'Paused' }]
    const versions = [...records.versions, version('V3', '2020-03-01', '2023-02-28')]
    const all = { ...records, closings, versions }
    expect(partnershipStandingOn(all, '2019-12-15').renewal?.cycle.closing).toMatchObject({ by: 'reason' })
    const later = partnershipStandingOn(all, '2020-06-01')
    expect(later.renewal).toMatchObject({ version: 'V3', input: { start: '2020-03-01' } })
    expect(later.renewal?.cycle.closing.mayClose).toBe(false)
    expect(pastCycles(all, later, '2020-06-01').map(({ version: of, closed }) => [of, closed.by])).toEqual([
      ['V2', 'reason'],
      ['V1', 'nothing']
    ])
  })

  test('an extension in a renewed term belongs to that term, and one after a lapse begins its own', () => {
    const yearly = version('V1', '2018-01-01', '2018-12-31', { renewal: { kind: 'tacit', everyMonths: 12 } })
    const extended = { id: 'e', version: 'V1', kind: 'extended' as const, signedOn: '2020-06-01', until: '2022-06-30' }
    const spans = (more: Partial<TermRecords>, date: string) => past(more, date).map(({ start, end }) => [start, end])
    const first = [
      ['2019-01-01', '2019-12-31'],
      ['2018-01-01', '2018-12-31']
    ]
    expect(spans({ versions: [yearly], events: [extended] }, '2020-06-05')).toEqual(first)
    const later = spans({ versions: [yearly], events: [extended] }, '2022-08-05')
    expect(later).toEqual([['2020-01-01', '2022-06-30'], ...first])
    const revived = spans({ versions: [version('V1', '2013-01-01', '2016-12-31')], events: [extended] }, '2021-01-01')
    expect(revived).toEqual([['2013-01-01', '2016-12-31']])
  })

  test('of a version that renews itself, each term is one, closed by its own evaluation', () => {
    const renewed = version('R', '2003-10-23', '', {
      term: { kind: 'duration', months: 24 },
      renewal: { kind: 'tacit', everyMonths: 12 }
    })
    const evaluations = [{ id: 'E', version: 'R', kind: 'evaluation' as const, heldOn: '2006-05-01' }]
    const cycles = past({ versions: [renewed], evaluations }, '2007-01-01')
    expect(cycles.map(({ start, end, closed }) => [start, end, closed.by])).toEqual([
      ['2005-10-24', '2006-10-23', 'evaluation'],
      ['2003-10-23', '2005-10-23', 'nothing']
    ])
  })
})
