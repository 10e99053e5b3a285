import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { sentencesIn } from '@renderer/platform/sentences'
import type { RecordOf } from '@shared/domain/record-registry'
import type { LineBar, LineGap, LineRow } from './term-line-layout'
import type { TermRow } from './term-rows'

export type LineTexts = {
  readonly head: (row: LineRow) => string
  readonly bar: (bar: LineBar) => string
  readonly gap: (gap: LineGap) => string
  /** The whole line in words, version by version, gaps in their places. */
  readonly description: (rows: readonly TermRow[]) => string
}

/** What the line of agreements says, drawn or as a table. */
export function useLineTexts(
  versions: readonly RecordOf<'agreement-version'>[],
  areas: readonly RecordOf<'area'>[]
): LineTexts {
  const text = useText()
  const { day } = useFormats()
  const bar: LineTexts['bar'] = ({ version }) =>
    text('overview.line.version', {
      label: versions.find(({ id }) => id === version)?.label ?? '',
      areas: areas.filter((area) => area.version === version).length
    })
  const gap: LineTexts['gap'] = ({ gap: { to }, days }) =>
    text(to === undefined ? 'overview.gap.open' : 'overview.gap.closed', { days })
  const described = (row: TermRow) => {
    const layer = text(`terms.layer.${row.agreement.layer}`)
    if (row.kind === 'gap') return text('overview.line.saysGap', { layer, gap: gap(row.gap) })
    const { firstDay, lastDay } = row.bar
    const values = { layer, version: bar(row.bar), from: day(firstDay) }
    if (lastDay === undefined) return text('overview.line.saysOpen', values)
    return text('overview.line.says', { ...values, to: day(lastDay) })
  }
  return {
    head: ({ agreement: { layer, title } }) =>
      text('overview.line.head', { layer: text(`terms.layer.${layer}`), title }),
    bar,
    gap,
    description: (rows) => sentencesIn(text, rows.map(described))
  }
}
