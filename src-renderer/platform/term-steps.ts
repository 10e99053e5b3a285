import type { NoticePeriod } from '@shared/domain/notice-period'
import type { Explanation, ExplanationStep } from '@shared/domain/term-explanation'
import type { IntlShape } from './i18n'
import { termWords, type TermWords } from './term-words'

function withdrawalValues({ period }: TermWords, notice: NoticePeriod) {
  return { length: period(notice), to: notice.to ?? 'none' }
}

function dateStep(words: TermWords, step: ExplanationStep): string | undefined {
  const { text, date, when, length, period } = words
  switch (step.key) {
    case 'start': {
      const id = step.values.basis === 'signature' ? 'terms.step.start' : 'terms.step.startEffective'
      return text(id, { start: date(step.values.from) })
    }
    case 'agreed-afterwards':
      return text('terms.step.agreedAfterwards', { when: when(step.values.signedOn) })
    case 'written-end':
      return text('terms.step.writtenEnd', { end: date(step.values.endsOn) })
    case 'duration': {
      const id = step.values.counting === 'day-included' ? 'terms.step.durationIncluded' : 'terms.step.duration'
      return text(id, { length: length(step.values.months), end: date(step.values.endsOn) })
    }
    case 'no-end': {
      const { notice } = step.values
      return notice ? text('terms.step.noEndNotice', withdrawalValues(words, notice)) : text('terms.step.noEnd')
    }
    case 'withdrawal':
      return text('terms.step.withdrawal', withdrawalValues(words, step.values.notice))
    case 'renewals': {
      const { number, everyMonths, endsOn } = step.values
      return text('terms.step.renewals', { number, every: length(everyMonths), end: date(endsOn) })
    }
    case 'uncertain-end':
      return text('terms.step.uncertainEnd', { from: date(step.values.from), to: date(step.values.to) })
    case 'notice-date': {
      const { notice, endsOn, day } = step.values
      if (notice.length === 0) return text('terms.step.noticeDateEnd', { date: date(day) })
      return text('terms.step.noticeDate', { length: period(notice), end: date(endsOn), date: date(day) })
    }
    default:
      return undefined
  }
}

function eventStep(
  words: TermWords,
  step: ExplanationStep,
  nameOf: ((id: string) => string | undefined) | undefined
): string | undefined {
  const { text, date, when } = words
  switch (step.key) {
    case 'lapse':
      return text('terms.step.lapse', { since: date(step.values.since) })
    case 'extension': {
      const { signedOn, effectiveFrom, until } = step.values
      const values = { end: date(until), when: when(signedOn) }
      if (effectiveFrom === undefined) return text('terms.step.extension', values)
      return text('terms.step.extensionFrom', { ...values, from: date(effectiveFrom) })
    }
    case 'notice': {
      const { receivedOn, endsOn, missed } = step.values
      const values = { when: when(receivedOn), end: date(endsOn) }
      if (missed === undefined) return text('terms.step.notice', values)
      return text('terms.step.noticeLate', { ...values, missed: date(missed) })
    }
    case 'departure': {
      const { city, last, noticeReceivedOn } = step.values
      const values = { city: nameOf?.(city) ?? text('terms.oneCity'), last: date(last) }
      if (noticeReceivedOn === undefined) return text('terms.step.departure', values)
      return text('terms.step.departureNotice', { ...values, when: when(noticeReceivedOn) })
    }
    case 'withdrawn': {
      const { receivedOn, withdrawnOn } = step.values
      return text('terms.step.noticeWithdrawn', { when: when(receivedOn), withdrawn: when(withdrawnOn) })
    }
    case 'suspension': {
      const { from, until } = step.values
      if (until === undefined) return text('terms.step.suspension', { from: date(from) })
      return text('terms.step.suspensionUntil', { from: date(from), until: date(until) })
    }
    case 'practice':
      return text('terms.step.practice', { from: date(step.values.from), reason: step.values.reason })
    case 'termination':
      return text('terms.step.termination', { from: date(step.values.from) })
    case 'supersession':
      return text('terms.step.supersession', { from: date(step.values.from) })
    case 'result':
      return text(`terms.standing.${step.values.standing}`)
    default:
      return undefined
  }
}

/**
 * The arithmetic behind a standing line by line, the result last, for whoever asks why. `nameOf` names by its id a city that left;
 * without it the city stays unnamed.
 */
export function termSteps(intl: IntlShape, steps: Explanation, nameOf?: (id: string) => string | undefined): string[] {
  const words = termWords(intl)
  return steps.flatMap((step) => dateStep(words, step) ?? eventStep(words, step, nameOf) ?? [])
}
