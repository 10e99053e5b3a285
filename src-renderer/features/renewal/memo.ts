import type { TextsIn } from '@renderer/platform/texts-in'
import { intlTag } from '@renderer/platform/locale'
import { inForceSentence } from '@renderer/platform/in-force-sentence'
import { termRule } from '@renderer/platform/term-rule'
import { termSentence } from '@renderer/platform/term-sentence'
import { termSteps } from '@renderer/platform/term-steps'
import { fieldTextIn } from '@renderer/records/field-text'
import type { Paper, PaperBlock } from '@renderer/ui/paper/paper'
import { accountBlocks, comparisonBlocks, recordBlocks } from './memo-areas'
import { citiesIn, namesIn, paceName, type MemoInput } from './memo-input'
import { cycleBlocks, decisionBlocks, noteBlocks, sourceBlocks } from './memo-records'

/** The council's paper on the next version, in one language, whichever the screen is in. */
export function memo(input: MemoInput, language: TextsIn): Paper {
  const { text, formats, locale } = language
  const { agreement, version, renewal, isInternal, author, office } = input
  const cities = citiesIn(input, language)
  const date = formats.day(renewal.date)
  return {
    language: intlTag(locale),
    title: text('renewal.memo.title', { agreement: agreement.title, cities }),
    subtitle: text('renewal.memo.subtitle', { date }),
    mark: isInternal ? text('renewal.memo.internal-mark') : undefined,
    head: text('renewal.memo.head', { agreement: agreement.title, version: version.label }),
    foot: text('renewal.memo.foot', { cities, office, date }),
    author,
    blocks: [
      facts(input, language),
      ...askBlocks(input, language),
      ...inForceBlocks(input, language),
      ...cycleBlocks(input, language),
      ...accountBlocks(input, language),
      ...comparisonBlocks(input, language),
      ...termBlocks(input, language),
      ...decisionBlocks(input, language),
      ...(isInternal ? noteBlocks(input, language) : []),
      ...recordBlocks(input, language),
      ...sourceBlocks(input, language)
    ]
  }
}

function facts(
  { view, agreement, version, filings, office, author }: MemoInput,
  { text, formats }: TextsIn
): PaperBlock {
  const bothNames = view.cities.map((city) =>
    text('renewal.memo.city', { city: formats.cityNames(city), country: formats.country(city.country) })
  )
  const cityName = (id: string) => {
    const city = view.cities.find((one) => one.id === id)
    return city ? formats.city(city).name : ''
  }
  const items = [
    { name: text('renewal.memo.from'), value: [office, author].filter(Boolean).join('\n') },
    { name: text('renewal.memo.cities'), value: bothNames.join('\n') },
    { name: text('renewal.memo.agreement'), value: `${agreement.title}\n${version.label}` },
    ...filings.sides.map(({ city, reference }) => ({
      name: text('texts.filing.reference-of', { city: cityName(city) }),
      value: reference ?? ''
    })),
    ...filings.unplaced.map((field) => ({
      name: text(`records.field.agreement.${field}`),
      value: agreement[field] ?? ''
    }))
  ]
  return { kind: 'facts', items: items.filter(({ value }) => value !== '') }
}

function heading(text: string): PaperBlock {
  return { kind: 'heading', level: 1, text }
}

function askBlocks(input: MemoInput, { text, formats }: TextsIn): PaperBlock[] {
  const { view, agreement, ask, renewal } = input
  const partners = (view.ours ? view.partners : view.cities).map((city) => formats.city(city).name)
  const usual = text('renewal.memo.ask.usual', { agreement: agreement.title, partners: formats.list(partners) })
  const open = renewal.next.undecided.length
  return [
    heading(text('renewal.memo.ask')),
    { kind: 'paragraph', tone: 'lead', text: ask.trim() || usual },
    ...(open > 0 ? [{ kind: 'paragraph' as const, text: text('renewal.memo.open', { count: open }) }] : [])
  ]
}

function inForceBlocks(input: MemoInput, language: TextsIn): PaperBlock[] {
  const { version, standing, renewal } = input
  const { text, intl } = language
  const nameOf = namesIn(input, language)
  return [
    heading(text('renewal.memo.in-force')),
    { kind: 'paragraph', text: inForceSentence(intl, standing.layers, nameOf) },
    {
      kind: 'paragraph',
      text: text('renewal.memo.this-version', {
        version: version.label,
        sentence: termSentence(intl, renewal.standing, nameOf)
      })
    },
    { kind: 'list', isNumbered: true, items: termSteps(intl, renewal.standing.steps, nameOf) }
  ]
}

function proposalText({ paced }: MemoInput['renewal']['proposed'], language: TextsIn): string {
  const { text } = language
  if (!paced) return text('renewal.memo.term.proposal')
  return text('renewal.memo.term.paced', { months: paced.cycleMonths, template: paceName(paced, language) })
}

function termBlocks(input: MemoInput, language: TextsIn): PaperBlock[] {
  const { text, formats, intl } = language
  const { valueText } = fieldTextIn(language)
  const { newest, proposed } = input.renewal
  const draft = newest?.draft
  const { effectiveFrom, term, renewal } = draft ?? proposed
  const items = [
    { name: text('records.field.agreement-version.label'), value: draft?.label ?? '' },
    {
      name: text('records.field.agreement-version.effectiveFrom'),
      value: effectiveFrom === undefined ? '' : formats.partial(effectiveFrom)
    },
    { name: text('records.field.agreement-version.term'), value: valueText('agreement-version', 'term', term) },
    { name: text('records.field.agreement-version.renewal'), value: valueText('agreement-version', 'renewal', renewal) }
  ]
  return [
    heading(text('renewal.memo.term')),
    { kind: 'paragraph', text: draft ? text('renewal.memo.term.draft') : proposalText(proposed, language) },
    { kind: 'facts', items: items.filter(({ value }) => value !== '') },
    { kind: 'paragraph', text: termRule(intl, { effectiveFrom, term, renewal }) }
  ]
}
