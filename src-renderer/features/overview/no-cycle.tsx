import { useIntl, useText } from '@renderer/platform/i18n'
import { agreementSentence } from '@renderer/platform/in-force-sentence'
import { routes } from '@renderer/platform/routes'
import { useSides } from '@renderer/records/use-sides'
import { isEndedOnPurpose, sidesBound, type VersionStanding } from '@shared/domain/term-standing'
import type { RecordedStanding } from '@renderer/storage/cycle-input'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { EmptyState } from '@renderer/ui/empty-state'
import { LinkTo } from '@renderer/ui/link-to'
import { Section } from '@renderer/ui/section'

const titles = {
  none: 'overview.cycle.none.title',
  open: 'overview.cycle.none.open',
  over: 'overview.cycle.none.over'
} as const
const explanations = {
  none: 'overview.cycle.none.text',
  open: 'overview.cycle.none.openText',
  over: 'overview.cycle.none.overText'
} as const

type NoCycleProps = { readonly view: PartnershipView; readonly standing: RecordedStanding }

/** Where no working agreement has a term to come or gone: why there is no cycle, and what would begin one. */
export function NoCycle({ view, standing }: NoCycleProps) {
  const intl = useIntl()
  const text = useText()
  const sides = useSides(view)
  const working = standing.layers.filter(({ layer }) => layer === 'working').flatMap(({ agreements }) => agreements)
  const cities = view.cities.map(({ id }) => id)
  const isOverFor = (speaking: VersionStanding) =>
    speaking.endsEarly ?? (isEndedOnPurpose(speaking) || sidesBound(cities, speaking).length < 2)
  const sentences = working.flatMap((agreement) => agreementSentence(intl, agreement, sides.name) ?? [])
  const hasText = working.some(({ speaking, next, drafts }) => (speaking ?? next ?? drafts[0]) !== undefined)
  const isOpen = working.some(({ speaking }) => speaking !== undefined && speaking.endsOn === undefined)
  const isOver = working.some(({ speaking }) => speaking && isOverFor(speaking))
  const state = isOpen ? 'open' : isOver ? 'over' : 'none'
  if (view.partnership.status === 'ended')
    return (
      <Section title={text('overview.cycle.none.section')}>
        <p>{text('overview.cycle.none.ended')}</p>
      </Section>
    )
  return (
    <Section title={text('overview.cycle.none.section')}>
      <EmptyState
        title={text(titles[state])}
        action={
          <LinkTo
            href={routes.partnership.to({ partnership: view.partnership.id, tab: 'agreements' })}
            variant="secondary"
          >
            {text(hasText ? 'overview.cycle.none.sign' : 'overview.cycle.none.enter')}
          </LinkTo>
        }
        example={state === 'over' ? undefined : text('overview.cycle.none.example')}
      >
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p>{text(explanations[state])}</p>
      </EmptyState>
    </Section>
  )
}
