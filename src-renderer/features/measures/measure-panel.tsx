import { useState } from 'react'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { useQuery } from '@renderer/platform/router'
import { SpaceMark } from '@renderer/records/space-mark'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { Button } from '@renderer/ui/button'
import { EmptyState } from '@renderer/ui/empty-state'
import { PageBody, Stack } from '@renderer/ui/layout'
import { CatalogueDialog } from './catalogue-dialog'
import { IndicatorDialog } from './indicator-dialog'
import { indicatorsInOrder, rowsOf } from './measure-facts'
import { cellOfQuery } from './measure-links'
import { MeasureSheet } from './measure-sheet'
import { ReadingDialog } from './reading-dialog'
import { useMeasures } from './use-measures'

/** The tab "Measure" of a partnership: indicators, the grid to type in, and the readings over time. */
export function MeasurePanel({ view }: { readonly view: PartnershipView }) {
  const text = useText()
  const { locale } = useFormats()
  const [query, changeQuery] = useQuery()
  const [adding, setAdding] = useState<'catalogue' | 'own'>()
  const measures = useMeasures(view.space)
  if (!measures) return null
  const { indicators, readings } = measures
  const rows = indicatorsInOrder(indicators, locale).flatMap((indicator) => rowsOf(indicator, readings, view.cities))
  const cell = cellOfQuery(query.get('cell'), rows)
  const edited = indicators.find(({ id }) => id === query.get('indicator'))
  const add = (
    <Button variant={rows.length === 0 ? 'primary' : 'secondary'} onPress={() => setAdding('catalogue')}>
      {text('measures.indicator.add')}
    </Button>
  )
  return (
    <PageBody>
      <Stack gap={4}>
        {rows.length === 0 ? (
          <>
            <div>
              <SpaceMark space={view.space} />
            </div>
            <EmptyState title={text('measures.empty.title')} example={text('measures.example')} action={add}>
              {text('measures.empty')}
            </EmptyState>
          </>
        ) : (
          <MeasureSheet view={view} rows={rows} action={add} />
        )}
      </Stack>
      {adding === 'catalogue' && (
        <CatalogueDialog
          view={view}
          indicators={indicators}
          onOwn={() => setAdding('own')}
          onClose={() => setAdding(undefined)}
        />
      )}
      {adding === 'own' && <IndicatorDialog view={view} readings={readings} onClose={() => setAdding(undefined)} />}
      {edited && (
        <IndicatorDialog
          key={edited.id}
          view={view}
          indicator={edited}
          readings={readings}
          onClose={() => changeQuery({ indicator: '' })}
        />
      )}
      {cell && (
        <ReadingDialog
          key={`${cell.row.id}/${cell.period}`}
          view={view}
          row={cell.row}
          period={cell.period}
          onClose={() => changeQuery({ cell: '' })}
        />
      )}
    </PageBody>
  )
}
