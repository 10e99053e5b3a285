import { routes } from '@renderer/platform/routes'
import type { MeasureRow } from './measure-facts'

/** The address of a reading: the cell of a line and a period, open in its partnership. */
export function cellHref(partnership: string, row: MeasureRow, period: string): string {
  return `${routes.partnership.to({ partnership, tab: 'measure' })}?cell=${row.id}/${period}`
}

export function indicatorHref(partnership: string, indicator: string): string {
  return `${routes.partnership.to({ partnership, tab: 'measure' })}?indicator=${indicator}`
}

/** The line and the period that an address names, if they are here. */
export function cellOfQuery(
  query: string | null,
  rows: readonly MeasureRow[]
): { readonly row: MeasureRow; readonly period: string } | undefined {
  const [indicator, city, period] = query?.split('/') ?? []
  const row = rows.find(({ id }) => id === `${indicator}/${city}`)
  return row && period ? { row, period } : undefined
}
