import type { Formats } from '@renderer/platform/formats'
import type { Text } from '@renderer/platform/i18n'
import type {
  AccountActivity,
  AccountDelegation,
  AccountIndicator,
  AccountPromise,
  AccountReading,
  AreaAccount
} from '@shared/domain/area-account'
import type { RecordType } from '@shared/domain/record-registry'

/** One figure in words and the records it was counted from. */
export type Figure = {
  readonly id: string
  readonly label: string
  readonly tone?: 'late'
  readonly entries: readonly FigureEntry[]
}
type FigureEntry = {
  readonly type: RecordType
  readonly id: string
  /** What `recordPath` needs beyond type and id. */
  readonly fields: Readonly<Record<string, string>>
  readonly title: string
  readonly detail?: string | undefined
}

type Language = { readonly text: Text; readonly formats: Formats }
type Names = { readonly cityName: (id: string) => string }

function activityEntry(activity: AccountActivity, { text, formats }: Language): FigureEntry {
  const { id, plan, title, status, endsOn } = activity
  const until = endsOn === undefined ? [] : [text('renewal.figure.until', { day: formats.partial(endsOn, 'short') })]
  const detail = [text(`records.value.status.${status}`), ...until].join(' · ')
  return { type: 'activity', id, fields: { plan }, title, detail }
}

function delegationEntry({ id, title, startsOn, endsOn }: AccountDelegation, { formats }: Language): FigureEntry {
  return { type: 'delegation', id, fields: {}, title, detail: formats.daySpan(startsOn, endsOn) }
}

function promiseEntry(promise: AccountPromise, { text, formats }: Language): FigureEntry {
  const { id, delegation, text: title, dueOn, keptOn } = promise
  const detail = keptOn
    ? text('renewal.figure.kept-on', { day: formats.day(keptOn, 'short') })
    : dueOn && text('renewal.figure.due', { day: formats.day(dueOn, 'short') })
  return { type: 'promise', id, fields: delegation ? { delegation } : {}, title, detail }
}

function readingEntry(
  reading: AccountReading,
  indicator: AccountIndicator | undefined,
  language: Language,
  names: Names
) {
  const { text, formats } = language
  const { id, period, value, quotation, notCollectedBecause } = reading
  const said =
    value === undefined
      ? (quotation ?? text('renewal.figure.not-collected', { reason: notCollectedBecause ?? '–' }))
      : [formats.number(value), indicator?.unit].filter(Boolean).join(' ')
  const title = text('renewal.figure.reading', { indicator: indicator?.name ?? '', period, value: said })
  return { type: 'reading' as const, id, fields: {}, title, detail: names.cityName(reading.city) }
}

function figure(id: string, label: string, entries: readonly FigureEntry[], tone?: 'late'): Figure[] {
  return entries.length === 0 ? [] : [{ id, label, entries, ...(tone && { tone }) }]
}

/** What was planned for an area, figure by figure; a figure of nothing is left out. */
export function plannedFigures(account: AreaAccount, language: Language): Figure[] {
  const { text } = language
  const { activities, comingDelegations, promises, indicators } = account
  const made = [...promises.kept, ...promises.open, ...promises.late]
  const of = (list: readonly AccountActivity[]) => list.map((activity) => activityEntry(activity, language))
  return [
    ...figure('activities', text('renewal.figure.activities', { count: activities.length }), of(activities)),
    ...figure(
      'coming',
      text('renewal.figure.coming', { count: comingDelegations.length }),
      comingDelegations.map((delegation) => delegationEntry(delegation, language))
    ),
    ...figure(
      'promises',
      text('renewal.figure.promises', { count: made.length }),
      made.map((promise) => promiseEntry(promise, language))
    ),
    ...figure(
      'indicators',
      text('renewal.figure.indicators', { count: indicators.length }),
      indicators.map(({ id, name, unit }) => ({ type: 'indicator', id, fields: {}, title: name, detail: unit }))
    )
  ]
}

/** What happened by the day of the account. */
export function happenedFigures(account: AreaAccount, language: Language, names: Names): Figure[] {
  const { text } = language
  const { byStatus, late, delegations, outcomes, promises, readings, indicators } = account
  const activities = (
    id: 'done' | 'under-way' | 'late' | 'paused' | 'dropped',
    list: readonly AccountActivity[],
    tone?: 'late'
  ) =>
    figure(
      id,
      text(`renewal.figure.${id}`, { count: list.length }),
      list.map((activity) => activityEntry(activity, language)),
      tone
    )
  const promised = (id: 'promises-kept' | 'promises-late', list: readonly AccountPromise[], tone?: 'late') =>
    figure(
      id,
      text(`renewal.figure.${id}`, { count: list.length }),
      list.map((promise) => promiseEntry(promise, language)),
      tone
    )
  return [
    ...activities('done', byStatus.done),
    ...activities('under-way', byStatus['under-way']),
    ...activities('late', late, 'late'),
    ...activities('paused', byStatus.paused),
    ...activities('dropped', byStatus.dropped),
    ...figure(
      'delegations',
      text('renewal.figure.delegations', { count: delegations.length }),
      delegations.map((delegation) => delegationEntry(delegation, language))
    ),
    ...figure(
      'outcomes',
      text('renewal.figure.outcomes', { count: outcomes.length }),
      outcomes.map(({ id, delegation, text: title }) => ({ type: 'outcome', id, fields: { delegation }, title }))
    ),
    ...promised('promises-kept', promises.kept),
    ...promised('promises-late', promises.late, 'late'),
    ...figure(
      'readings',
      text('renewal.figure.readings', { count: readings.length }),
      readings.map((reading) =>
        readingEntry(
          reading,
          indicators.find(({ id }) => id === reading.indicator),
          language,
          names
        )
      )
    )
  ]
}

export function untiedActivityFigure(activities: readonly AccountActivity[], language: Language): Figure[] {
  return figure(
    'untied-activities',
    language.text('renewal.untied.activities', { count: activities.length }),
    activities.map((activity) => activityEntry(activity, language))
  )
}

export function untiedDelegationFigure(delegations: readonly AccountDelegation[], language: Language): Figure[] {
  return figure(
    'untied-delegations',
    language.text('renewal.untied.delegations', { count: delegations.length }),
    delegations.map((delegation) => delegationEntry(delegation, language))
  )
}
