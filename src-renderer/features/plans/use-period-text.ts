import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'

type Period = { readonly startsOn?: string | undefined; readonly endsOn?: string | undefined }

/** A period in words, no more exact than it is known; empty where nothing is known. */
export function usePeriodText(): (period: Period) => string {
  const { partial } = useFormats()
  const text = useText()
  return ({ startsOn, endsOn }) => {
    if (startsOn && endsOn && startsOn === endsOn) return partial(startsOn, 'short')
    if (startsOn && endsOn)
      return text('plans.period.span', { from: partial(startsOn, 'short'), to: partial(endsOn, 'short') })
    if (startsOn) return text('plans.period.from', { from: partial(startsOn, 'short') })
    if (endsOn) return text('plans.period.until', { to: partial(endsOn, 'short') })
    return ''
  }
}
