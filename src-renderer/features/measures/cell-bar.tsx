import { useText } from '@renderer/platform/i18n'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { Button } from '@renderer/ui/button'
import { Inline } from '@renderer/ui/layout'
import { readingsAt, type MeasureRow } from './measure-facts'
import styles from './measures.module.css'
import { useMeasureTexts } from './use-measure-texts'

type CellBarProps = {
  readonly view: PartnershipView
  readonly cell: { readonly row: MeasureRow; readonly period: string } | undefined
  /** The last change that can be taken back, in words. */
  readonly last: string | undefined
  readonly onUndo: () => void
  readonly onOpen: (row: MeasureRow, period: string) => void
}

/** The line above the grid: what the chosen cell says in full, its reading to open, and the way back. */
export function CellBar({ view, cell, last, onUndo, onOpen }: CellBarProps) {
  const text = useText()
  return (
    <div className={styles.cellBar}>
      {cell ? <CellFacts view={view} {...cell} onOpen={onOpen} /> : <span>{text('measures.grid.hint')}</span>}
      <output>
        {last !== undefined && (
          <Inline gap={2}>
            <span className={styles.where}>{last}</span>
            <Button size="s" onPress={onUndo}>
              {text('forms.undo')}
            </Button>
          </Inline>
        )}
      </output>
    </div>
  )
}

type CellFactsProps = Pick<CellBarProps, 'view' | 'onOpen'> & { readonly row: MeasureRow; readonly period: string }

function CellFacts({ view, row, period, onOpen }: CellFactsProps) {
  const text = useText()
  const texts = useMeasureTexts()
  const reading = readingsAt(row, period)[0]
  const unit = texts.unit(row.indicator)
  const isCount = unit === text('records.unit.count')
  const facts = reading && [
    reading.value === undefined || !unit || isCount ? texts.value(reading) : `${texts.value(reading)} ${unit}`,
    reading.notCollectedBecause && text('measures.cell.because', { reason: reading.notCollectedBecause }),
    reading.contribution && text(`records.value.contribution.${reading.contribution}`),
    reading.source ? text('measures.cell.source', { source: reading.source }) : text('measures.cell.no-source')
  ]
  return (
    <Inline gap={3}>
      <span>
        <span className={styles.where}>
          {text('measures.cell.name', {
            indicator: texts.name(row.indicator),
            side: texts.side(view, row),
            period: texts.period(period)
          })}
        </span>{' '}
        {facts ? facts.filter(Boolean).join(' · ') : text('measures.cell.empty')}
      </span>
      <Button size="s" variant="quiet" onPress={() => onOpen(row, period)}>
        {text(reading ? 'measures.cell.open' : 'measures.cell.fill')}
      </Button>
    </Inline>
  )
}
