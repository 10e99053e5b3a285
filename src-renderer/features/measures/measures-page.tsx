import { useState } from 'react'
import { useToday } from '@renderer/platform/clock'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { useQuery } from '@renderer/platform/router'
import { routes } from '@renderer/platform/routes'
import { usePartnershipViews } from '@renderer/storage/partnerships'
import { EmptyState } from '@renderer/ui/empty-state'
import { LinkTo } from '@renderer/ui/link-to'
import { Inline, PageBody, Stack } from '@renderer/ui/layout'
import { PageHeader } from '@renderer/ui/page-header'
import { SearchField } from '@renderer/ui/search-field'
import { SegmentedFilter } from '@renderer/ui/segmented-filter'
import { indicatorsInOrder, isStale, rowsOf } from './measure-facts'
import { LatestTable, type LatestRow } from './latest-table'
import { useMeasures } from './use-measures'
import { useMeasureTexts } from './use-measure-texts'

type Shown = 'all' | 'measured' | 'stale'
const allShown: readonly Shown[] = ['all', 'measured', 'stale']

/** The latest reading of every indicator of every partnership, and which ones want a new one. */
export function MeasuresPage() {
  const text = useText()
  const { locale } = useFormats()
  const texts = useMeasureTexts()
  const today = useToday()
  const views = usePartnershipViews()
  const measures = useMeasures()
  const [query, changeQuery] = useQuery()
  const [search, setSearch] = useState('')
  if (!views || !measures) return null
  const rows: LatestRow[] = views.flatMap((view) =>
    indicatorsInOrder(
      measures.indicators.filter(({ space }) => space === view.space),
      locale
    ).flatMap((indicator) => rowsOf(indicator, measures.readings, view.cities).map((row) => ({ view, row })))
  )
  const isShown = ({ row }: LatestRow, show: Shown) =>
    show === 'all' || (show === 'stale' ? isStale(row, today) : row.readings.length > 0)
  const show = allShown.find((id) => id === query.get('show')) ?? 'all'
  const words = search.trim().toLocaleLowerCase()
  return (
    <>
      <PageHeader title={text('measures.page.title')} />
      <PageBody>
        {rows.length === 0 ? (
          <EmptyState
            title={text('measures.empty.title')}
            example={text('measures.example')}
            action={
              <LinkTo href={routes.partnerships.to()} variant="primary">
                {text('measures.page.choose')}
              </LinkTo>
            }
          >
            {text('measures.empty')}
          </EmptyState>
        ) : (
          <Stack gap={4}>
            <Inline gap={4} justify="between">
              <SegmentedFilter
                label={text('measures.page.filter')}
                segments={allShown.map((id) => ({
                  id,
                  label: text(`measures.page.${id}`),
                  count: rows.filter((row) => isShown(row, id)).length
                }))}
                value={show}
                onChange={(id) => changeQuery({ show: id === 'all' ? '' : id })}
              />
              <SearchField label={text('measures.page.search')} value={search} onChange={setSearch} />
            </Inline>
            <LatestTable
              rows={rows.filter(
                (row) => isShown(row, show) && texts.name(row.row.indicator).toLocaleLowerCase().includes(words)
              )}
            />
          </Stack>
        )}
      </PageBody>
    </>
  )
}
