import { FileText } from 'lucide-react'
import { useState } from 'react'
import { contributionGrades } from '@shared/domain/indicator'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { EditGrid, type EditGridGroup } from '@renderer/ui/edit-grid'
import { Stack } from '@renderer/ui/layout'
import { LinkTo } from '@renderer/ui/link-to'
import { CellBar } from './cell-bar'
import { CellContent } from './cell-content'
import { ContributionMark } from './contribution-mark'
import { readingsAt, type Indicator, type MeasureRow, type Reading } from './measure-facts'
import styles from './measures.module.css'
import { parseNumber } from './number-text'
import { useMeasureTexts } from './use-measure-texts'
import { useValueWriter } from './use-value-writer'

type MeasureGridProps = {
  readonly view: PartnershipView
  readonly rows: readonly MeasureRow[]
  readonly periods: readonly string[]
  readonly currentPeriod: string
  readonly onOpen: (row: MeasureRow, period: string) => void
  readonly indicatorHref: (indicator: Indicator) => string
}

/** Indicators by side down, periods across; a value typed is saved at once and can be taken back. */
export function MeasureGrid(props: MeasureGridProps) {
  const { view, rows, periods, currentPeriod, onOpen, indicatorHref } = props
  const text = useText()
  const { locale, number } = useFormats()
  const texts = useMeasureTexts()
  const writer = useValueWriter(view.space)
  const [focused, setFocused] = useState<{ readonly row: string; readonly period: string }>()
  const byId = new Map(rows.map((row) => [row.id, row]))
  const rowOf = (id: string): MeasureRow => {
    const row = byId.get(id)
    if (!row) throw new Error(`no row ${id}`)
    return row
  }
  const readingAt = (row: string, period: string) => readingsAt(rowOf(row), period)[0]
  const placeText = (row: string, period: string) =>
    text('measures.cell.name', {
      indicator: texts.name(rowOf(row).indicator),
      side: texts.side(view, rowOf(row)),
      period: texts.period(period)
    })

  function commit(row: string, period: string, typed: string): string | undefined {
    const { indicator, city } = rowOf(row)
    const value = parseNumber(locale, typed)
    if (value === undefined) return text('measures.error.number', { example: number(1234.5) })
    if (indicator.kind === 'qualitative' && ![1, 2, 3, 4, 5].includes(value)) return text('measures.error.grade')
    const said = text('measures.undo.value', { place: placeText(row, period), value: number(value) })
    writer.write({ indicator: indicator.id, city, period }, readingAt(row, period), value, said)
    return undefined
  }

  function clear(row: string, period: string): void {
    const reading = readingAt(row, period)
    if (reading) writer.clear(reading, text('measures.undo.cleared', { place: placeText(row, period) }))
  }

  const focusedRow = focused && byId.get(focused.row)
  return (
    <Stack gap={1}>
      <CellBar
        view={view}
        cell={focusedRow && focused && { row: focusedRow, period: focused.period }}
        last={writer.last}
        onUndo={writer.undo}
        onOpen={onOpen}
      />
      <EditGrid
        label={text('measures.grid.label')}
        heads={[text('records.type.indicator'), text('measures.side')]}
        groups={groupsOf(rows).map(({ indicator, rows: own }): EditGridGroup => ({
          id: indicator.id,
          header: <IndicatorHead indicator={indicator} href={indicatorHref(indicator)} />,
          rows: own.map((row) => ({ id: row.id, header: texts.side(view, row) }))
        }))}
        columns={periods.map((id) => ({ id, label: texts.period(id), isMarked: id === currentPeriod }))}
        cellOf={(row, period) => {
          const readings = readingsAt(rowOf(row), period)
          const value = readings[0]?.value
          return {
            text: value === undefined ? '' : number(value, { useGrouping: false, maximumFractionDigits: 6 }),
            content: cellContent(readings),
            label: `${placeText(row, period)}: ${readings[0] ? texts.value(readings[0]) : text('measures.cell.empty')}`
          }
        }}
        onCommit={commit}
        onClear={clear}
        onOpen={(row, period) => onOpen(rowOf(row), period)}
        onUndo={writer.undo}
        onFocusCell={(row, period) => setFocused({ row, period })}
      />
      <GridLegend />
    </Stack>
  )
}

function groupsOf(
  rows: readonly MeasureRow[]
): { readonly indicator: Indicator; readonly rows: readonly MeasureRow[] }[] {
  const indicators = new Map(rows.map(({ indicator }) => [indicator.id, indicator]))
  return [...indicators.values()].map((indicator) => ({
    indicator,
    rows: rows.filter((row) => row.indicator.id === indicator.id)
  }))
}

const cellContent = (readings: readonly Reading[]) => <CellContent readings={readings} />

type IndicatorHeadProps = { readonly indicator: Indicator; readonly href: string }

function IndicatorHead({ indicator, href }: IndicatorHeadProps) {
  const { name, unit } = useMeasureTexts()
  return (
    <div className={styles.head}>
      <div>
        <LinkTo href={href} variant="plain">
          {name(indicator)}
        </LinkTo>
      </div>
      <span className={styles.unit}>{unit(indicator)}</span>
    </div>
  )
}

function GridLegend() {
  const text = useText()
  return (
    <div className={styles.legend}>
      {contributionGrades.map((grade) => (
        <span key={grade} className={styles.key}>
          <ContributionMark grade={grade} />
          {text(`records.value.contribution.${grade}`)}
        </span>
      ))}
      <span className={styles.key}>
        <FileText aria-hidden className={styles.sourceMark} />
        {text('measures.legend.source')}
      </span>
      <span>{text('measures.legend.keys')}</span>
    </div>
  )
}
