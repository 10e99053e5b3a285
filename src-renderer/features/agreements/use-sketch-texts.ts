import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { sentencesIn } from '@renderer/platform/sentences'
import type { SketchMark, TermSketch } from '@shared/domain/term-sketch'

type SketchSpan = TermSketch['spans'][number]

/** A span or a mark of a sketch in words; `to` is absent for a mark. */
export type SketchRow = { readonly id: string; readonly what: string; readonly from: string; readonly to?: string }

/** Each within a circle of radius 6 around the origin: told apart by their shape. */
const signs: Readonly<Record<SketchMark['kind'], string>> = {
  signed: 'M0 -5 L0 5 M-3 5 L3 5',
  'notice-date': 'M-4.5 -4 L4.5 -4 L0 4.5 Z',
  notice: 'M0 -5 L5 0 L0 5 L-5 0 Z',
  extension: 'M-5 -3.5 L5 -3.5 L5 3.5 L-5 3.5 Z M-5 -3.5 L0 1 L5 -3.5'
}

/** What the line of a term says, drawn or as a table. */
export function useSketchTexts() {
  const text = useText()
  const { day } = useFormats()
  const what = ({ standing, renewal }: SketchSpan): string => {
    if (standing === 'tacit-renewal') return text('standing.sketch.renewal', { number: renewal ?? 1 })
    if (standing === 'suspended' || standing === 'continuing') return text(`standing.sketch.${standing}`)
    return text(standing === 'lapsed' ? 'standing.sketch.gap' : 'standing.sketch.term')
  }
  const rows = ({ spans, marks }: TermSketch): SketchRow[] => {
    const all = [
      ...spans.map((span) => ({
        first: span.from,
        row: {
          id: `${span.standing} ${span.from}`,
          what: what(span),
          from: day(span.from, 'short'),
          to: span.isOpen ? text('standing.sketch.onward') : day(span.to, 'short')
        }
      })),
      ...marks.map(({ kind, on }, index) => ({
        first: on,
        row: { id: `${kind} ${on} ${index}`, what: text(`standing.sketch.${kind}`), from: day(on, 'short') }
      }))
    ]
    return all.toSorted((a, b) => (a.first < b.first ? -1 : 1)).map(({ row }) => row)
  }
  return {
    signs,
    what,
    rows,
    /** The whole line in words. */
    description: (sketch: TermSketch) =>
      sentencesIn(
        text,
        rows(sketch).map(({ what: name, from, to }) =>
          to === undefined
            ? text('standing.sketch.says-day', { what: name, from })
            : text('standing.sketch.says', { what: name, from, to })
        )
      ),
    /** The spans that nobody knows by their look, each kind once. */
    spanKinds: ({ spans }: TermSketch) =>
      (['suspended', 'continuing', 'lapsed'] as const).flatMap((standing) => {
        const span = spans.find((one) => one.standing === standing)
        return span ? { standing, label: what(span) } : []
      }),
    markKinds: ({ marks }: TermSketch) =>
      [...new Set(marks.map(({ kind }) => kind))].map((kind) => ({ kind, label: text(`standing.sketch.${kind}`) }))
  }
}
