import { describe, expect, test } from 'vitest'
import { attentionOn, type PartnershipRecords } from '@shared/domain/attention'
import { calendarEvents } from '@shared/domain/calendar-events'
import { partnershipStandingOn, type TermRecords } from '@shared/domain/partnership-standing'
import type { DatedVersion, TermEvent } from '@shared/domain/term'
import { yearAhead } from '@shared/domain/year-ahead'

const today = '2019-01-15'
const sisterCities: DatedVersion = {
  id: 'V2003',
  agreement: 'sisters',
  status: 'signed',
  signedOn: '2003-10-23',
  term: { kind: 'duration', months: 24 },
  renewal: { kind: 'tacit', everyMonths: 12, noticeMonths: 6 }
}
const memorandum: DatedVersion = {
  id: 'V2017',
  agreement: 'memorandum',
  status: 'signed',
  signedOn: '2017-05-31',
  term: { kind: 'written', endsOn: '2019-12-31' },
  renewal: { kind: 'express' }
}
const terms: TermRecords = {
  sides: ['gothenburg', 'shanghai'],
  cycleTemplate: 'three-year',
  agreements: [
    { id: 'sisters', layer: 'framework' },
    { id: 'memorandum', layer: 'working' }
  ],
  versions: [sisterCities, memorandum],
  events: [],
  plans: [],
  evaluations: [],
  decisions: []
}

function records(changes: Partial<PartnershipRecords> = {}, date = today, changedTerms: Partial<TermRecords> = {}) {
  const all = { ...terms, ...changedTerms }
  return {
    standing: partnershipStandingOn(all, date),
    versions: all.versions,
    promises: [],
    activities: [],
    posts: [],
    tenures: [],
    delegations: [],
    ...changes
  }
}

function attention(changes: Partial<PartnershipRecords> = {}, date = today, changedTerms: Partial<TermRecords> = {}) {
  return attentionOn(records(changes, date, changedTerms), date)
}

const nothingRunning: Partial<TermRecords> = { agreements: [], versions: [] }

