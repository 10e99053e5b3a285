import { describe, expect, it } from 'vitest'
import { sortedRows } from '@renderer/ui/table-sort'

type Row = { readonly name: string; readonly since?: number }

const rows: readonly Row[] = [
  { name: 'Örebro', since: 2 },
  { name: 'Ale' },
  { name: 'Zürich', since: 10 },
  { name: 'Åre', since: 2 }
]
const columns = [
  { id: 'name', sortValue: (row: Row) => row.name },
  { id: 'since', sortValue: (row: Row) => row.since },
  { id: 'buttons' }
]
const names = (sorted: readonly Row[]) => sorted.map((row) => row.name)

describe('a sorted table', () => {
  it('puts text in the order of the language of the screen', () => {
    const sort = { column: 'name', direction: 'ascending' } as const
    expect(names(sortedRows(rows, columns, sort, 'sv-SE'))).toEqual(['Ale', 'Zürich', 'Åre', 'Örebro'])
    expect(names(sortedRows(rows, columns, sort, 'en-GB'))).toEqual(['Ale', 'Åre', 'Örebro', 'Zürich'])
  })

  it('puts numbers by size and what is unknown last, whichever way', () => {
    const up = sortedRows(rows, columns, { column: 'since', direction: 'ascending' }, 'en-GB')
    const down = sortedRows(rows, columns, { column: 'since', direction: 'descending' }, 'en-GB')
    expect(names(up)).toEqual(['Örebro', 'Åre', 'Zürich', 'Ale'])
    expect(names(down)).toEqual(['Zürich', 'Örebro', 'Åre', 'Ale'])
  })

  it('keeps the given order where nothing says how to sort', () => {
    expect(sortedRows(rows, columns, undefined, 'en-GB')).toBe(rows)
    expect(sortedRows(rows, columns, { column: 'buttons', direction: 'ascending' }, 'en-GB')).toBe(rows)
  })
})
