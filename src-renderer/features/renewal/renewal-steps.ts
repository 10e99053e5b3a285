import { decisionSubjects } from '@shared/domain/decision'
import type { Text } from '@renderer/platform/i18n'
import type { RenewalProps } from './renewal-records'
import type { Renewal } from './use-renewal'

type RenewalStep = {
  readonly id: 'account' | 'verdicts' | 'draft' | 'memo'
  readonly title: string
  /** In plain words; nothing here keeps anybody from going on. */
  readonly missing: readonly string[]
}

const when = (condition: boolean, sentence: () => string) => (condition ? [sentence()] : [])

const counts = (count: number, total: number) => ({ count, total, isAll: count === total ? 'yes' : 'no' })

function accountMissing({ areas }: RenewalProps, { untold, hasPlan }: Renewal, text: Text): string[] {
  if (areas.length === 0) return [text('renewal.missing.areas')]
  return [
    ...when(!hasPlan, () => text('renewal.missing.plan')),
    ...when(untold.length > 0, () => text('renewal.missing.untold', counts(untold.length, areas.length)))
  ]
}

function verdictsMissing({ areas }: RenewalProps, { next, evaluations }: Renewal, text: Text): string[] {
  return [
    ...when(next.undecided.length > 0, () =>
      text('renewal.missing.undecided', counts(next.undecided.length, areas.length))
    ),
    ...when(next.contested.length > 0, () => text('renewal.missing.contested', { count: next.contested.length })),
    ...when(next.incomplete.length > 0, () => text('renewal.missing.incomplete', { count: next.incomplete.length })),
    ...when(evaluations.length === 0, () => text('renewal.missing.evaluation'))
  ]
}

function memoMissing({ records }: RenewalProps, { drafts, next, differs }: Renewal, text: Text): string[] {
  const ids = new Set(drafts.map(({ draft }) => draft.id))
  const isDecided = [...records.decisions, ...records.internalDecisions].some((decision) =>
    decisionSubjects(decision).some((id) => ids.has(id))
  )
  return [
    ...when(next.undecided.length > 0, () => text('renewal.missing.memo-undecided')),
    ...when(differs !== undefined, () => text('renewal.missing.memo-disagrees')),
    ...when(!isDecided, () => text('renewal.missing.decision'))
  ]
}

/** The four steps of the path with what each still lacks. */
export function renewalSteps(props: RenewalProps, renewal: Renewal, text: Text): RenewalStep[] {
  return [
    { id: 'account', title: text('renewal.step.account'), missing: accountMissing(props, renewal, text) },
    { id: 'verdicts', title: text('renewal.step.verdicts'), missing: verdictsMissing(props, renewal, text) },
    {
      id: 'draft',
      title: text('renewal.step.draft'),
      missing: [
        ...when(renewal.drafts.length === 0, () => text('renewal.missing.draft')),
        ...when(renewal.differs !== undefined, () => text('renewal.missing.disagrees'))
      ]
    },
    { id: 'memo', title: text('renewal.step.memo'), missing: memoMissing(props, renewal, text) }
  ]
}
