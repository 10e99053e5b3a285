import type { DatedVersion, TermEvent } from '@shared/domain/term'

/**
 * The definitions of `domain.md`, lived through one day after the other with whole dates and arithmetic of its own: nothing
 * of the term engine is called. It knows one version and the day, if any, from which a later version takes its place.
 */
export type LivedDay = {
  readonly day: string
  readonly standing: string
  readonly renewal?: number | undefined
  readonly endsOn?: string | undefined
  readonly noticeDate?: string | undefined
  /** Where a notice came too late for the current end: the later one for which it works. */
  readonly stopsOn?: string | undefined
}

const iso = (date: Date) => date.toISOString().slice(0, 10)

export function dayAfter(day: string, count = 1): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + count)
  return iso(date)
}

/** The same day of a later month, or that month's last one; `isCut` says that it lacked the day. */
function monthsOn(day: string, count: number): { readonly day: string; readonly isCut: boolean } {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month + count, 0))
  const isCut = dayOfMonth > lastOfMonth.getUTCDate()
  if (!isCut) lastOfMonth.setUTCDate(dayOfMonth)
  return { day: iso(lastOfMonth), isCut }
}

type Rule = {
  readonly months?: number | undefined
  readonly days?: number | undefined
  readonly to?: string | undefined
}

function ruleOf(fields: {
  readonly noticeMonths?: number | undefined
  readonly noticeDays?: number | undefined
  readonly noticeTo?: string | undefined
}): Rule | undefined {
  const { noticeMonths: months, noticeDays: days, noticeTo: to } = fields
  return months === undefined && days === undefined ? undefined : { months, days, to }
}

function away(day: string, { months, days }: Rule, sign: 1 | -1): string {
  return months === undefined ? dayAfter(day, sign * (days ?? 0)) : monthsOn(day, sign * months).day
}

/** The day on which a period that began with a receipt is over: walked to the end of the month, quarter or year it is tied to. */
function periodOver(received: string, rule: Rule): string {
  let day = away(received, rule, 1)
  const isReached = () => {
    const next = dayAfter(day)
    if (!next.endsWith('-01')) return false
    const month = Number(next.slice(5, 7))
    return rule.to === 'month' || (rule.to === 'quarter' ? month % 3 === 1 : month === 1)
  }
  while (rule.to !== undefined && !isReached()) day = dayAfter(day)
  return day
}

/** What is true at the moment: the days of the end, the number of the renewal, and what a notice has set in motion. */
type State = {
  readonly endAfter: (renewal: number) => string | undefined
  renewal: number
  /** No renewal beyond this one. */
  stopAfter: number
  cut?: string | undefined
  isOver: boolean
}

function firstState({ term }: DatedVersion, start: string, cap: number, every: number): State {
  const endAfter = (renewal: number) => {
    if (term.kind === 'open') return undefined
    if (term.kind === 'written') return monthsOn(term.endsOn, renewal * every).day
    const { day, isCut } = monthsOn(start, term.months + renewal * every)
    return term.counting === 'day-included' && !isCut ? dayAfter(day, -1) : day
  }
  return { endAfter, renewal: 0, stopAfter: cap, isOver: false }
}

/** The last day in force as it stands: of the running renewal, or the day a notice cuts it to, whichever is sooner. */
function endOf({ endAfter, renewal, cut }: State): string | undefined {
  const end = endAfter(renewal)
  return cut !== undefined && (end === undefined || cut < end) ? cut : end
}

/** The day on which it is over for good: the end after the last renewal, or the day a notice cuts it to. */
function lastEndOf({ endAfter, renewal, stopAfter, cut }: State): string | undefined {
  for (let k = renewal; k <= stopAfter; k += 1) {
    const end = endAfter(k)
    if (cut !== undefined && (end === undefined || cut <= end)) return cut
    if (k === stopAfter) return end
  }
  return undefined
}

