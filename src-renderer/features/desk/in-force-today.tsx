import { useToday } from '@renderer/platform/clock'
import { cityNamer, useFormats } from '@renderer/platform/formats'
import { useIntl, useText } from '@renderer/platform/i18n'
import { inForceSentence } from '@renderer/platform/in-force-sentence'
import { routes } from '@renderer/platform/routes'
import type { DeskPartnership } from '@renderer/storage/desk'
import { Badge } from '@renderer/ui/badge'
import { BothNames } from '@renderer/ui/both-names'
import { Inline, Stack } from '@renderer/ui/layout'
import { LinkTo } from '@renderer/ui/link-to'
import { ListRow, RowList, Section } from '@renderer/ui/section'
import { daysBetween } from '@shared/domain/calendar-day'
import { portfolioStandings } from '@shared/domain/portfolio'

/** One line per partnership: what may be said in public today, and how long the working agreement still runs. */
export function InForceToday({ partnerships }: { readonly partnerships: readonly DeskPartnership[] }) {
  const text = useText()
  return (
    <Section
      title={text('desk.force')}
      action={<LinkTo href={routes.partnerships.to()}>{text('desk.force.all')}</LinkTo>}
    >
      <Stack gap={3}>
        <PortfolioCounts partnerships={partnerships.filter(({ view }) => view.ours)} />
        <RowList label={text('desk.force')}>
          {partnerships.map((of) => (
            <InForceRow key={of.view.partnership.id} of={of} />
          ))}
        </RowList>
      </Stack>
    </Section>
  )
}

/** How many of our partnerships stand where; each number opens them. */
function PortfolioCounts({ partnerships }: { readonly partnerships: readonly DeskPartnership[] }) {
  const text = useText()
  const counts = portfolioStandings
    .map((id) => ({ id, count: partnerships.filter(({ standing }) => standing.place.standing === id).length }))
    .filter(({ count }) => count > 0)
  return (
    <Inline gap={4}>
      {counts.map(({ id, count }) => (
        <LinkTo key={id} href={`${routes.partnerships.to()}?show=ours&standing=${id}`}>
          {text('standing.portfolio.count', { standing: text(`standing.portfolio.${id}`), count })}
        </LinkTo>
      ))}
    </Inline>
  )
}

function InForceRow({ of: { view, standing } }: { readonly of: DeskPartnership }) {
  const text = useText()
  const intl = useIntl()
  const today = useToday()
  const formats = useFormats()
  const { city, day } = formats
  const { end, renews } = standing.renewal?.input ?? {}
  const isRunning = end !== undefined && end >= today
  return (
    <ListRow
      title={
        <LinkTo href={routes.partnership.to({ partnership: view.partnership.id })} variant="plain">
          {view.cities.map((side, index) => (
            <span key={side.id}>
              {index > 0 && ' – '}
              <BothNames {...city(side)} />
            </span>
          ))}
        </LinkTo>
      }
      detail={inForceSentence(intl, standing.layers, cityNamer(view.cities, formats))}
      aside={
        <>
          {!view.ours && <Badge>{text('desk.force.followed')}</Badge>}
          {isRunning && (
            <Badge tone={renews ? 'neutral' : 'due'}>
              {text(renews ? 'desk.force.term' : 'desk.force.ends', {
                day: day(end, 'short'),
                days: daysBetween(today, end)
              })}
            </Badge>
          )}
        </>
      }
    />
  )
}
