import { placeLabels, type PlacedLabel } from './label-lanes'
import type { LineBar, LineGap, LineRow, TermLine } from './term-line-layout'

/** Lengths in ems. */
/** The labels' font against the text's, at its largest in any language. */
const labelFont = 0.93
const lane = 1.5
const barHeight = 1.1
const gapLane = 1.4
const between = 0.9
const widestLabel = 24
const slack = 0.4

/** The drawing's width, the size of its font, and how wide a text is in that font; in CSS pixels. */
export type LineMeasure = {
  readonly width: number
  readonly em: number
  readonly textWidth: (text: string) => number
}

export type RowTexts = {
  readonly head: (row: LineRow) => string
  readonly bar: (bar: LineBar) => string
  readonly gap: (gap: LineGap) => string
}

/** A text with its box, in CSS pixels from the corner of the drawing. */
export type LineLabel = {
  readonly id: string
  readonly text: string
  readonly left: number
  readonly top: number
  readonly width: number
  /** Whether another label stands between this one and the bar. */
  readonly isRaised: boolean
}

export type RowLayout = {
  readonly row: LineRow
  readonly head: LineLabel
  readonly bars: readonly { readonly bar: LineBar; readonly label: LineLabel }[]
  readonly gaps: readonly { readonly gap: LineGap; readonly label: LineLabel }[]
  readonly barTop: number
  readonly barHeight: number
}

export type LineLayout = { readonly rows: readonly RowLayout[]; readonly height: number; readonly em: number }

const lanesOf = (labels: readonly PlacedLabel[]) => Math.max(0, ...labels.map((label) => label.lane + 1))

function rowLayout(row: LineRow, { width, em, textWidth }: LineMeasure, texts: RowTexts, top: number) {
  const wide = (text: string) => Math.min(textWidth(text) * labelFont + slack * em, widestLabel * em)
  const barTexts = row.bars.map((bar) => ({ id: bar.version, text: texts.bar(bar), at: bar.from * width }))
  const gapTexts = row.gaps.map((gap) => ({
    id: gap.gap.from,
    text: texts.gap(gap),
    at: ((gap.from + gap.to) / 2) * width
  }))
  const headText = { id: 'head', text: texts.head(row), at: 0 }
  const above = placeLabels(
    [...barTexts, headText].map(({ id, text, at }) => ({ id, at, width: wide(text), anchor: 'start' as const })),
    width,
    em
  )
  const below = placeLabels(
    gapTexts.map(({ id, text, at }) => ({ id, at, width: wide(text), anchor: 'middle' as const })),
    width,
    em
  )
  const barTop = top + lanesOf(above) * lane * em
  const gapTop = barTop + (barHeight + 0.35) * em
  const labelFor = (placed: readonly PlacedLabel[], { id, text }: { readonly id: string; readonly text: string }) => {
    const found = placed.find((label) => label.id === id)
    const number = found?.lane ?? 0
    const place = placed === above ? barTop - (number + 1) * lane * em : gapTop + number * gapLane * em
    return { id, text, left: found?.from ?? 0, width: found?.width ?? width, top: place, isRaised: number > 0 }
  }
  const layout: RowLayout = {
    row,
    head: labelFor(above, headText),
    bars: row.bars.map((bar, index) => ({ bar, label: labelFor(above, barTexts[index] ?? headText) })),
    gaps: row.gaps.map((gap, index) => ({ gap, label: labelFor(below, gapTexts[index] ?? headText) })),
    barTop,
    barHeight: barHeight * em
  }
  return { layout, bottom: gapTop + lanesOf(below) * gapLane * em }
}

/** Where everything stands in the drawing; no two labels overlap. */
export function lineLayout(line: TermLine, measure: LineMeasure, texts: RowTexts): LineLayout {
  const { em } = measure
  const rows: RowLayout[] = []
  let height = 0
  for (const row of line.rows) {
    const { layout, bottom } = rowLayout(row, measure, texts, height)
    rows.push(layout)
    height = bottom + between * em
  }
  return { rows, height, em }
}
