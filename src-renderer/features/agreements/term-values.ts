import { z } from 'zod'
import { isPartialDate } from '@shared/domain/partial-date'
import type { FieldsOf } from '@shared/domain/record-registry'
import { noticeEnds } from '@shared/domain/notice-period'
import type { Renewal, Term } from '@shared/domain/term'

/** A count in the unit chosen beside it; the record keeps months, or days of notice. */
const lengthSchema = z.number().int().min(1).max(1_200).optional()
const notice = z.number().int().min(0).max(1_200).optional()
const date = z.string().refine(isPartialDate, 'ui.error.partial-date').optional()

export const termKinds = ['written', 'duration', 'open'] as const
export const renewalKinds = ['none', 'express', 'tacit'] as const
export const countings = ['day-excluded', 'day-included'] as const
export const lengthUnits = ['years', 'months'] as const
export const noticeUnits = ['months', 'weeks', 'days'] as const
/** Stands where a notice works as soon as its period is over. */
export const noEnd = 'none'
export const noticeEndChoices = [noEnd, ...noticeEnds] as const

type LengthUnit = (typeof lengthUnits)[number]
type NoticeUnit = (typeof noticeUnits)[number]

/** The part of a version's form that says how long it runs. */
export const termShape = {
  termKind: z.enum(termKinds),
  endsOn: date,
  months: lengthSchema,
  monthsUnit: z.enum(lengthUnits),
  counting: z.enum(countings),
  openNotice: notice,
  openNoticeUnit: z.enum(noticeUnits),
  openNoticeTo: z.enum(noticeEndChoices),
  renewalKind: z.enum(renewalKinds),
  everyMonths: lengthSchema,
  everyUnit: z.enum(lengthUnits),
  atMost: lengthSchema,
  noticeMonths: notice,
  noticeUnit: z.enum(noticeUnits)
}
const termValuesSchema = z.object(termShape)
export type TermValues = z.infer<typeof termValuesSchema>

export const newTermValues: TermValues = {
  termKind: 'written',
  endsOn: '',
  monthsUnit: 'months',
  counting: 'day-excluded',
  openNoticeUnit: 'months',
  openNoticeTo: noEnd,
  renewalKind: 'none',
  everyUnit: 'months',
  noticeUnit: 'months'
}

/** The fields that the chosen kinds need and that are empty. */
export function missingTermFields(values: TermValues): (keyof TermValues)[] {
  const missing: (keyof TermValues)[] = []
  if (values.termKind === 'written' && !values.endsOn) missing.push('endsOn')
  if (values.termKind === 'duration' && !values.months) missing.push('months')
  if (values.renewalKind === 'tacit' && !values.everyMonths) missing.push('everyMonths')
  return missing
}

/** The lengths beyond the hundred years that a record keeps; a count of years is within its own limit before. */
export function tooLongTermFields(values: TermValues): (keyof TermValues)[] {
  const tooLong: (keyof TermValues)[] = []
  if (values.termKind === 'duration' && inMonths(values.months, values.monthsUnit) > 1_200) tooLong.push('months')
  if (values.renewalKind === 'tacit' && inMonths(values.everyMonths, values.everyUnit) > 1_200)
    tooLong.push('everyMonths')
  return tooLong
}

function inMonths(count: number | undefined, unit: LengthUnit): number {
  return (count ?? 0) * (unit === 'years' ? 12 : 1)
}

function noticeFieldsOf(count: number | undefined, unit: NoticeUnit) {
  if (typeof count !== 'number') return {}
  if (unit === 'months') return { noticeMonths: count }
  return count === 0 ? { noticeMonths: 0 } : { noticeDays: unit === 'weeks' ? count * 7 : count }
}

export function termOf(values: TermValues): Term {
  const { openNotice, openNoticeUnit, openNoticeTo } = values
  const early = {
    ...noticeFieldsOf(openNotice, openNoticeUnit),
    ...(typeof openNotice === 'number' && openNoticeTo !== noEnd && { noticeTo: openNoticeTo })
  }
  if (values.termKind === 'written') return { kind: 'written', endsOn: values.endsOn ?? '', ...early }
  if (values.termKind === 'open') return { kind: 'open', ...early }
  const months = inMonths(values.months, values.monthsUnit)
  return {
    kind: 'duration',
    months,
    ...(values.counting === 'day-included' && { counting: values.counting }),
    ...early
  }
}

export function renewalOf(values: TermValues): Renewal {
  const { renewalKind, everyMonths, everyUnit, atMost, noticeMonths, noticeUnit } = values
  if (renewalKind !== 'tacit') return { kind: renewalKind }
  return {
    kind: 'tacit',
    everyMonths: inMonths(everyMonths, everyUnit),
    ...(atMost && { atMost }),
    ...noticeFieldsOf(noticeMonths, noticeUnit)
  }
}

/** Whole years are shown as years, as a text would say them. */
function lengthValues(months: number): { readonly count: number; readonly unit: LengthUnit } {
  return months % 12 === 0 ? { count: months / 12, unit: 'years' } : { count: months, unit: 'months' }
}

function noticeValues(rule: { readonly noticeMonths?: number | undefined; readonly noticeDays?: number | undefined }): {
  readonly count: number | undefined
  readonly unit: NoticeUnit
} {
  if (rule.noticeMonths !== undefined || rule.noticeDays === undefined)
    return { count: rule.noticeMonths, unit: 'months' }
  return { count: rule.noticeDays, unit: 'days' }
}

export function termValues({
  term,
  renewal
}: Pick<FieldsOf<'agreement-version'>, 'term' | 'renewal'>): Partial<TermValues> {
  const early = noticeValues(term)
  const length = term.kind === 'duration' ? lengthValues(term.months) : undefined
  const every = renewal.kind === 'tacit' ? lengthValues(renewal.everyMonths) : undefined
  const against = renewal.kind === 'tacit' ? noticeValues(renewal) : undefined
  return {
    termKind: term.kind,
    renewalKind: renewal.kind,
    ...(early.count !== undefined && { openNotice: early.count, openNoticeUnit: early.unit }),
    openNoticeTo: term.noticeTo ?? noEnd,
    ...(term.kind === 'written' && { endsOn: term.endsOn }),
    ...(term.kind === 'duration' && { counting: term.counting ?? 'day-excluded' }),
    ...(length && { months: length.count, monthsUnit: length.unit }),
    ...(every && { everyMonths: every.count, everyUnit: every.unit }),
    ...(renewal.kind === 'tacit' && { atMost: renewal.atMost }),
    ...(against && { noticeMonths: against.count, noticeUnit: against.unit })
  }
}