describe('milestones and dates of agreements', () => {
  test('what is late comes first, then what falls within half a year, by the day it is due', () => {
    expect(attention().map((item) => [item.on, item.kind === 'milestone' ? item.milestone.kind : item.kind])).toEqual([
      ['2017-08-31', 'plans'],
      ['2018-05-31', 'review'],
      ['2019-04-23', 'notice'],
      ['2019-06-30', 'evaluation-opens'],
      ['2019-06-30', 'decision']
    ])
  })

  test('a term that ends more than half a year from now doesn’t need anybody yet, and on the day itself it does', () => {
    const kinds = (date: string) =>
      attention({}, date).flatMap((item) => (item.kind === 'milestone' ? item.milestone.kind : []))
    expect(kinds('2019-06-30')).not.toContain('end')
    expect(kinds('2019-07-01')).toContain('end')
    expect(kinds('2019-12-31')).toContain('end')
  })

  test('of a cycle that is over, only the next text and the evaluation can still be mended', () => {
    const late = attention({}, '2020-02-01').flatMap((item) => (item.kind === 'milestone' ? item.milestone.kind : []))
    expect(late).toEqual(['evaluation-opens', 'end'])
  })

  test('of joint reviews that were missed year after year only the newest is asked for', () => {
    const old: DatedVersion = {
      ...memorandum,
      id: 'V2008',
      signedOn: '2008-06-01',
      term: { kind: 'written', endsOn: '2020-12-31' }
    }
    const reviews = attention({}, today, { versions: [old] }).flatMap((item) =>
      item.kind === 'milestone' && item.milestone.kind === 'review' ? [item.on] : []
    )
    expect(reviews).toEqual(['2018-06-01', '2019-06-01'])
  })

  test('a text that begins after a gap is told with its day; the end before it asks nobody for a text', () => {
    const annex: DatedVersion = { ...memorandum, id: 'A', agreement: 'annex' }
    const next: DatedVersion = { ...annex, id: 'B', signedOn: '2019-08-01', effectiveFrom: '2020-02-01' }
    const changed: Partial<TermRecords> = {
      agreements: [{ id: 'annex', layer: 'annex' }],
      versions: [annex, { ...next, term: { kind: 'open' } }]
    }
    expect(attention({}, '2019-09-01', changed)).toEqual([])
    expect(yearAhead(records({}, '2019-09-01', changed), '2019-09-01')).toMatchObject([
      { kind: 'end', on: '2019-12-31', nextFrom: '2020-02-01' },
      { kind: 'start', on: '2020-02-01', version: 'B' }
    ])
    expect(yearAhead(records({}, '2019-07-31', changed), '2019-07-31')).toMatchObject([
      { kind: 'end', nextFrom: undefined }
    ])
  })

  test('of the working agreement too, once, as an end that a text follows', () => {
    const next: DatedVersion = { ...memorandum, id: 'V2020', signedOn: '2019-08-01', effectiveFrom: '2020-02-01' }
    const changed = { versions: [memorandum, { ...next, term: { kind: 'open' } as const }] }
    const standing = partnershipStandingOn({ ...terms, ...changed }, '2019-09-01')
    const told = yearAhead(records({}, '2019-09-01', changed), '2019-09-01')
    expect(told.filter(({ kind }) => kind === 'end' || kind === 'start' || kind === 'milestone')).toMatchObject([
      { kind: 'end', on: '2019-12-31', nextFrom: '2020-02-01' },
      { kind: 'start', on: '2020-02-01' }
    ])
    expect(calendarEvents(standing).filter(({ on }) => on === '2019-12-31')).toMatchObject([
      { kind: 'end', uid: 'V2017-0-end@entente' }
    ])
  })

  test('what somebody ended is told as ended', () => {
    const annex: DatedVersion = { ...memorandum, id: 'A', agreement: 'annex' }
    const ended: TermEvent = {
      id: 't',
      version: 'A',
      kind: 'terminated',
      signedOn: '2019-02-01',
      effectiveFrom: '2019-06-01'
    }
    const changed: Partial<TermRecords> = {
      agreements: [{ id: 'annex', layer: 'annex' }],
      versions: [annex],
      events: [ended]
    }
    expect(attention({}, '2019-03-01', changed)).toMatchObject([{ kind: 'end', on: '2019-05-31', isEnded: true }])
    expect(attention({}, '2019-08-01', { ...changed, events: [] })).toMatchObject([{ kind: 'end', isEnded: undefined }])
  })

  test('while a text is suspended nobody is asked for its plans and reviews', () => {
    const suspended: TermEvent = {
      id: 's',
      version: 'V2017',
      kind: 'suspended',
      from: '2019-01-01',
      until: '2019-03-31'
    }
    const kinds = (date: string) =>
      attention({}, date, { events: [suspended] }).flatMap((item) =>
        item.kind === 'milestone' ? item.milestone.kind : []
      )
    expect(kinds('2019-01-15')).toEqual(['evaluation-opens', 'decision'])
    expect(kinds('2019-04-01')).toEqual(['plans', 'review', 'evaluation-opens', 'decision'])
  })

  test('a last day within a month stands above what has been late for long', () => {
    const kinds = (date: string) =>
      attention({}, date).map((item) => (item.kind === 'milestone' ? item.milestone.kind : item.kind))
    expect(kinds('2019-03-23')[0]).toBe('plans')
    expect(kinds('2019-03-24').slice(0, 2)).toEqual(['notice', 'plans'])
    expect(kinds('2019-04-23')[0]).toBe('notice')
    expect(kinds('2019-12-01')[0]).toBe('end')
  })

  test('a text whose next version is signed asks for no decision on it', () => {
    const next: DatedVersion = { ...memorandum, id: 'V2020', signedOn: '2019-05-02', effectiveFrom: '2020-01-01' }
    const signed = { versions: [memorandum, { ...next, term: { kind: 'written', endsOn: '2022-12-31' } as const }] }
    const kinds = (date: string) =>
      attention({}, date, signed).flatMap((item) => (item.kind === 'milestone' ? item.milestone.kind : []))
    expect(kinds('2019-05-01')).toContain('decision')
    expect(kinds('2019-05-02')).not.toContain('decision')
    expect(kinds('2019-09-01')).toEqual(['plans', 'review', 'evaluation-opens'])
  })

  describe('of a memorandum that renews itself', () => {
    const yearly: DatedVersion = { ...memorandum, renewal: { kind: 'tacit', everyMonths: 12, noticeMonths: 9 } }
    const changed = { agreements: [{ id: 'memorandum', layer: 'working' as const }], versions: [yearly] }
    const kinds = (date: string) =>
      attention({}, date, changed).map((item) => (item.kind === 'milestone' ? item.milestone.kind : item.kind))

    test('nobody is asked to sign a next one; a decision is asked for until the last day for a notice', () => {
      expect(kinds('2019-03-31')).toEqual(['notice', 'plans', 'review', 'evaluation-opens', 'decision'])
      expect(kinds('2019-04-01')).toEqual(['plans', 'review', 'evaluation-opens'])
      expect(kinds('2019-12-31')).toEqual(['plans', 'review', 'evaluation-opens'])
    })

    test('the year ahead tells the last day of the term once, as a renewal', () => {
      const coming = yearAhead(records({}, '2019-01-15', changed), '2019-01-15')
      expect(coming.map((event) => [event.on, event.kind === 'milestone' ? event.milestone.kind : event.kind])).toEqual(
        [
          ['2019-03-31', 'decision'],
          ['2019-03-31', 'notice'],
          ['2019-12-31', 'renewal']
        ]
      )
    })

    test('a notice makes the last day an end again, by which the next version is to be signed', () => {
      const notice: TermEvent = { id: 'n', version: 'V2017', kind: 'notice', receivedOn: '2019-02-01' }
      const coming = yearAhead(records({}, '2019-02-01', { ...changed, events: [notice] }), '2019-02-01')
      expect(coming.at(-1)).toMatchObject({ on: '2019-12-31', kind: 'milestone', milestone: { kind: 'end' } })
    })
  })

  test('the end of a text without renewal is told, unless a signed text follows it', () => {
    const single: DatedVersion = { ...memorandum, id: 'A', agreement: 'annex' }
    const changed = { agreements: [{ id: 'annex', layer: 'annex' as const }], versions: [single] }
    expect(attention({}, '2019-09-01', changed)).toMatchObject([{ kind: 'end', on: '2019-12-31', agreement: 'annex' }])
    const next: DatedVersion = { ...single, id: 'B', signedOn: '2019-08-01', effectiveFrom: '2020-01-01' }
    const followed = { ...changed, versions: [single, { ...next, term: { kind: 'open' as const } }] }
    expect(attention({}, '2019-09-01', followed)).toEqual([])
  })

  test('a framework that has lapsed is told from the day after its end', () => {
    const once: DatedVersion = { ...sisterCities, renewal: { kind: 'none' } }
    const changed = { agreements: [{ id: 'sisters', layer: 'framework' as const }], versions: [once] }
    expect(attention({}, '2005-10-23', changed).map(({ kind }) => kind)).toEqual(['end'])
    expect(attention({}, '2005-10-24', changed)).toMatchObject([{ kind: 'lapsed', on: '2005-10-24' }])
  })
})

