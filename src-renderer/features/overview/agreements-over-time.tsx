import { useState } from 'react'
import { agreementLayers } from '@shared/domain/agreement'
import { useToday } from '@renderer/platform/clock'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { routes } from '@renderer/platform/routes'
import type { RecordedStanding } from '@renderer/storage/cycle-input'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { useRecords } from '@renderer/storage/records'
import { Button } from '@renderer/ui/button'
import { EmptyState } from '@renderer/ui/empty-state'
import { Inline } from '@renderer/ui/layout'
import { LinkTo } from '@renderer/ui/link-to'
import { Section } from '@renderer/ui/section'
import { TermLine } from './term-line'
import { termLine, type TermLine as TermLineData } from './term-line-layout'
import { termRows } from './term-rows'
import { TermTable } from './term-table'
import { useLineTexts, type LineTexts } from './use-line-texts'
import { useWidth } from '@renderer/records/use-width'
import styles from './term-line.module.css'

type AgreementsOverTimeProps = { readonly view: PartnershipView; readonly standing: RecordedStanding }

const emsPerYearMark = 4

/** The agreements of a partnership on one axis of time, or the same as a table. */
export function AgreementsOverTime({ view, standing }: AgreementsOverTimeProps) {
  const text = useText()
  const today = useToday()
  const areas = useRecords('area', view.space)
  const { ref, ...measure } = useWidth()
  const texts = useLineTexts(standing.versions, areas ?? [])
  const partnership = view.partnership.id
  const agreements = agreementLayers.flatMap((layer) => standing.agreements.filter((one) => one.layer === layer))
  const mostYears = Math.max(1, measure.width / (emsPerYearMark * measure.em))
  const line = termLine(agreements, standing.versions, standing.events, today, mostYears)
  const all = (
    <LinkTo href={routes.partnership.to({ partnership, tab: 'agreements' })}>{text('overview.line.all')}</LinkTo>
  )
  return (
    <Section title={text('overview.line.title')} action={line && all}>
      <div ref={ref}>
        {line ? (
          <LineOrTable
            line={line}
            measure={measure}
            texts={texts}
            hrefOf={(agreement) => routes.agreement.to({ partnership, agreement })}
          />
        ) : (
          <EmptyState title={text('overview.line.none.title')} example={text('overview.line.none.example')}>
            {text('overview.line.none.text')}
          </EmptyState>
        )}
      </div>
    </Section>
  )
}

type LineOrTableProps = {
  readonly line: TermLineData
  readonly measure: Omit<ReturnType<typeof useWidth>, 'ref'>
  readonly texts: LineTexts
  readonly hrefOf: (agreement: string) => string
}

function LineOrTable({ line, measure, texts, hrefOf }: LineOrTableProps) {
  const text = useText()
  const { day } = useFormats()
  const today = useToday()
  const [isTable, setTable] = useState(false)
  const rows = termRows(line)
  const hasUnsure = line.rows.some(({ bars }) => bars.some(({ unsure }) => unsure.length > 0))
  return (
    <>
      {isTable && <TermTable rows={rows} texts={texts} hrefOf={hrefOf} />}
      {!isTable && measure.width > 0 && (
        <TermLine
          line={line}
          measure={measure}
          texts={texts}
          description={texts.description(rows)}
          todayText={text('overview.line.today', { date: day(today) })}
          hrefOf={hrefOf}
        />
      )}
      <Inline gap={3} justify="between">
        <span className={styles.legend}>{hasUnsure && !isTable && text('overview.line.unsure')}</span>
        <span data-print="hidden">
          <Button size="s" variant="quiet" onPress={() => setTable(!isTable)}>
            {text(isTable ? 'overview.line.asLine' : 'overview.line.asTable')}
          </Button>
        </span>
      </Inline>
    </>
  )
}
