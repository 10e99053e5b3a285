import { cityNamer } from '@renderer/platform/formats'
import { agreementSentence, nextTextSentence } from '@renderer/platform/in-force-sentence'
import { intlTag } from '@renderer/platform/locale'
import { termSteps } from '@renderer/platform/term-steps'
import { termWords } from '@renderer/platform/term-words'
import type { TextsIn } from '@renderer/platform/texts-in'
import type { PartnershipView } from '@renderer/storage/partnerships'
import type { CalendarDay } from '@shared/domain/calendar-day'
import { inForceOn, type AgreementStanding } from '@shared/domain/in-force'
import type { ExplanationStep } from '@shared/domain/term-explanation'
import type { AgreementRecords } from './agreement-records'

/** What may be said in public of one agreement. */
export type StatedAgreement = {
  readonly title: string
  readonly sentence: string
  /** How the dates in the sentence come about, line by line. */
  readonly because: readonly string[]
  /** With the word for it in front. */
  readonly source?: string | undefined
}

/** "What is in force", for a press office or a visitor: nothing in it is internal, and every text is in one language. */
export type PublicStatement = {
  /** BCP 47. */
  readonly language: string
  readonly title: string
  /** Each city with its other script. */
  /** `both` has the other script in brackets. */
  readonly cities: readonly { readonly name: string; readonly both: string }[]
  readonly asOf: string
  readonly layers: readonly { readonly name: string; readonly agreements: readonly StatedAgreement[] }[]
  /** Stands where a layer has no agreement. */
  readonly none: string
  readonly becauseTitle: string
  readonly issuer: string
}

type Stated = {
  readonly view: PartnershipView
  readonly records: Pick<AgreementRecords, 'agreements' | 'versions' | 'events'>
  readonly date: CalendarDay
  readonly issuer: { readonly office: string; readonly on: CalendarDay }
}

/** Left out: what a side may still do (notice, withdrawal), a notice that was withdrawn, and a statement of practice, whose reason is the cities' own. */
const publicSteps: readonly ExplanationStep['key'][] = [
  'start',
  'agreed-afterwards',
  'written-end',
  'duration',
  'no-end',
  'lapse',
  'extension',
  'renewals',
  'uncertain-end',
  'notice',
  'departure',
  'suspension',
  'termination',
  'supersession'
]

/** Undefined for an agreement of which nothing was signed by the day: drafts are nobody else's business. */
function statedAgreement(
  standing: AgreementStanding,
  { view, records }: Stated,
  { intl, text, formats }: TextsIn
): StatedAgreement | undefined {
  const agreement = records.agreements.find(({ id }) => id === standing.agreement)
  const { speaking, next } = standing
  const isNextSigned = next !== undefined && next.datedLater === undefined
  const version = records.versions.find(({ id }) => id === (speaking?.version ?? (isNextSigned ? next.version : '')))
  if (!agreement || !version) return undefined
  const first = isNextSigned
    ? text('standing.statement.next', { when: termWords(intl).when(next.startsOn) })
    : undefined
  const nextText = speaking ? nextTextSentence(intl, standing) : first
  const nameOf = cityNamer(view.cities, formats)
  const sentence = speaking && agreementSentence(intl, standing, nameOf)
  const source = version.source ?? agreement.source
  const steps =
    speaking?.steps.filter((step, _index, all) => publicSteps.includes(step.key) && !isWithdrawn(step, all)) ?? []
  return {
    title: agreement.title,
    sentence: [sentence, nextText].filter(Boolean).join(intl.locale.startsWith('zh') ? '' : ' '),
    because: termSteps(
      intl,
      steps.map((step) => asPublic(step, steps)),
      nameOf
    ),
    source: source === undefined ? undefined : text('standing.statement.source', { source })
  }
}

function isWithdrawn(step: ExplanationStep, steps: readonly ExplanationStep[]): boolean {
  if (step.key !== 'notice') return false
  return steps.some(({ key, values }) => key === 'withdrawn' && values.receivedOn === step.values.receivedOn)
}

/** A suspension without its reason, and of a text without end the right to end it only where somebody has. */
function asPublic(step: ExplanationStep, steps: readonly ExplanationStep[]): ExplanationStep {
  if (step.key === 'suspension') return { ...step, values: { ...step.values, reason: undefined } }
  const isUsed = steps.some(({ key }) => key === 'notice' || key === 'departure')
  return step.key === 'no-end' && !isUsed ? { ...step, values: {} } : step
}

/** The statement as of `date`, in the language of `texts`, whatever the language of the screen. */
export function publicStatement(stated: Stated, texts: TextsIn): PublicStatement {
  const { view, records, date, issuer } = stated
  const { text, formats, locale } = texts
  const layers = inForceOn(records.agreements, records.versions, records.events, date)
  return {
    language: intlTag(locale),
    title: text('standing.statement.title', {
      cities: formats.list(view.cities.map((side) => formats.city(side).name))
    }),
    cities: view.cities.map((side) => ({ name: formats.city(side).name, both: formats.cityNames(side) })),
    asOf: text('standing.statement.as-of', { date: formats.day(date) }),
    layers: layers.map(({ layer, agreements }) => ({
      name: text(`terms.layer.${layer}`),
      agreements: agreements.flatMap((standing) => statedAgreement(standing, stated, texts) ?? [])
    })),
    none: text('standing.statement.none'),
    becauseTitle: text('standing.statement.because'),
    issuer: text('standing.statement.issuer', { office: issuer.office, date: formats.day(issuer.on) })
  }
}

export function cityLine({ cities }: PublicStatement): string {
  return cities.map(({ both }) => both).join(' · ')
}

/** The statement as plain text, for an e-mail or a form. */
export function statementText(statement: PublicStatement): string {
  const { title, asOf, layers, none, becauseTitle, issuer } = statement
  const parts = layers.map(({ name, agreements }) =>
    [
      name.toLocaleUpperCase(statement.language),
      ...(agreements.length === 0 ? [none] : []),
      ...agreements.flatMap(({ title: agreement, sentence, because, source }) => [
        agreement,
        sentence,
        ...(because.length > 0 ? [becauseTitle, ...because.map((step) => `- ${step}`)] : []),
        ...(source ? [source] : [])
      ])
    ].join('\n')
  )
  return [title, cityLine(statement), asOf, ...parts, issuer].join('\n\n') + '\n'
}