describe('promises, activities, posts and contact', () => {
  const promise = { id: 'p', text: 'Placement list', from: 'shanghai', to: 'gothenburg' }

  test('a promise needs somebody from thirty days before it is due until it is kept or withdrawn', () => {
    const due = (dueOn: string, more = {}) =>
      attention({ promises: [{ ...promise, dueOn, ...more }] }, today, nothingRunning).length
    expect(due('2019-02-14')).toBe(1)
    expect(due('2019-02-15')).toBe(0)
    expect(due('2018-12-01')).toBe(1)
    expect(due('2018-12-01', { keptOn: '2019-01-10' })).toBe(0)
    expect(due('2018-12-01', { withdrawnBecause: 'no longer wanted' })).toBe(0)
  })

  test('an activity is late after the last day it may mean', () => {
    const activity = { id: 'a', plan: 'plan', title: 'Exhibition', status: 'under-way' as const }
    const late = (endsOn: string) => attention({ activities: [{ ...activity, endsOn }] }, today, nothingRunning)
    expect(late('2018')).toMatchObject([{ kind: 'activity', on: '2018-12-31' }])
    expect(late('2019-01')).toEqual([])
  })

  test('a post of the core group is vacant from the day after its last holder, and not if it never had one', () => {
    const post = { id: 'mayor', title: 'Mayor', city: 'shanghai', coreGroup: true }
    const tenure = { id: 't', post: 'mayor', person: 'x', from: '2015', until: '2018-10' }
    const vacant = (changes: Partial<PartnershipRecords>) =>
      attention({ posts: [post], ...changes }, today, nothingRunning)
    expect(vacant({})).toEqual([])
    expect(vacant({ tenures: [tenure] })).toMatchObject([{ kind: 'vacancy', on: '2018-11-01' }])
    expect(vacant({ tenures: [tenure, { id: 'u', post: 'mayor', person: 'y', from: '2018-12' }] })).toEqual([])
    expect(vacant({ posts: [{ ...post, coreGroup: false }], tenures: [tenure] })).toEqual([])
  })

  test('silence is told a year after the last contact, unless the next one is planned', () => {
    const visit = { id: 'd', title: 'Visit', startsOn: '2018-01-10', endsOn: '2018-01-14' }
    const silent = (delegations: PartnershipRecords['delegations'], date = today) =>
      attention({ delegations }, date, nothingRunning)
    expect(silent([])).toEqual([])
    expect(silent([visit], '2019-01-14')).toEqual([])
    expect(silent([visit])).toMatchObject([{ kind: 'contact', on: '2019-01-14', last: { id: 'd' } }])
    expect(silent([visit, { id: 'e', title: 'Next', startsOn: '2019-03-01', endsOn: '2019-03-02' }])).toEqual([])
  })
})

describe('the year ahead', () => {
  test('holds milestones, notices, renewals, visits, promises and elections until the same day next year', () => {
    const coming = yearAhead(
      records({
        delegations: [
          { id: 'running', title: 'Running', startsOn: '2019-01-13', endsOn: '2019-01-16' },
          { id: 'over', title: 'Over', startsOn: '2019-01-01', endsOn: '2019-01-14' },
          { id: 'far', title: 'Far', startsOn: '2020-01-16', endsOn: '2020-01-17' }
        ],
        promises: [{ id: 'p', text: 'List', from: 'shanghai', to: 'gothenburg', dueOn: '2019-02-01' }],
        posts: [{ id: 'mayor', title: 'Mayor', city: 'gothenburg', nextElectionOn: '2020-01-15' }]
      }),
      today
    )
    expect(coming.map(({ on, kind }) => [on, kind])).toEqual([
      ['2019-01-15', 'delegation'],
      ['2019-02-01', 'promise'],
      ['2019-04-23', 'notice'],
      ['2019-06-30', 'milestone'],
      ['2019-10-23', 'renewal'],
      ['2019-12-31', 'milestone'],
      ['2020-01-15', 'election']
    ])
  })
})
