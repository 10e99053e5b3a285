import type { CalendarDay } from './calendar-day'
import type { Milestone } from './cycle-milestones'
import type { RenewalCycle } from './renewal-cycle'

/** A milestone that another pace moves: `from` is absent for one that is added, `to` for one that falls away. */
export type MilestoneMove = Pick<Milestone, 'kind' | 'number'> & {
  readonly from?: CalendarDay | undefined
  readonly to?: CalendarDay | undefined
}

const key = ({ kind, number }: Pick<Milestone, 'kind' | 'number'>) => `${kind} ${number ?? 0}`

/** What moves between two paces of the same term, in the order of the later one; what stays where it is is left out. */
export function cycleMoves(
  before: Pick<RenewalCycle, 'milestones'>,
  after: Pick<RenewalCycle, 'milestones'>
): MilestoneMove[] {
  const was = new Map(before.milestones.map((milestone) => [key(milestone), milestone]))
  const is = new Set(after.milestones.map(key))
  const gone = before.milestones.filter((milestone) => !is.has(key(milestone)))
  return [
    ...after.milestones.map(({ kind, number, due }) => ({
      kind,
      number,
      from: was.get(key({ kind, number }))?.due,
      to: due
    })),
    ...gone.map(({ kind, number, due }) => ({ kind, number, from: due, to: undefined }))
  ].filter(({ from, to }) => from !== to)
}
