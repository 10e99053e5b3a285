import { addDays } from '@shared/domain/calendar-day'
import { firstDay, lastDay, precisionOf } from '@shared/domain/partial-date'
import type { Explanation, ExplanationStep } from '@shared/domain/term-explanation'
import type { VersionStanding } from '@shared/domain/term-standing'
import type { IntlShape } from './i18n'
import { termWords, type TermWords } from './term-words'

type Key = ExplanationStep['key']
type StepOf<K extends Key> = Extract<ExplanationStep, { readonly key: K }>

/** The last step of a kind: what counts where there are several. */
export function lastStep<K extends Key>(steps: Explanation, key: K): StepOf<K> | undefined {
  return steps.findLast((step): step is StepOf<K> => step.key === key)
}

/** Whether a termination or a later text, known on the day, ends it before its term does. */
function isCutShort({ announced, endsOn, ownEndsOn }: VersionStanding): boolean {
  if (announced === undefined || endsOn === undefined) return false
  return announced.kind === 'termination' || (announced.from === addDays(endsOn, 1) && ownEndsOn !== endsOn)
}

type Basis = { readonly text: string; readonly namesEnd: boolean; readonly isUntil: boolean }

function firstBasis(words: TermWords, standing: VersionStanding): Basis {
  const { text, date, when, length } = words
  const { steps, startsOn } = standing
  const start = date(startsOn ?? standing.date)
  const extension = lastStep(steps, 'extension')
  if (extension) {
    const { until, signedOn, effectiveFrom } = extension.values
    const values = { end: date(until), when: when(signedOn) }
    const isAgreedAfterwards = effectiveFrom !== undefined && lastDay(effectiveFrom) < firstDay(signedOn)
    const basis = isAgreedAfterwards
      ? text('terms.basis.extendedFrom', { ...values, from: date(effectiveFrom) })
      : text('terms.basis.extended', values)
    return { text: basis, namesEnd: true, isUntil: true }
  }
  const written = lastStep(steps, 'written-end')
  if (written) {
    const { endsOn } = written.values
    const end = date(lastDay(endsOn))
    const isExact = precisionOf(endsOn) === 'day'
    const basis = isExact
      ? text('terms.basis.written', { end })
      : text('terms.basis.writtenPartial', { end, written: date(endsOn) })
    return { text: basis, namesEnd: true, isUntil: true }
  }
  const duration = lastStep(steps, 'duration')
  if (duration) {
    const id = duration.values.counting === 'day-included' ? 'terms.basis.durationIncluded' : 'terms.basis.duration'
    return { text: text(id, { length: length(duration.values.months), start }), namesEnd: false, isUntil: false }
  }
  const isEnded = standing.endsOn !== undefined
  return {
    text: text(isEnded ? 'terms.basis.openEnded' : 'terms.basis.open', { start }),
    namesEnd: true,
    isUntil: false
  }
}

/** What the current end rests on: "two years from 23 October 2003, then twelve months each time, ends 23 October 2012". */
function basisOf(words: TermWords, standing: VersionStanding): Basis {
  const { text, date, length } = words
  const first = firstBasis(words, standing)
  const renewals = lastStep(standing.steps, 'renewals')
  const then = renewals
    ? text('terms.basis.then', { basis: first.text, every: length(renewals.values.everyMonths) })
    : first.text
  const isOver = standing.standing === 'lapsed' || standing.standing === 'continuing'
  const isTold = (first.namesEnd && !renewals) || (!isOver && isCutShort(standing))
  if (isTold || standing.endsOn === undefined) return { ...first, text: then }
  const id = isOver ? 'terms.basis.ended' : 'terms.basis.ends'
  return { ...first, text: text(id, { basis: then, end: date(standing.endsOn) }) }
}

