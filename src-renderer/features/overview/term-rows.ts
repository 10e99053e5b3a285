import type { DrawnAgreement, LineBar, LineGap, TermLine } from './term-line-layout'

/** A version or a gap of an agreement. */
export type TermRow = { readonly id: string; readonly agreement: DrawnAgreement } & (
  { readonly kind: 'bar'; readonly bar: LineBar } | { readonly kind: 'gap'; readonly gap: LineGap }
)

const startOf = (row: TermRow) => (row.kind === 'bar' ? row.bar.firstDay : row.gap.gap.from)

/** What the line draws, one after the other: agreement by agreement, in each by day. */
export function termRows({ rows }: TermLine): TermRow[] {
  return rows.flatMap(({ agreement, bars, gaps }) => {
    const own: TermRow[] = [
      ...bars.map((bar) => ({ id: bar.version, agreement, kind: 'bar' as const, bar })),
      ...gaps.map((gap) => ({ id: `${agreement.id} ${gap.gap.from}`, agreement, kind: 'gap' as const, gap }))
    ]
    return own.sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1))
  })
}
