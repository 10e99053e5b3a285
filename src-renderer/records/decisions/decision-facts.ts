import { useFormats } from '@renderer/platform/formats'
import { useRecord } from '@renderer/storage/records'
import type { RecordOf } from '@shared/domain/record-registry'

/** One line: when, by which body, of which city. */
export function useDecisionFacts({ decidedOn, body, city }: RecordOf<'decision'>): string {
  const { day, city: cityNames } = useFormats()
  const side = useRecord('city', city)
  return [day(decidedOn), body, side && cityNames(side).name].filter(Boolean).join(' · ')
}
