import { agreementLayers, type AgreementLayer } from './agreement'
import { addDays, compareDays, daysBetween, type CalendarDay } from './calendar-day'
import { firstDay, type PartialDate } from './partial-date'
import type { DatedVersion, TermEvent } from './term'
import { takesEffect, type TermHistory } from './term-history'
import { timelinesOf } from './term-spans'
import { standingInTimeline, type VersionStanding } from './term-standing'
import type { Timeline } from './term-timeline'

export type LayeredAgreement = {
  readonly id: string
  readonly layer: AgreementLayer
  readonly sisterCities?: boolean | undefined
  readonly under?: string | undefined
}

export type NextText = {
  readonly version: string
  readonly startsOn: PartialDate
  readonly inDays: number
  readonly datedLater?: PartialDate | undefined
}

/** What may be said in public of one agreement on a day. */
export type AgreementStanding = {
  readonly agreement: string
  readonly layer: AgreementLayer
  readonly sisterCities?: boolean | undefined
  /** Of the version that speaks for the agreement; absent while no signed version has become effective. */
  readonly speaking?: VersionStanding | undefined
  /** Since when no text has been in force (practice in its place or not); absent while one is. */
  readonly withoutTextSince?: CalendarDay | undefined
  /** A signed text still to become effective; `datedLater` where its day of signature is still to come as well. */
  readonly next?: NextText | undefined
  readonly drafts: readonly string[]
  /** Of an annex with a text in force: the agreement it belongs to, where that has had none since `since`. */
  readonly outlives?: { readonly agreement: string; readonly since: CalendarDay } | undefined
}

/** All four layers, framework first; a layer without an agreement has an empty list. */
export type LayerStanding = { readonly layer: AgreementLayer; readonly agreements: readonly AgreementStanding[] }

/** The latest text that has become effective by the date; a later one terminated before its first day doesn't count. */
function speakingTimeline(timelines: readonly Timeline[], date: CalendarDay): Timeline | undefined {
  const effective = timelines.filter(({ history }) => history.startsOn !== undefined && history.startsOn <= date)
  return effective.findLast(({ history }) => takesEffect(history)) ?? effective.at(-1)
}

function withoutTextSince(speaking: VersionStanding | undefined): CalendarDay | undefined {
  const isWithout = speaking && ['lapsed', 'terminated', 'continuing'].includes(speaking.standing)
  return isWithout && speaking.endsOn !== undefined ? addDays(speaking.endsOn, 1) : undefined
}

function nextText({ version, start, startsOn }: TermHistory, date: CalendarDay): NextText | undefined {
  if (start === undefined || startsOn === undefined) return undefined
  const { id, signedOn } = version
  const datedLater = signedOn !== undefined && firstDay(signedOn) > date ? signedOn : undefined
  return { version: id, startsOn: start, inDays: daysBetween(date, startsOn), datedLater }
}

function agreementOn(
  agreement: LayeredAgreement,
  versions: readonly DatedVersion[],
  events: readonly TermEvent[],
  date: CalendarDay
): AgreementStanding {
  const own = versions.filter((version) => version.agreement === agreement.id)
  const timelines = timelinesOf(own, events)
  const timeline = speakingTimeline(timelines, date)
  const speaking = timeline && standingInTimeline(timeline, date)
  const coming = timelines
    .filter(({ history }) => takesEffect(history) && (history.startsOn ?? date) > date)
    .toSorted((a, b) => compareDays(a.history.startsOn ?? date, b.history.startsOn ?? date))[0]?.history
  return {
    agreement: agreement.id,
    layer: agreement.layer,
    sisterCities: agreement.sisterCities,
    speaking,
    withoutTextSince: withoutTextSince(speaking),
    next: coming && nextText(coming, date),
    drafts: own.filter((version) => version.status === 'draft').map((version) => version.id)
  }
}

const withText: readonly VersionStanding['standing'][] = ['in-force', 'tacit-renewal', 'suspended']

/** Whether an annex ends with what it belongs to is for its text to say: no date follows from this. */
function outlived(annex: AgreementStanding, carrier: AgreementStanding | undefined): AgreementStanding['outlives'] {
  const [own, carrying] = [annex.speaking, carrier?.speaking]
  if (annex.layer !== 'annex' || !carrier || !own || !carrying || !withText.includes(own.standing)) return undefined
  const since = carrier.withoutTextSince ?? (carrying.standing === 'superseded' ? carrying.since : undefined)
  return since === undefined ? undefined : { agreement: carrier.agreement, since }
}

/**
 * "What is in force today" of one partnership: every layer, in it every agreement in the order given, and the version that speaks
 * for it on `date`. Versions follow and supersede each other within one agreement; two annexes stand side by side.
 */
export function inForceOn(
  agreements: readonly LayeredAgreement[],
  versions: readonly DatedVersion[],
  events: readonly TermEvent[],
  date: CalendarDay
): LayerStanding[] {
  const standings = agreements.map((agreement) => agreementOn(agreement, versions, events, date))
  const carriers = new Map(
    agreements.map(({ id, under }) => [id, standings.find(({ agreement }) => agreement === under)])
  )
  return agreementLayers.map((layer) => ({
    layer,
    agreements: standings
      .filter((standing) => standing.layer === layer)
      .map((standing) => ({ ...standing, outlives: outlived(standing, carriers.get(standing.agreement)) }))
  }))
}
