import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import type { KeyValue } from '@renderer/ui/key-value-list'
import type { VersionStanding } from '@shared/domain/term-standing'

/** The days that follow from where a version stands: its end, the notice date, by when somebody has to decide. */
export function useStandingDates(): (standing: VersionStanding) => KeyValue[] {
  const text = useText()
  const { day, daySpan } = useFormats()
  return ({ date, standing, endsOn, endUncertainFrom, stopsOn, renews, noticeDate, decideBy }) => {
    const isOver = ['lapsed', 'terminated', 'superseded', 'continuing'].includes(standing)
    const end = endsOn && (endUncertainFrom ? daySpan(endUncertainFrom, endsOn, 'long') : day(endsOn))
    const ends = renews ? 'agreements.date.term-ends' : 'agreements.date.ends'
    const notice = noticeDate !== undefined && noticeDate >= date ? noticeDate : undefined
    return [
      { key: text(isOver ? 'agreements.date.ended' : ends), value: end },
      { key: text('agreements.date.ends'), value: stopsOn && day(stopsOn) },
      { key: text('agreements.date.notice'), value: notice && day(notice) },
      {
        key: text('agreements.date.decide'),
        value: decideBy && ![notice, endsOn, stopsOn].includes(decideBy) && day(decideBy)
      }
    ].flatMap(({ key, value }) => (value ? [{ key, value }] : []))
  }
}
