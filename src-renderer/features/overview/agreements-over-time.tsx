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
import { Inline, Stack } from '@renderer/ui/layout'
import { LinkTo } from '@renderer/ui/link-to'
import { Section } from '@renderer/ui/section'
import { TermLine } from './term-line'
import { termLine, type LineGap } from './term-line-layout'
import { TermTable, termRows } from './term-table'
import { useWidth } from './use-width'
import styles from './term-line.module.css'

type AgreementsOverTimeProps = { readonly view: PartnershipView; readonly standing: RecordedStanding }

/** The agreements of a partnership on one axis of time, or the same as a table. */
export function AgreementsOverTime({ view, standing }: AgreementsOverTimeProps) {
  const text = useText()
  const { day } = useFormats()
  const today = useToday()
  const areas = useRecords('area', view.space)
  const [isTable, setTable] = useState(false)
  const { ref, width, em } = useWidth()
  const partnership = view.partnership.id
  const agreements = agreementLayers.flatMap((layer) => standing.agreements.filter((one) => one.layer === layer))
  const line = termLine(agreements, standing.versions, standing.events, today, width / (4 * em))
  const all = (
    <LinkTo href={routes.partnership.to({ partnership, tab: 'agreements' })}>{text('overview.line.all')}</LinkTo>
  )
  if (!line) {
    return (
      <Section title={text('overview.line.title')}>
        <EmptyState title={text('overview.line.none.title')} action={all} example={text('overview.line.none.example')}>
          {text('overview.line.none.text')}
        </EmptyState>
      </Section>
    )
  }
  const areasOf = (version: string) => areas?.filter((area) => area.version === version).length ?? 0
  const labelOf = (version: string) => {
    const label = standing.versions.find(({ id }) => id === version)?.label ?? ''
    return text('overview.line.version', { label, areas: areasOf(version) })
  }
  const gapText = ({ gap, days }: LineGap) =>
    text(gap.to === undefined ? 'overview.gap.open' : 'overview.gap.closed', { days })
  const rows = termRows(line)
  const hrefOf = (agreement: string) => routes.agreement.to({ partnership, agreement })
  const description = rows
    .map(({ bar, gap, agreement }) => {
      const layer = text(`terms.layer.${agreement.layer}`)
      if (!bar) return text('overview.line.saysGap', { layer, gap: gap ? gapText(gap) : '' })
      const values = { layer, version: labelOf(bar.version), from: day(bar.firstDay) }
      if (bar.lastDay === undefined) return text('overview.line.saysOpen', values)
      return text('overview.line.says', { ...values, to: day(bar.lastDay) })
    })
    .join(' ')
  return (
    <Section
      title={text('overview.line.title')}
      action={
        <Inline gap={3} align="baseline">
          <Button size="s" variant="quiet" onPress={() => setTable(!isTable)}>
            {text(isTable ? 'overview.line.asLine' : 'overview.line.asTable')}
          </Button>
          {all}
        </Inline>
      }
    >
      <Stack gap={2}>
        <div ref={ref} className={styles.measured}>
          {isTable ? (
            <TermTable rows={rows} labelOf={labelOf} gapText={gapText} hrefOf={hrefOf} />
          ) : (
            width > 0 && (
              <TermLine
                line={line}
                width={width}
                em={em}
                texts={{
                  head: (row) =>
                    text('overview.line.head', {
                      layer: text(`terms.layer.${row.agreement.layer}`),
                      title: row.agreement.title
                    }),
                  bar: (bar) => labelOf(bar.version),
                  gap: gapText
                }}
                description={description}
                todayText={text('overview.line.today', { date: day(today) })}
                hrefOf={hrefOf}
              />
            )
          )}
        </div>
      </Stack>
    </Section>
  )
}
