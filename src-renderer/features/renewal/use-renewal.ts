import { useMemo } from 'react'
import { useToday } from '@renderer/platform/clock'
import { earlierDay } from '@shared/domain/calendar-day'
import { areaAccountOn, isUntold, untiedRecords, type AreaAccount } from '@shared/domain/area-account'
import { ownTemplate, templateById } from '@shared/domain/cycle-templates'
import { nextAreas } from '@shared/domain/next-areas'
import { proposedTerm } from '@shared/domain/next-term'
import { firstDay } from '@shared/domain/partial-date'
import { standingOn } from '@shared/domain/term-standing'
import { draftDiffers } from './draft-differs'
import { areasOf, type RenewalProps } from './renewal-records'

/** What the records say of a version on its way to the next one, as of a day. */
export function renewalOn({ view, agreement, records, version, areas, verdicts }: RenewalProps, date: string) {
  const standing = standingOn(version, records.events, records.versions, date)
  const begun = version.effectiveFrom ?? version.signedOn
  const span =
    begun === undefined ? undefined : { from: firstDay(begun), to: earlierDay(standing.endsOn ?? date, date) }
  const ids = areas.map(({ id }) => id)
  const accounts: readonly AreaAccount[] = ids.map((area) => areaAccountOn(area, records, date))
  const next = nextAreas(areas, verdicts)
  const drafts = records.versions
    .filter(({ id, agreement: of, status }) => of === version.agreement && status === 'draft' && id !== version.id)
    .map((draft) => ({ draft, areas: areasOf(records.areas, draft.id) }))
  const newest = drafts.toSorted((a, b) => (a.draft.id < b.draft.id ? 1 : -1))[0]
  const template =
    agreement.layer === 'working'
      ? templateById(view.partnership.cycleTemplate, records.cycleTemplates.map(ownTemplate))
      : undefined
  return {
    date,
    standing,
    accounts,
    untold: accounts.filter(isUntold).map(({ area }) => area),
    untied: untiedRecords({ id: version.id, areas: ids }, records, span),
    hasPlan: records.plans.some((plan) => plan.version === version.id),
    next,
    evaluations: records.evaluations
      .filter((one) => one.version === version.id && one.kind === 'evaluation')
      .toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : 1)),
    drafts,
    /** The draft that the memo is about, as its id tells. */
    newest,
    differs: newest && draftDiffers(newest, { records, areas, verdicts, next }),
    proposed: proposedTerm(version, standing.endsOn, template)
  }
}

export type Renewal = ReturnType<typeof renewalOn>

/** What every step of the path gets. */
export type RenewalPartProps = RenewalProps & { readonly renewal: Renewal }

/** The same as of `useToday()`. */
export function useRenewal(props: RenewalProps): Renewal {
  const date = useToday()
  return useMemo(() => renewalOn(props, date), [props, date])
}
