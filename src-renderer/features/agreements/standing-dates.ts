import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import type { KeyValue } from '@renderer/ui/key-value-list'
import type { VersionStanding } from '@shared/domain/term-standing'

/** The days that follow from where a version stands: its end, the notice date, by when somebody has to decide. */
export function useStandingDates(): (standing: VersionStanding) => KeyValue[] {
  const text = useText()
  const { day, daySpan } = useFormats()
  return ({ standing, endsOn, endUncertainFrom, noticeDate, decideBy }) => {
    const isOver = ['lapsed', 'terminated', 'superseded', 'continuing'].includes(standing)
    const end = endsOn && (endUncertainFrom ? daySpan(endUncertainFrom, endsOn, 'long') : day(endsOn))
    return [
      { key: text(isOver ? 'agreements.date.ended' : 'agreements.date.ends'), value: end },
      { key: text('agreements.date.notice'), value: noticeDate && day(noticeDate) },
      {
        key: text('agreements.date.decide'),
        value: decideBy && decideBy !== noticeDate && decideBy !== endsOn && day(decideBy)
      }
    ].flatMap(({ key, value }) => (value ? [{ key, value }] : []))
  }
}
