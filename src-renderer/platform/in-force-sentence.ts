import type { AgreementStanding, LayerStanding } from '@shared/domain/in-force'
import type { VersionStanding } from '@shared/domain/term-standing'
import type { IntlShape } from './i18n'
import { sentencesIn } from './sentences'
import { lastStep } from './term-sentence'
import { termWords, type TermWords } from './term-words'

type Named = Pick<AgreementStanding, 'layer' | 'sisterCities'>

function subjectOf({ text, when }: TermWords, { layer, sisterCities }: Named, standing: VersionStanding): string {
  const { signedOn, startsOn, date } = standing
  if (layer === 'working') {
    if (signedOn === undefined) return text('terms.subject.workingFrom', { when: when(startsOn ?? date) })
    return text('terms.subject.working', { when: when(signedOn) })
  }
  return text(sisterCities ? 'terms.subject.sisterCities' : `terms.subject.${layer}`, {
    year: (signedOn ?? startsOn ?? date).slice(0, 4)
  })
}

function runningClause(words: TermWords, subject: string, standing: VersionStanding): string {
  const { text, date } = words
  const { steps, endsOn, stopsOn = endsOn, announced, renews } = standing
  if (endsOn === undefined || stopsOn === undefined) return text('terms.short.open', { subject })
  const end = date(stopsOn)
  const goesOn = renews === true && stopsOn === endsOn
  if (announced?.kind === 'termination') return text('terms.short.terminationAhead', { subject, end })
  if (standing.standing === 'tacit-renewal') {
    return goesOn ? text('terms.short.renewed', { subject }) : text('terms.short.renewedLast', { subject, end })
  }
  const isExtended = lastStep(steps, 'extension') !== undefined
  if (goesOn) return text(isExtended ? 'terms.short.extendedTerm' : 'terms.short.firstTerm', { subject, end })
  if (isExtended && standing.ownEndsOn === undefined) return text('terms.short.extended', { subject, end })
  if (lastStep(steps, 'written-end')?.values.endsOn === stopsOn) return text('terms.short.written', { subject, end })
  return text('terms.short.until', { subject, end })
}

function clauseOf(words: TermWords, named: Named, standing: VersionStanding): string {
  const { text, date, when } = words
  const subject = subjectOf(words, named, standing)
  const since = date(standing.since ?? standing.date)
  const end = date(standing.endsOn ?? standing.date)
  switch (standing.standing) {
    case 'in-force':
    case 'tacit-renewal':
      return runningClause(words, subject, standing)
    case 'suspended': {
      const isEnding = standing.announced?.kind === 'termination' || standing.noticeReceivedOn !== undefined
      const ends = date(standing.stopsOn ?? standing.endsOn ?? standing.date)
      if (isEnding) return text('terms.short.suspendedEnding', { subject, since, end: ends })
      return text('terms.short.suspended', { subject, since })
    }
    case 'lapsed':
      if (standing.noticeReceivedOn !== undefined) return text('terms.short.lapsedByNotice', { subject, end })
      return text('terms.short.lapsed', { subject, end })
    case 'continuing':
      return text('terms.short.continuing', { subject, end })
    case 'not-yet-effective':
      return text('terms.short.notYet', { subject, when: when(standing.startsOn ?? standing.date) })
    default:
      return text(`terms.short.${standing.standing}`, { subject, since })
  }
}

type NameOf = (city: string) => string | undefined

/** With the names of the cities at hand, which of them the text no longer binds, or not for long. */
function withDepartures(words: TermWords, clause: string, standing: VersionStanding, nameOf: NameOf | undefined) {
  const isRunning = ['in-force', 'tacit-renewal', 'suspended'].includes(standing.standing)
  if (!isRunning || !nameOf) return clause
  return (standing.departures ?? []).reduce((told, { city, last }) => {
    const id = last < standing.date ? 'terms.short.departed' : 'terms.short.departing'
    const values = { clause: told, city: nameOf(city) ?? words.text('terms.oneCity'), last: words.date(last) }
    return words.text(id, values)
  }, clause)
}

function agreementClause(words: TermWords, agreement: AgreementStanding, nameOf?: NameOf): string[] {
  const { layer, speaking, next } = agreement
  if (speaking) return [withDepartures(words, clauseOf(words, agreement, speaking), speaking, nameOf)]
  if (!next || (layer !== 'framework' && layer !== 'working')) return []
  const { text, when, date } = words
  const kind = agreement.sisterCities ? 'sisterCities' : layer
  const values = { when: when(next.startsOn) }
  if (next.datedLater === undefined) return [text(`terms.short.next.${kind}`, values)]
  const dated = { sisterCities: 'SisterCities', framework: 'Framework', working: 'Working' } as const
  return [text(`terms.short.next.dated${dated[kind]}`, { ...values, signed: date(next.datedLater) })]
}

/** One agreement in one short sentence, with the cities that left it where `nameOf` names them; undefined where it has no signed version. */
export function agreementSentence(intl: IntlShape, agreement: AgreementStanding, nameOf?: NameOf): string | undefined {
  const words = termWords(intl)
  const [clause] = agreementClause(words, agreement, nameOf)
  return clause === undefined ? undefined : words.text('terms.sentence', { text: clause })
}

/** That a text follows which is signed by the day; undefined where none does, or nothing runs or ran before it. */
export function nextTextSentence(intl: IntlShape, { speaking, next }: AgreementStanding): string | undefined {
  if (!speaking || !next || next.datedLater !== undefined) return undefined
  const { text, when } = termWords(intl)
  return text('terms.sentence', { text: text('terms.short.next.later', { when: when(next.startsOn) }) })
}

/**
 * What is in force, for the head of a partnership: the framework and the working layer, a short sentence each, and what is signed
 * to follow.
 */
export function inForceSentence(intl: IntlShape, layers: readonly LayerStanding[], nameOf?: NameOf): string {
  const words = termWords(intl)
  const told = layers
    .filter(({ layer }) => layer === 'framework' || layer === 'working')
    .flatMap(({ agreements }) => agreements)
    .flatMap((agreement) =>
      [agreementSentence(intl, agreement, nameOf), nextTextSentence(intl, agreement)].filter((one) => one !== undefined)
    )
  const sentences = told.length > 0 ? told : [words.text('terms.sentence', { text: words.text('terms.short.nothing') })]
  return sentencesIn(words.text, sentences)
}