function statedHead(words: TermWords, standing: VersionStanding, basis: string): string {
  const { text, date } = words
  const suspension = lastStep(standing.steps, 'suspension')
  if (suspension) {
    const values = { from: date(suspension.values.from), basis }
    const { until } = suspension.values
    if (until === undefined) return text('terms.head.suspended', values)
    return text('terms.head.suspendedUntil', { ...values, until: date(until) })
  }
  const practice = lastStep(standing.steps, 'practice')
  const { until, reason = '' } = practice?.values ?? {}
  const values = { from: date(practice?.values.from ?? standing.date), reason, basis }
  if (until === undefined) return text('terms.head.continuing', values)
  return text('terms.head.continuingUntil', { ...values, until: date(until) })
}

function endedHead(words: TermWords, standing: VersionStanding, version: string | undefined): string {
  const { text, date, when } = words
  if (standing.standing === 'terminated') {
    const { from = standing.date, signedOn } = lastStep(standing.steps, 'termination')?.values ?? {}
    if (signedOn === undefined) return text('terms.head.terminated', { from: date(from) })
    return text('terms.head.terminatedSigned', { from: date(from), when: when(signedOn) })
  }
  const from = date(lastStep(standing.steps, 'supersession')?.values.from ?? standing.date)
  if (version === undefined) return text('terms.head.superseded', { from })
  return text('terms.head.supersededBy', { from, version })
}

function headOf(words: TermWords, standing: VersionStanding, version: string | undefined): string {
  const { text, date, when } = words
  const basis = basisOf(words, standing)
  switch (standing.standing) {
    case 'not-yet-effective':
      if (standing.startsOn === undefined) return text('terms.head.undated')
      return text('terms.head.notYet', { when: when(standing.startsOn) })
    case 'in-force':
      if (basis.isUntil && standing.endsOn !== undefined && isCutShort(standing))
        return text('terms.head.inForceCut', { end: date(standing.endsOn), basis: basis.text })
      return text(basis.isUntil ? 'terms.head.inForceUntil' : 'terms.head.inForce', { basis: basis.text })
    case 'tacit-renewal':
      return text('terms.head.renewed', { number: standing.renewal ?? 1, basis: basis.text })
    case 'lapsed':
      return text(basis.isUntil ? 'terms.head.lapsedUntil' : 'terms.head.lapsed', {
        since: date(standing.since ?? standing.date),
        basis: basis.text
      })
    case 'suspended':
    case 'continuing':
      return statedHead(words, standing, basis.text)
    case 'terminated':
    case 'superseded':
      return endedHead(words, standing, version)
  }
}

/** A withdrawn notice is worth telling until the term that it would have ended is over. */
function noticeExtra({ text, date, when }: TermWords, standing: VersionStanding, isPast: boolean): string | undefined {
  const { steps, laterTerm } = standing
  const last = steps.findLast(({ key }) => key === 'notice' || key === 'extension' || key === 'withdrawn')
  if (last?.key === 'withdrawn') {
    if (isPast || (laterTerm && lastDay(last.values.withdrawnOn) < laterTerm.from)) return undefined
    return text('terms.more.noticeWithdrawn', {
      when: when(last.values.receivedOn),
      withdrawn: when(last.values.withdrawnOn)
    })
  }
  if (last?.key !== 'notice') return undefined
  const notice = last.values
  const values = { when: when(notice.receivedOn), end: date(notice.endsOn) }
  if (notice.missed === undefined) {
    return text(isPast ? 'terms.more.noticeReceivedPast' : 'terms.more.noticeReceived', values)
  }
  const late = { ...values, missed: date(notice.missed) }
  return text(isPast ? 'terms.more.noticeLatePast' : 'terms.more.noticeLate', late)
}

/** A written end known only by its year or month says so itself; then nothing more is to add. */
function uncertainExtra({ text, date }: TermWords, steps: Explanation, isPast: boolean): string | undefined {
  const uncertain = lastStep(steps, 'uncertain-end')?.values
  const isTold = lastStep(steps, 'written-end') && !lastStep(steps, 'renewals') && !lastStep(steps, 'extension')
  if (!uncertain || isTold) return undefined
  const values = { from: date(uncertain.from), to: date(uncertain.to) }
  return text(isPast ? 'terms.more.uncertainPast' : 'terms.more.uncertain', values)
}

