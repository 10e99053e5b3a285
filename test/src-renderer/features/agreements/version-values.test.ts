import { describe, expect, it } from 'vitest'
import {
  newVersionValues,
  nextVersionValues,
  versionFields,
  versionFormSchema,
  versionSoFar,
  versionValues,
  type VersionValues
} from '@renderer/features/agreements/version-values'
import { withoutEmpty } from '@renderer/ui/form/form-resolver'
import { agreementVersionSchema } from '@shared/domain/agreement-version'

const agreement = '0192d3a0-0000-7000-8000-000000000001'

function problems(changes: Partial<VersionValues>): Record<string, string> {
  const parsed = versionFormSchema.safeParse(withoutEmpty({ ...newVersionValues, label: 'Memorandum', ...changes }))
  return Object.fromEntries((parsed.error?.issues ?? []).map((issue) => [issue.path.join('.'), issue.message]))
}

describe('the form of an agreement version', () => {
  it('asks for what the chosen kind of term and renewal needs, next to the field', () => {
    expect(problems({})).toEqual({ endsOn: 'ui.error.missing' })
    expect(problems({ termKind: 'duration' })).toEqual({ months: 'ui.error.missing' })
    expect(problems({ termKind: 'open', renewalKind: 'tacit' })).toEqual({ everyMonths: 'ui.error.missing' })
    expect(problems({ termKind: 'open' })).toEqual({})
  })

  it('puts what the term engine objects to next to the field that is wrong', () => {
    const written = { status: 'signed', termKind: 'written', endsOn: '2016' } as const
    expect(problems(written)).toEqual({ signedOn: 'agreements.version.problem.no-date' })
    expect(problems({ ...written, signedOn: '2017-05-31' })).toEqual({
      endsOn: 'agreements.version.problem.ends-before-start'
    })
    expect(problems({ termKind: 'open', renewalKind: 'tacit', everyMonths: 12 })).toEqual({
      renewalKind: 'agreements.version.problem.tacit-without-end'
    })
    expect(
      problems({ termKind: 'duration', months: 12, renewalKind: 'tacit', everyMonths: 12, noticeMonths: 18 })
    ).toEqual({ noticeMonths: 'agreements.version.problem.tacit-notice-longer-than-term' })
  })

  it('refuses more than a hundred years, whichever the unit', () => {
    const long = { termKind: 'duration', months: 101, monthsUnit: 'years' } as const
    expect(problems(long)).toEqual({ months: 'ui.error.too-big' })
    expect(problems({ ...long, months: 100 })).toEqual({})
    const renewing = { renewalKind: 'tacit', everyMonths: 150, everyUnit: 'years' } as const
    expect(problems({ ...long, months: 3, ...renewing })).toEqual({ everyMonths: 'ui.error.too-big' })
  })

  it('refuses a date that does not exist', () => {
    expect(problems({ endsOn: '2019-02-30' })).toEqual({ endsOn: 'ui.error.partial-date' })
  })

  it('gives the engine nothing while the form is incomplete or a date is half typed', () => {
    expect(versionSoFar(newVersionValues)).toBeUndefined()
    expect(versionSoFar({ ...newVersionValues, endsOn: '2019-1' })).toBeUndefined()
    expect(versionSoFar({ ...newVersionValues, endsOn: '2019' })).toMatchObject({
      term: { kind: 'written', endsOn: '2019' }
    })
  })

  it('gives the engine no term that ends before it begins, and says so', () => {
    const turned = { ...newVersionValues, signedOn: '2027-07-01', endsOn: '2026-06-30' }
    expect(versionSoFar(turned)).toBe('ends-before-start')
    expect(versionSoFar({ ...turned, endsOn: '2027' })).toMatchObject({ signedOn: '2027-07-01' })
  })

  it('brings every kind of version back as it was', () => {
    const base = { agreement, label: 'Memorandum', status: 'signed', signedOn: '2017-05-31' } as const
    const versions = [
      { ...base, term: { kind: 'written', endsOn: '2019-12-31' }, renewal: { kind: 'express' } },
      {
        ...base,
        term: { kind: 'duration', months: 36, counting: 'day-included' },
        renewal: { kind: 'tacit', everyMonths: 12, atMost: 2, noticeMonths: 0 }
      },
      { ...base, effectiveFrom: '2017', term: { kind: 'open', noticeMonths: 6 }, renewal: { kind: 'none' } },
      { ...base, term: { kind: 'open', noticeDays: 90, noticeTo: 'quarter' }, renewal: { kind: 'none' } },
      {
        ...base,
        term: { kind: 'written', endsOn: '2019', noticeMonths: 6, noticeTo: 'year' },
        renewal: { kind: 'tacit', everyMonths: 18, noticeDays: 60 }
      },
      { ...base, languages: ['sv', 'zh'], term: { kind: 'duration', months: 24 }, renewal: { kind: 'none' } }
    ].map((version) => agreementVersionSchema.parse(version))
    for (const version of versions) {
      const fields = versionFields(versionValues(version, ''), agreement, version.languages ?? [])
      expect(withoutEmpty(fields)).toEqual(version)
    }
  })

  it('drops what belongs to a kind that is no longer chosen', () => {
    const values: VersionValues = {
      ...newVersionValues,
      label: 'Memorandum',
      termKind: 'open',
      endsOn: '2019-12-31',
      months: 36,
      everyMonths: 12
    }
    expect(withoutEmpty(versionFields(values, agreement, []))).toEqual({
      agreement,
      label: 'Memorandum',
      status: 'draft',
      term: { kind: 'open' },
      renewal: { kind: 'none' }
    })
  })

  it('takes a length in years and a notice in weeks, and stores months and days', () => {
    const values: VersionValues = {
      ...newVersionValues,
      termKind: 'duration',
      months: 3,
      monthsUnit: 'years',
      renewalKind: 'tacit',
      everyMonths: 1,
      everyUnit: 'years',
      noticeMonths: 6,
      noticeUnit: 'weeks'
    }
    expect(versionSoFar(values)).toMatchObject({
      term: { kind: 'duration', months: 36 },
      renewal: { kind: 'tacit', everyMonths: 12, noticeDays: 42 }
    })
    expect(versionValues({ ...versionFields(values, agreement, []), label: 'x' }, '')).toMatchObject({
      months: 3,
      monthsUnit: 'years',
      noticeMonths: 42,
      noticeUnit: 'days'
    })
  })

  it('starts the next version with the rules of the last and none of its dates', () => {
    const last = agreementVersionSchema.parse({
      agreement,
      label: 'Memorandum 2017',
      status: 'signed',
      signedOn: '2017-05-31',
      term: { kind: 'written', endsOn: '2019-12-31' },
      renewal: { kind: 'express' },
      areasAs: 'As summarised'
    })
    expect(nextVersionValues(last, 'Swedish', { areas: true, clauses: false })).toEqual({
      ...newVersionValues,
      renewalKind: 'express',
      languages: 'Swedish',
      carriesAreas: true
    })
  })
})
