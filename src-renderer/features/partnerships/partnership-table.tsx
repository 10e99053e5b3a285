import { milestoneName, phaseName } from '@renderer/platform/cycle-text'
import { useFormats } from '@renderer/platform/formats'
import { useIntl, useText } from '@renderer/platform/i18n'
import { routes } from '@renderer/platform/routes'
import type { PartnershipRow } from '@renderer/storage/partnership-rows'
import { DataTable, type Column } from '@renderer/ui/data-table'
import { portfolioStandings } from '@shared/domain/portfolio'
import { CityNames, ReciprocityCell, Standing } from './partnership-cells'
import styles from './partnerships.module.css'

/** All partnerships, one line each; the row leads to the partnership. */
export function PartnershipTable({ rows }: { readonly rows: readonly PartnershipRow[] }) {
  const text = useText()
  return (
    <DataTable
      label={text('records.types.partnership')}
      columns={useColumns()}
      rows={rows}
      rowId={({ view }) => view.partnership.id}
      rowHref={({ view }) => routes.partnership.to({ partnership: view.partnership.id })}
      rowTone={({ standing }) =>
        standing.cycle?.milestones.some(({ state }) => state === 'late') ? 'late' : undefined
      }
      defaultSort={{ column: 'next', direction: 'ascending' }}
      empty={<p>{text('partnerships.filter.nothing')}</p>}
    />
  )
}

function useColumns(): readonly Column<PartnershipRow>[] {
  const text = useText()
  const intl = useIntl()
  const { city, day, partial } = useFormats()
  const names = ({ view }: PartnershipRow) =>
    view.cities
      .map((side) => city(side))
      .map(({ name }) => name)
      .join(' – ')
  const next = ({ standing }: PartnershipRow) => standing.cycle?.next
  const lateCount = ({ standing }: PartnershipRow) =>
    standing.cycle?.milestones.filter(({ state }) => state === 'late').length ?? 0
  const phase = ({ standing }: PartnershipRow) => standing.cycle && phaseName(intl, standing.cycle.phaseToday)
  return [
    {
      id: 'cities',
      header: text('records.types.city'),
      cell: ({ view }) => <CityNames cities={view.cities} />,
      sortValue: names,
      isRowHeader: true
    },
    {
      id: 'kind',
      header: text('partnerships.column.kind'),
      cell: ({ view: { partnership } }) => (
        <>
          <div>{partnership.kind}</div>
          <div className={styles.quiet}>
            {text(`records.value.partnershipStatus.${partnership.status}`)}
            {partnership.since && ` ${text('overview.since', { since: partial(partnership.since, 'short') })}`}
          </div>
        </>
      ),
      sortValue: ({ view }) => view.partnership.kind
    },
    {
      id: 'standing',
      header: text('partnerships.column.standing'),
      cell: (row) => <Standing row={row} />,
      sortValue: ({ standing }) => portfolioStandings.indexOf(standing.place.standing)
    },
    {
      id: 'ends',
      header: text('standing.portfolio.ends'),
      cell: ({ standing: { place } }) => (
        <>
          {place.endsOn && <span className={styles.together}>{day(place.endsOn, 'short')}</span>}
          {place.noticeDate && (
            <div className={styles.quiet}>
              {text('standing.portfolio.notice', { date: day(place.noticeDate, 'short') })}
            </div>
          )}
        </>
      ),
      sortValue: ({ standing }) => standing.place.endsOn,
      width: 'narrow'
    },
    {
      id: 'phase',
      header: text('partnerships.column.phase'),
      cell: phase,
      sortValue: ({ standing }) => standing.cycle?.phases.findIndex((one) => one.phase === standing.cycle?.phaseToday)
    },
    {
      id: 'next',
      header: text('partnerships.column.next'),
      cell: (row) => {
        const coming = next(row)
        const late = lateCount(row)
        return (
          <>
            {coming && (
              <div>
                {milestoneName(intl, coming.milestone, row.view.cities.length)}
                <div className={styles.together}>{day(coming.milestone.due, 'short')}</div>
              </div>
            )}
            {late > 0 && <div className={styles.late}>{text('partnerships.late', { count: late })}</div>}
          </>
        )
      },
      sortValue: (row) => next(row)?.milestone.due
    },
    {
      id: 'contact',
      header: text('partnerships.column.contact'),
      cell: ({ lastContact }) =>
        lastContact && <span className={styles.together}>{day(lastContact.endsOn, 'short')}</span>,
      sortValue: ({ lastContact }) => lastContact?.endsOn,
      width: 'narrow'
    },
    {
      id: 'reciprocity',
      header: text('partnerships.column.reciprocity'),
      cell: (row) => <ReciprocityCell row={row} />,
      sortValue: ({ reciprocity }) => reciprocity.reduce((sum, { made, kept }) => sum + made - kept, 0) || undefined
    }
  ]
}
