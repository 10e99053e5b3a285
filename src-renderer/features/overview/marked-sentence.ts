import { precisionOf, type PartialDate } from '@shared/domain/partial-date'
import type { VersionStanding } from '@shared/domain/term-standing'
import { formatPartial } from '@renderer/platform/formats'
import type { IntlShape } from '@renderer/platform/i18n'

/** A sentence with the part that was worked out, so that it can be asked why; `before` or `after` may be empty. */
export type MarkedSentence = { readonly before: string; readonly marked: string; readonly after: string }

function dateText(intl: IntlShape, date: PartialDate): string {
  return intl.formatMessage({ id: `terms.date.${precisionOf(date)}` }, { date: formatPartial(intl.locale, date) })
}

/** What the language says of a subject, without the subject. */
function predicates(intl: IntlShape): string[] {
  return (['terms.short.renewed', 'terms.short.open'] as const).map((id) =>
    intl.formatMessage({ id }, { subject: '' }).trim()
  )
}

/**
 * Finds in a sentence about a version what was worked out: the end it gives or, where it gives none, that it is renewed or has
 * no end. Where neither stands in it, the whole sentence is marked.
 */
export function markComputed(intl: IntlShape, sentence: string, standing: VersionStanding): MarkedSentence {
  const { endsOn, since, startsOn } = standing
  const texts = (date: PartialDate | undefined) => (date === undefined ? [] : [dateText(intl, date)])
  const candidates = [...texts(endsOn), ...texts(since), ...predicates(intl), ...texts(startsOn)]
  const marked = candidates.find((candidate) => candidate !== '' && sentence.includes(candidate)) ?? sentence
  const at = sentence.lastIndexOf(marked)
  return { before: sentence.slice(0, at), marked, after: sentence.slice(at + marked.length) }
}
