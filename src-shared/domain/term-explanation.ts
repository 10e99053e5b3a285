import { addDays, type CalendarDay } from './calendar-day'
import { firstDay, lastDay, type PartialDate } from './partial-date'
import { noticePeriodOf, type NoticePeriod } from './notice-period'
import { endOf, finalEnd, noticeDateOf, renewalOn, type TermEnd } from './term-clock'
import { coversDay, stretchOn, type Departure, type Stretch, type TermHistory } from './term-history'
import type { Standing, Timeline } from './term-timeline'

type Step<Key extends string, Values> = { readonly key: Key; readonly values: Readonly<Values> }

/** One step of the arithmetic, as data; a language makes words of it. Days are inclusive. */
export type ExplanationStep =
  | Step<'start', { from: PartialDate; basis: 'signature' | 'effective-day' }>
  | Step<'agreed-afterwards', { signedOn: PartialDate }>
  | Step<'written-end', { endsOn: PartialDate }>
  | Step<'duration', { months: number; counting: 'day-excluded' | 'day-included'; endsOn: CalendarDay }>
  | Step<'no-end', { notice?: NoticePeriod | undefined }>
  | Step<'withdrawal', { notice: NoticePeriod }>
  | Step<'lapse', { since: CalendarDay }>
  | Step<'extension', { signedOn: PartialDate; effectiveFrom?: PartialDate | undefined; until: PartialDate }>
  | Step<'renewals', { number: number; everyMonths: number; atMost?: number | undefined; endsOn: CalendarDay }>
  | Step<'uncertain-end', { from: CalendarDay; to: CalendarDay }>
  | Step<'notice', { receivedOn: PartialDate; endsOn: CalendarDay; missed?: CalendarDay | undefined }>
  | Step<'withdrawn', { receivedOn: PartialDate; withdrawnOn: PartialDate }>
  | Step<'departure', { city: string; last: CalendarDay; noticeReceivedOn?: PartialDate | undefined }>
  | Step<'notice-date', { notice: NoticePeriod; endsOn: CalendarDay; day: CalendarDay }>
  | Step<'suspension', { from: PartialDate; until?: PartialDate | undefined; reason?: string | undefined }>
  | Step<'practice', { from: PartialDate; until?: PartialDate | undefined; reason: string }>
  | Step<'termination', { from: PartialDate; signedOn?: PartialDate | undefined }>
  | Step<'supersession', { from: PartialDate; version: string }>
  | Step<'result', { standing: Standing; renewal?: number | undefined; since?: CalendarDay | undefined }>

/** In the order in which a person would say them: start, rule, each shift, result. */
export type Explanation = readonly ExplanationStep[]

type Told = {
  readonly date: CalendarDay
  readonly standing: Standing
  readonly renewal?: number | undefined
  readonly since?: CalendarDay | undefined
  readonly endsOn?: CalendarDay | undefined
  readonly endUncertainFrom?: CalendarDay | undefined
  readonly noticeDate?: CalendarDay | undefined
  readonly announced?: { readonly kind: 'termination' | 'successor' } | undefined
}

function startSteps({ version, start }: TermHistory): ExplanationStep[] {
  if (start === undefined) return []
  const { signedOn, effectiveFrom } = version
  const steps: ExplanationStep[] = [
    { key: 'start', values: { from: start, basis: effectiveFrom === undefined ? 'signature' : 'effective-day' } }
  ]
  if (signedOn !== undefined && effectiveFrom !== undefined && lastDay(effectiveFrom) < firstDay(signedOn)) {
    steps.push({ key: 'agreed-afterwards', values: { signedOn } })
  }
  return steps
}

function ruleStep({ version, stretches }: TermHistory): ExplanationStep[] {
  const { term } = version
  const first = stretches[0]
  if (!first) return []
  const notice = noticePeriodOf(term)
  if (term.kind === 'open') return [{ key: 'no-end', values: { notice } }]
  const withdrawal = notice ? [{ key: 'withdrawal' as const, values: { notice } }] : []
  if (term.kind === 'written') return [{ key: 'written-end', values: { endsOn: term.endsOn } }, ...withdrawal]
  const endsOn = endOf(first.clock, 0)?.latest ?? first.from
  const { months, counting = 'day-excluded' } = term
  return [{ key: 'duration', values: { months, counting, endsOn } }, ...withdrawal]
}

function lapseBefore(previous: Stretch | undefined, stretch: Stretch): ExplanationStep[] {
  const end: TermEnd | undefined = previous && finalEnd(previous.clock)
  if (!end || addDays(end.latest, 1) >= stretch.from) return []
  return [{ key: 'lapse', values: { since: addDays(end.latest, 1) } }]
}