export type LivedCase = {
  readonly version: DatedVersion
  readonly events: readonly TermEvent[]
  readonly supersededFrom?: string | undefined
  readonly lastDay: string
}

/**
 * Each day until `lastDay`. A notice that was withdrawn while the text ran is lived with until that day, and as if it had never
 * come from then on; this knows it only where nothing else was extended or noticed.
 */
export function liveThrough(lived: LivedCase): LivedDay[] {
  const { version, events, supersededFrom } = lived
  const start = version.effectiveFrom ?? version.signedOn ?? ''
  const withdrawn = events.find(({ withdrawnOn }) => withdrawnOn !== undefined)
  const days = liveTerm(lived)
  const from = withdrawn?.withdrawnOn ?? ''
  const isTooLate = days.some(({ day, standing }) => day === from && ['lapsed', 'continuing'].includes(standing))
  if (!withdrawn || isTooLate) return ended(days, events, start, supersededFrom)
  const without = liveTerm({ ...lived, events: events.filter(({ id }) => id !== withdrawn.id) })
  const both = days.map((one, index) => (one.day < from ? one : (without[index] ?? one)))
  return ended(both, events, start, supersededFrom)
}

/** What the term comes to by itself, extensions and notices counted. */
function liveTerm({ version, events, lastDay }: LivedCase): LivedDay[] {
  const start = version.effectiveFrom ?? version.signedOn ?? ''
  const { renewal: rule, term } = version
  const isTacit = rule.kind === 'tacit' && term.kind !== 'open'
  const every = isTacit ? rule.everyMonths : 0
  const cap = isTacit ? (rule.atMost ?? 999_999) : 0
  const against = isTacit ? ruleOf(rule) : undefined
  const atAnyTime = ruleOf(term)
  let state = firstState(version, start, cap, every)
  let waiting: TermEvent | undefined

  const deadlineOf = (renewal: number) => {
    const end = state.endAfter(renewal)
    if (renewal >= state.stopAfter || end === undefined || !against) return undefined
    return away(end, against, -1)
  }
  const pass = (day: string) => {
    for (let end = endOf(state); !state.isOver && end !== undefined && day > end; end = endOf(state))
      if (state.cut === end || state.renewal >= state.stopAfter) state.isOver = true
      else state.renewal += 1
  }
  const hear = (day: string) => {
    if (state.isOver) return
    if (isTacit)
      for (let renewal = state.renewal; renewal < state.stopAfter; renewal += 1) {
        const limit = deadlineOf(renewal) ?? state.endAfter(renewal) ?? day
        if (day <= limit) state.stopAfter = renewal
      }
    if (!atAnyTime) return
    const over = periodOver(day < start ? start : day, atAnyTime)
    // A period that is over after the text's own last day shortens nothing.
    const last = lastEndOf(state)
    if (last !== undefined && over >= last) return
    if (state.cut === undefined || over < state.cut) state.cut = over
  }
  const extensions: string[] = []
  const extend = (until: string, day: string) => {
    extensions.push(day < start ? start : day)
    const endAfter = (renewal: number) => monthsOn(until, renewal * every).day
    state = { endAfter, renewal: 0, stopAfter: cap, isOver: false }
  }
  const act = (event: TermEvent, day: string) => {
    if (event.kind === 'notice') return hear(day)
    const end = endOf(state)
    const effective = event.effectiveFrom ?? event.signedOn ?? ''
    if (event.until === undefined || end === undefined || event.until <= end) return
    if (event.until < start) return
    if (effective > dayAfter(end) && effective > day) waiting = event
    else extend(event.until, day)
  }

  const actDay = ({ receivedOn, signedOn = '', effectiveFrom = signedOn }: TermEvent) =>
    receivedOn ?? (signedOn < effectiveFrom ? signedOn : effectiveFrom)
  const acts = events
    .filter(({ kind }) => kind === 'notice' || kind === 'extended')
    .map((event) => ({ event, day: actDay(event) }))
    .toSorted((a, b) => {
      if (a.day !== b.day) return a.day < b.day ? -1 : 1
      if (a.event.kind !== b.event.kind) return a.event.kind === 'notice' ? -1 : 1
      return a.event.id < b.event.id ? -1 : 1
    })
  const isSuspended = (day: string) =>
    events.some(({ kind, from = '', until = '9999' }) => kind === 'suspended' && from <= day && day <= until)

  /** Stated without an end, a practice is over once an extension has the text in force again. */
  const isPractised = (day: string) =>
    events.some(({ kind, from = '', until }) => {
      if (kind !== 'continuing' || day < from) return false
      return until === undefined ? !extensions.some((extended) => from <= extended) : day <= until
    })

  const lived: LivedDay[] = []
  let done = 0
  for (const { event, day } of acts) {
    if (day >= start) break
    act(event, day)
    done += 1
  }
  for (let day = start; day <= lastDay; day = dayAfter(day)) {
    pass(day)
    if (waiting?.effectiveFrom === day && waiting.until !== undefined) {
      extend(waiting.until, day)
      waiting = undefined
    }
    for (let next = acts[done]; next?.day === day; next = acts[done]) {
      act(next.event, day)
      done += 1
    }
    pass(day)
    const endsOn = endOf(state)
    if (state.isOver) {
      lived.push({ day, standing: isPractised(day) ? 'continuing' : 'lapsed', endsOn })
      continue
    }
    const running = state.renewal > 0 ? 'tacit-renewal' : 'in-force'
    const isNoticed = state.stopAfter < cap || state.cut !== undefined
    const stopsOn = isNoticed ? lastEndOf(state) : undefined
    lived.push({
      day,
      standing: isSuspended(day) ? 'suspended' : running,
      renewal: state.renewal > 0 ? state.renewal : undefined,
      endsOn,
      // Once a notice works, now or for a later end, nothing is left to give notice against.
      noticeDate: isNoticed ? undefined : deadlineOf(state.renewal),
      stopsOn: stopsOn === endsOn ? undefined : stopsOn
    })
  }
  return lived
}

