import { useRecords } from '@renderer/storage/records'
import type { Indicator, Reading } from './measure-facts'

export type Measures = { readonly indicators: readonly Indicator[]; readonly readings: readonly Reading[] }

/** Indicators and readings of one space (all spaces where none is given); undefined while loading. */
export function useMeasures(space?: string): Measures | undefined {
  const indicators = useRecords('indicator', space)
  const readings = useRecords('reading', space)
  return indicators && readings ? { indicators, readings } : undefined
}
