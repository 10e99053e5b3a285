import { indicatorUnits } from '@shared/domain/indicator-catalogue'
import { useFormats } from '@renderer/platform/formats'
import { useText, type MessageId } from '@renderer/platform/i18n'
import { englishMessages } from '@renderer/platform/messages'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { catalogueEntry, type Indicator, type MeasureRow, type Reading } from './measure-facts'
import { granularityOfPeriod } from './periods'

export type MeasureTexts = {
  /** The catalogue's own words in the language of the screen; what an office wrote itself as it wrote it. */
  readonly name: (indicator: Indicator) => string
  readonly definition: (indicator: Indicator) => string | undefined
  readonly unit: (indicator: Pick<Indicator, 'unit'>) => string | undefined
  readonly period: (period: string) => string
  readonly side: (view: PartnershipView, row: Pick<MeasureRow, 'city' | 'isTogether'>) => string
  /** The value of a reading, or that nothing was collected, or that there are words only. */
  readonly value: (reading: Reading) => string
}

export function useMeasureTexts(): MeasureTexts {
  const text = useText()
  const formats = useFormats()

  function shown(written: string | undefined, id: MessageId): string | undefined {
    return written === englishMessages[id] ? text(id) : written
  }

  return {
    name(indicator) {
      const entry = catalogueEntry(indicator)
      return (entry && shown(indicator.name, nameId(entry.key))) ?? indicator.name
    },
    definition(indicator) {
      const entry = catalogueEntry(indicator)
      return entry ? shown(indicator.definition, definitionId(entry.key)) : indicator.definition
    },
    unit({ unit }) {
      const known = indicatorUnits.find((id) => englishMessages[`records.unit.${id}`] === unit)
      return known ? text(`records.unit.${known}`) : unit
    },
    period(period) {
      const kind = granularityOfPeriod(period)
      if (kind === 'year') return period
      if (kind === 'month') return formats.partial(period, 'short')
      return text(`measures.period.${kind}`, { year: period.slice(0, 4), part: Number(period.slice(6)) })
    },
    side(view, { city, isTogether }) {
      if (isTogether) return text('measures.side.together')
      const side = view.cities.find(({ id }) => id === city)
      return side ? formats.city(side).name : text('forms.value.unknown-record')
    },
    value({ value, notCollectedBecause }) {
      if (value !== undefined) return formats.number(value, { maximumFractionDigits: 6 })
      return text(notCollectedBecause ? 'measures.cell.not-collected' : 'measures.cell.words-only')
    }
  }
}

type Key = NonNullable<ReturnType<typeof catalogueEntry>>['key']

// The catalogue's keys and its messages are one list; a test of the messages holds them together.
export const nameId = (key: Key) => `records.indicator.${key}.name` as MessageId
export const definitionId = (key: Key) => `records.indicator.${key}.definition` as MessageId
