import { useText } from '@renderer/platform/i18n'
import { DataTable, type Column } from '@renderer/ui/data-table'
import type { TermSketch } from '@shared/domain/term-sketch'
import { useSketchTexts, type SketchRow } from './use-sketch-texts'

/** What the line of a term draws, as a table. */
export function TermSketchTable({ sketch }: { readonly sketch: TermSketch }) {
  const text = useText()
  const texts = useSketchTexts()
  const columns: readonly Column<SketchRow>[] = [
    { id: 'what', header: text('standing.sketch.what'), cell: ({ what }) => what, isRowHeader: true },
    { id: 'from', header: text('standing.sketch.from'), cell: ({ from }) => from },
    { id: 'to', header: text('standing.sketch.to'), cell: ({ to }) => to }
  ]
  return (
    <DataTable label={text('standing.sketch')} columns={columns} rows={texts.rows(sketch)} rowId={({ id }) => id} />
  )
}
