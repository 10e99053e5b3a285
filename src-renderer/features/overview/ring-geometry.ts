import { addDays, daysBetween, type CalendarDay } from '@shared/domain/calendar-day'
import type { CyclePhase, PhaseOnCycle, RenewalCycle } from '@shared/domain/renewal-cycle'

/**
 * How a stretch of a phase is drawn: `proven` by records; `missing`: it is over and nothing proves it; `running`: of today's
 * phase, what has passed; `coming`.
 */
export type ArcState = 'proven' | 'missing' | 'running' | 'coming'

/** Angles in radians, clockwise from twelve o'clock; the whole cycle is 2π. */
export type RingArc = {
  readonly phase: CyclePhase
  readonly state: ArcState
  readonly from: number
  readonly to: number
}

const full = 2 * Math.PI

function angleOf({ start, end }: Pick<RenewalCycle, 'start' | 'end'>, day: CalendarDay): number {
  const days = daysBetween(start, end) + 1
  return (full * Math.min(Math.max(daysBetween(start, day), 0), days)) / days
}

function arcsOfPhase(cycle: RenewalCycle, phase: PhaseOnCycle): RingArc[] {
  const from = angleOf(cycle, phase.from)
  const to = from + (full * phase.days) / (daysBetween(cycle.start, cycle.end) + 1)
  const arc = (state: ArcState, start: number, end: number) => ({ phase: phase.phase, state, from: start, to: end })
  if (phase.isProven) return [arc('proven', from, to)]
  if (cycle.date > phase.to) return [arc('missing', from, to)]
  if (cycle.date <= phase.from) return [arc('coming', from, to)]
  const now = angleOf(cycle, cycle.date)
  return [arc('running', from, now), arc('coming', now, to)]
}

/** The phases as arcs to scale; one of no days is left out. */
export function ringArcs(cycle: RenewalCycle): RingArc[] {
  return cycle.phases.filter(({ days }) => days > 0).flatMap((phase) => arcsOfPhase(cycle, phase))
}

/** The quiet periods as arcs, cut to the cycle. */
export function quietArcs(cycle: RenewalCycle): { readonly from: number; readonly to: number }[] {
  return cycle.quiet.map(({ from, to }) => ({
    from: angleOf(cycle, from),
    to: to >= cycle.end ? full : angleOf(cycle, addDays(to, 1))
  }))
}

/** Today's hand; undefined before the first and after the last day of the cycle. */
export function handAngle(cycle: RenewalCycle): number | undefined {
  return cycle.date < cycle.start || cycle.date > cycle.end ? undefined : angleOf(cycle, cycle.date)
}

/**
 * Moves marks apart so that neighbours are at least `least` from each other and all lie in 0..2π with half of it to spare at
 * both ends (they meet at twelve o'clock). The order stays; marks that already keep their distance stay where they are.
 */
export function spreadAngles(angles: readonly number[], least: number): number[] {
  const gap = Math.min(least, full / Math.max(angles.length, 1))
  const spread: number[] = []
  angles.forEach((angle, index) => {
    const before = spread[index - 1]
    spread.push(Math.max(angle, before === undefined ? gap / 2 : before + gap))
  })
  for (let index = spread.length - 1; index >= 0; index -= 1) {
    const after = spread[index + 1]
    const most = after === undefined ? full - gap / 2 : after - gap
    spread[index] = Math.min(spread[index] ?? 0, most)
  }
  return spread
}

/** Where the milestones' marks stand, in the order given (by day), kept apart by `least`. */
export function milestoneAngles(cycle: RenewalCycle, least: number): number[] {
  const angles = cycle.milestones.map(({ kind, due }) =>
    kind === 'end' || kind === 'renewal' ? full : angleOf(cycle, due)
  )
  return spreadAngles(angles, least)
}

/** The middles of the phases that have days, kept apart by `least`, for their numbers. */
export function phaseLabelAngles(cycle: RenewalCycle, least: number) {
  const phases = cycle.phases.filter(({ days }) => days > 0)
  const middles = phases.map((phase) => {
    const arcs = arcsOfPhase(cycle, phase)
    return ((arcs[0]?.from ?? 0) + (arcs.at(-1)?.to ?? 0)) / 2
  })
  const angles = spreadAngles(middles, least)
  return phases.map(({ phase }, index) => ({ phase, angle: angles[index] ?? 0 }))
}

/** The point at `radius` from the middle, `angle` clockwise from twelve o'clock; y grows downwards. */
export function pointAt(angle: number, radius: number) {
  return { x: radius * Math.sin(angle), y: -radius * Math.cos(angle) }
}

/** The radii of what is drawn, and the side of the square that holds it. */
export const ringSize = { outer: 122, inner: 100, marks: 86, labels: 142, quiet: 126, box: 300 } as const

/** The least angle between the marks of two milestones, and between the numbers of two phases. */
export const leastAngles = { marks: 0.165, labels: 0.16 } as const

/**
 * Where today's date stands: two lines in the corner of the square that the hand at `angle` points to, outside the phases' numbers.
 * `word` and `date` are baselines; the dot stands before the word, nearer to the ring than the date.
 */
export function todayCorner(angle: number) {
  const { x, y } = pointAt(angle, 1)
  const half = ringSize.box / 2
  const side = x < 0 ? -1 : 1
  const [first, second] = y < 0 ? [-half + 10, -half + 25] : [half - 17, half - 2]
  return {
    anchor: side < 0 ? 'start' : 'end',
    date: { x: side * half, y: y < 0 ? first : second },
    word: { x: side * (half - 12), y: y < 0 ? second : first },
    dot: { x: side * (half - 4), y: (y < 0 ? second : first) - 4 }
  } as const
}