/**
 * A termination needs the day before it to run or to be practised; the first that works counts, unless a later version had
 * taken the place before. From
 * the day of its signature on (always, where none is recorded) it is known: what runs then ends the day before it, and
 * no notice is left to give; of a later version nobody knew then. What was terminated or superseded ended the day before, or had ended by itself.
 */
function ended(
  lived: readonly LivedDay[],
  events: readonly TermEvent[],
  start: string,
  supersededFrom = '9999'
): LivedDay[] {
  const standingOf = new Map(lived.map(({ day, standing }) => [day, standing]))
  const terminated = events
    .flatMap(({ kind, effectiveFrom, signedOn = '', id }) =>
      kind === 'terminated' && effectiveFrom ? [{ from: effectiveFrom, signedOn, id }] : []
    )
    .toSorted((a, b) => (a.from + a.id < b.from + b.id ? -1 : 1))
    .find(({ from }) => from <= start || !['lapsed', undefined].includes(standingOf.get(dayAfter(from, -1))))
  const byDay = new Map(lived.map((one) => [one.day, one]))
  const endOver = (from: string) => {
    const before = byDay.get(dayAfter(from, -1))
    if (before === undefined) return undefined
    return ['lapsed', 'continuing'].includes(before.standing) ? before.endsOn : before.day
  }
  return lived.map((one) => {
    const { day, standing } = one
    const ending = terminated && terminated.from <= supersededFrom ? terminated.from : '9999'
    if (ending <= day) return { day, standing: 'terminated', endsOn: endOver(ending) }
    if (supersededFrom <= day) return { day, standing: 'superseded', endsOn: endOver(supersededFrom) }
    if (!terminated || day < terminated.signedOn || standing === 'lapsed' || standing === 'continuing') return one
    return { day, standing, renewal: one.renewal, endsOn: dayAfter(terminated.from, -1) }
  })
}
