export type SortValue = string | number | undefined
export type TableSort = { readonly column: string; readonly direction: 'ascending' | 'descending' }

type SortableColumn<Row> = { readonly id: string; readonly sortValue?: (row: Row) => SortValue }

/** The rows in the order of a column; rows of equal value keep their order, rows without one come last either way. */
export function sortedRows<Row>(
  rows: readonly Row[],
  columns: readonly SortableColumn<Row>[],
  sort: TableSort | undefined,
  locale: string
): readonly Row[] {
  const valueOf = columns.find((column) => column.id === sort?.column)?.sortValue
  if (!sort || !valueOf) return rows
  const collator = new Intl.Collator(locale, { numeric: true })
  const sign = sort.direction === 'ascending' ? 1 : -1
  const compare = (a: string | number, b: string | number) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))
  return rows
    .map((row) => ({ row, value: valueOf(row) }))
    .toSorted((a, b) => {
      if (a.value === undefined || b.value === undefined)
        return Number(a.value === undefined) - Number(b.value === undefined)
      return sign * compare(a.value, b.value)
    })
    .map(({ row }) => row)
}
