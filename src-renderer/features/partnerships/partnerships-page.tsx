import { useText } from '@renderer/platform/i18n'
import { useQuery } from '@renderer/platform/router'
import { routes } from '@renderer/platform/routes'
import { SpaceMark } from '@renderer/records/space-mark'
import { useOffice } from '@renderer/storage/office-context'
import { usePartnershipRows, type PartnershipRow } from '@renderer/storage/partnership-rows'
import { EmptyState } from '@renderer/ui/empty-state'
import { Inline, PageBody, Stack } from '@renderer/ui/layout'
import { LinkTo } from '@renderer/ui/link-to'
import { PageHeader } from '@renderer/ui/page-header'
import { SearchField } from '@renderer/ui/search-field'
import { SegmentedFilter } from '@renderer/ui/segmented-filter'
import { Select } from '@renderer/ui/select'
import { portfolioStandings } from '@shared/domain/portfolio'
import { anyStanding, hasStanding, hasWords, isOfKind, shownRows } from './partnership-filter'
import { PartnershipTable } from './partnership-table'
import styles from './partnerships.module.css'

/** Every partnership of the office, and the cases it follows. */
export function PartnershipsPage() {
  const text = useText()
  const office = useOffice()
  const rows = usePartnershipRows()
  const add = (
    <LinkTo href={routes.newPartnership.to()} variant="primary">
      {text('partnerships.new')}
    </LinkTo>
  )
  return (
    <>
      <PageHeader
        title={text('records.types.partnership')}
        lead={text('partnerships.lead')}
        badges={<SpaceMark space={office.space} />}
        actions={add}
      />
      <PageBody>
        {rows &&
          (rows.length === 0 ? (
            <EmptyState
              title={text('partnerships.empty.title')}
              action={add}
              example={text('partnerships.empty.example')}
            >
              {text('partnerships.empty.text')}
            </EmptyState>
          ) : (
            <FilteredPartnerships rows={rows} />
          ))}
      </PageBody>
    </>
  )
}

function FilteredPartnerships({ rows }: { readonly rows: readonly PartnershipRow[] }) {
  const text = useText()
  const [query, change] = useQuery()
  const shown = shownRows.find((one) => one === query.get('show')) ?? 'all'
  const words = query.get('q') ?? ''
  const standing = portfolioStandings.find((one) => one === query.get('standing')) ?? anyStanding
  const ofKind = rows.filter((row) => isOfKind(row, shown))
  const standings = portfolioStandings.flatMap((id) => {
    const count = ofKind.filter((row) => hasStanding(row, id)).length
    const label = text('standing.portfolio.count', { standing: text(`standing.portfolio.${id}`), count })
    return count > 0 || id === standing ? [{ id, label }] : []
  })
  return (
    <Stack gap={3}>
      <Inline gap={4}>
        <SegmentedFilter
          label={text('partnerships.filter.label')}
          segments={shownRows.map((id) => ({
            id,
            label: text(`partnerships.filter.${id}`),
            count: rows.filter((row) => isOfKind(row, id)).length
          }))}
          value={shown}
          onChange={(show) => change({ show: show === 'all' ? '' : show })}
        />
        <div className={styles.standing}>
          <Select
            label={text('standing.portfolio.filter')}
            isLabelHidden
            value={standing}
            options={[{ id: anyStanding, label: text('standing.portfolio.any') }, ...standings]}
            onChange={(id) => change({ standing: id === anyStanding ? '' : id })}
          />
        </div>
        <div className={styles.search}>
          <SearchField label={text('partnerships.filter.search')} value={words} onChange={(q) => change({ q })} />
        </div>
      </Inline>
      <PartnershipTable rows={ofKind.filter((row) => hasStanding(row, standing) && hasWords(row, words.trim()))} />
    </Stack>
  )
}