/** What is worth adding while the term runs, or did: a notice that nothing overtook, uncertainty, what is announced. */
function termExtras(words: TermWords, standing: VersionStanding): (string | undefined)[] {
  const { text, date, when } = words
  const { steps } = standing
  const isPast = standing.standing === 'lapsed' || standing.standing === 'continuing'
  const afterwards = lastStep(steps, 'agreed-afterwards')?.values.signedOn
  const lapse = isPast ? undefined : lastStep(steps, 'lapse')?.values.since
  const renewals = isPast ? undefined : lastStep(steps, 'renewals')?.values
  const noticeDate = lastStep(steps, 'notice-date')?.values.day
  const noticeId = noticeDate && noticeDate < standing.date ? 'terms.more.noticePassed' : 'terms.more.noticeBy'
  return [
    afterwards && text('terms.more.agreedAfterwards', { when: when(afterwards) }),
    lapse && text('terms.more.lapsedBefore', { since: date(lapse) }),
    renewals?.atMost !== undefined && renewals.atMost === renewals.number ? text('terms.more.lastRenewal') : undefined,
    noticeDate && text(noticeId, { date: date(noticeDate) }),
    isCutShort(standing) ? undefined : noticeExtra(words, standing, isPast),
    uncertainExtra(words, steps, isPast)
  ]
}

type NameOf = (id: string) => string | undefined

/** Which cities left it, or will, while it goes on between the others. */
function departureExtras({ text, date }: TermWords, standing: VersionStanding, nameOf: NameOf | undefined): string[] {
  return (standing.departures ?? []).map(({ city, last }) => {
    const values = { city: nameOf?.(city) ?? text('terms.oneCity'), last: date(last) }
    if (standing.standing === 'lapsed' || standing.standing === 'continuing')
      return text('terms.more.hadDeparted', values)
    return text(last < standing.date ? 'terms.more.departed' : 'terms.more.departing', values)
  })
}

function announcedExtra({ text, date, when }: TermWords, { announced, steps }: VersionStanding): string | undefined {
  if (announced?.kind === 'termination') {
    return text('terms.more.terminationAnnounced', { from: date(announced.from) })
  }
  const from = lastStep(steps, 'supersession')?.values.from
  return announced && text('terms.more.successorAnnounced', { when: when(from ?? announced.from) })
}

function extrasOf(words: TermWords, standing: VersionStanding, nameOf: NameOf | undefined): (string | undefined)[] {
  const { text, date } = words
  switch (standing.standing) {
    case 'not-yet-effective':
    case 'terminated':
      return []
    case 'superseded':
      return [standing.lapsedSince && text('terms.more.hadLapsed', { since: date(standing.lapsedSince) })]
    default: {
      const hasLapsedByItself = standing.standing === 'lapsed' && standing.noticeReceivedOn === undefined
      return [
        ...termExtras(words, standing),
        ...departureExtras(words, standing, nameOf),
        hasLapsedByItself ? text('terms.more.nothingTerminated') : undefined,
        announcedExtra(words, standing)
      ]
    }
  }
}

/**
 * One sentence that says where a version stands and shows the arithmetic. `nameOf` names by its id the version that superseded it
 * ("Memorandum 2017") and a city that left.
 */
export function termSentence(intl: IntlShape, standing: VersionStanding, nameOf?: NameOf): string {
  const words = termWords(intl)
  const version = standing.supersededBy === undefined ? undefined : nameOf?.(standing.supersededBy)
  const parts = [headOf(words, standing, version), ...extrasOf(words, standing, nameOf)].filter((part) => part)
  return words.text('terms.sentence', { text: parts.join(words.text('terms.joiner')) })
}
