import { promiseStandingOn, type PromiseStanding } from '@shared/domain/promise'
import type { RecordOf } from '@shared/domain/record-registry'

type Dated = Pick<RecordOf<'promise'>, 'dueOn' | 'keptOn' | 'withdrawnBecause' | 'text'>

const rank: Readonly<Record<PromiseStanding, number>> = { late: 0, open: 1, kept: 2, withdrawn: 3 }

/** Late ones first, then open, kept and withdrawn ones; within each by due date, those without one last. */
export function promisesInOrder<P extends Dated>(promises: readonly P[], date: string): P[] {
  return promises.toSorted(
    (a, b) =>
      rank[promiseStandingOn(a, date)] - rank[promiseStandingOn(b, date)] ||
      (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') ||
      a.text.localeCompare(b.text)
  )
}