/** A notice that came too late for the end that was current tells which notice date it missed. */
function noticeStep(previous: Stretch | undefined, stretch: Stretch, receivedOn: PartialDate): ExplanationStep[] {
  const end = finalEnd(stretch.clock)
  if (!end) return []
  const day = lastDay(receivedOn)
  const isWithdrawal = stretch.clock.cut !== undefined
  const current = previous && renewalOn(previous.clock, day)
  const deadline = previous && current !== undefined ? noticeDateOf(previous.clock, current) : undefined
  return [
    {
      key: 'notice',
      values: {
        receivedOn,
        endsOn: end.latest,
        missed: !isWithdrawal && deadline && deadline < day ? deadline : undefined
      }
    }
  ]
}

function actSteps(history: TermHistory, until: CalendarDay): ExplanationStep[] {
  return history.stretches.flatMap((stretch, index) => {
    const { act, withdrawn } = stretch
    if (stretch.from > until) return []
    const previous = history.stretches[index - 1]
    if (withdrawn) {
      const { receivedOn = stretch.from, withdrawnOn = stretch.from } = withdrawn
      const other =
        act?.kind === 'notice' ? noticeStep(history.stretches[0], stretch, act.receivedOn ?? stretch.from) : []
      return [{ key: 'withdrawn' as const, values: { receivedOn, withdrawnOn } }, ...other]
    }
    if (!act) return []
    if (act.kind === 'notice') return noticeStep(previous, stretch, act.receivedOn ?? stretch.from)
    const values = {
      signedOn: act.signedOn ?? stretch.from,
      effectiveFrom: act.effectiveFrom,
      until: act.until ?? stretch.from
    }
    return [...lapseBefore(previous, stretch), { key: 'extension' as const, values }]
  })
}

function departureSteps(left: readonly Departure[]): ExplanationStep[] {
  return left.map(({ city, last, event }) => ({
    key: 'departure',
    values: { city, last, noticeReceivedOn: event.receivedOn }
  }))
}

function renewalSteps(stretch: Stretch, told: Told): ExplanationStep[] {
  const { clock } = stretch
  const steps: ExplanationStep[] = []
  const number = told.renewal ?? (told.standing === 'lapsed' || told.standing === 'continuing' ? clock.last : undefined)
  const counted = number ?? (told.standing === 'lapsed' && Number.isFinite(clock.atMost) ? clock.atMost : 0)
  const end = endOf(clock, counted)
  if (counted > 0 && clock.everyMonths !== undefined && end) {
    const atMost = Number.isFinite(clock.atMost) ? clock.atMost : undefined
    steps.push({
      key: 'renewals',
      values: { number: counted, everyMonths: clock.everyMonths, atMost, endsOn: end.latest }
    })
  }
  if (told.endUncertainFrom !== undefined && told.endsOn !== undefined) {
    steps.push({ key: 'uncertain-end', values: { from: told.endUncertainFrom, to: told.endsOn } })
  }
  const { notice } = clock
  if (told.noticeDate !== undefined && told.endsOn !== undefined && notice && clock.last === undefined) {
    steps.push({ key: 'notice-date', values: { notice, endsOn: told.endsOn, day: told.noticeDate } })
  }
  return steps
}

function statedSteps({ history }: Timeline, told: Told): ExplanationStep[] {
  const { date, standing } = told
  const stated = standing === 'suspended' ? history.suspensions : standing === 'continuing' ? history.practice : []
  const days = stated.find((one) => coversDay(one, date))
  if (!days) return []
  const { from = days.from, until, reason } = days.event
  if (standing === 'suspended') return [{ key: 'suspension', values: { from, until, reason } }]
  return [{ key: 'practice', values: { from, until, reason: reason ?? '' } }]
}

function endSteps({ history, successor }: Timeline, told: Told): ExplanationStep[] {
  const { termination } = history
  const steps: ExplanationStep[] = []
  if (termination && (told.standing === 'terminated' || told.announced?.kind === 'termination')) {
    const { effectiveFrom = termination.from, signedOn } = termination.event
    steps.push({ key: 'termination', values: { from: effectiveFrom, signedOn } })
  }
  if (successor && (told.standing === 'superseded' || told.announced?.kind === 'successor')) {
    steps.push({ key: 'supersession', values: { from: successor.start, version: successor.version } })
  }
  return steps
}

/** The steps that lead to what is told of the date; `left` are the cities that leave by then, or will. */
export function explainStanding(timeline: Timeline, told: Told, left: readonly Departure[]): Explanation {
  const { history } = timeline
  const stretch = stretchOn(history, told.date)
  return [
    ...startSteps(history),
    ...ruleStep(history),
    ...actSteps(history, told.date),
    ...departureSteps(left),
    ...(stretch ? renewalSteps(stretch, told) : []),
    ...statedSteps(timeline, told),
    ...(told.standing === 'lapsed' && told.since !== undefined
      ? [{ key: 'lapse' as const, values: { since: told.since } }]
      : []),
    ...endSteps(timeline, told),
    { key: 'result', values: { standing: told.standing, renewal: told.renewal, since: told.since } }
  ]
}
