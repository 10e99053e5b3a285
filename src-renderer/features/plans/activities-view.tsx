import { useState } from 'react'
import { useText } from '@renderer/platform/i18n'
import { useToday } from '@renderer/platform/clock'
import { useQuery } from '@renderer/platform/router'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { EmptyState } from '@renderer/ui/empty-state'
import { Stack } from '@renderer/ui/layout'
import { SearchField } from '@renderer/ui/search-field'
import { Section } from '@renderer/ui/section'
import { SegmentedFilter } from '@renderer/ui/segmented-filter'
import { ActivityDialog } from './activity-dialog'
import { ActivityList } from './activity-list'
import { ActivityTimeline } from './activity-timeline'
import { AddActivity } from './add-activity'
import { activityShows, areasInUse, groupByArea, isShown, type Activity, type Area, type Plan } from './plan-facts'
import { none } from './plan-schemas'
import styles from './plans.module.css'
import { useSideNames } from './use-side-names'

type ActivitiesViewProps = {
  readonly view: PartnershipView
  readonly plans: readonly Plan[]
  readonly activities: readonly Activity[]
  readonly areas: readonly Area[]
  /** The address of the page it stands on; an open activity is named in its query. */
  readonly path: string
}

/** Filters, timeline, list and a quick way to add, for the activities of one plan or of several. */
export function ActivitiesView({ view, plans, activities, areas, path }: ActivitiesViewProps) {
  const text = useText()
  const today = useToday()
  const sideName = useSideNames()
  const [query, changeQuery] = useQuery()
  const [search, setSearch] = useState('')
  const show = activityShows.find((id) => id === query.get('show')) ?? 'all'
  const side = query.get('side') ?? ''
  const ofSide = activities.filter((activity) => !side || (activity.city ?? none) === side)
  const words = search.trim().toLocaleLowerCase()
  const shown = ofSide.filter(
    (activity) =>
      isShown(activity, show, today) &&
      `${activity.title} ${activity.responsible ?? ''}`.toLocaleLowerCase().includes(words)
  )
  const isFiltered = show !== 'all' || side !== '' || words !== ''
  const usable = areasInUse(areas, plans, activities)
  const groups = groupByArea(shown, usable, !isFiltered)
  const open = activities.find(({ id }) => id === query.get('activity'))
  const hrefOf = (activity: Activity) => {
    const next = new URLSearchParams(query)
    next.set('activity', activity.id)
    return `${path}?${next.toString()}`
  }
  const adding = <AddActivity view={view} plans={plans} areas={usable} />
  if (activities.length === 0)
    return (
      <EmptyState
        title={text('plans.activities.empty.title')}
        example={text('plans.activities.example')}
        action={adding}
      >
        {text('plans.activities.empty')}
      </EmptyState>
    )
  return (
    <Stack gap={4}>
      <div className={styles.filters}>
        <SegmentedFilter
          label={text('plans.filter.show')}
          segments={activityShows.map((id) => ({
            id,
            label: text(`plans.show.${id}`),
            count: ofSide.filter((activity) => isShown(activity, id, today)).length
          }))}
          value={show}
          onChange={(id) => changeQuery({ show: id === 'all' ? '' : id })}
        />
        <SegmentedFilter
          label={text('plans.filter.side')}
          segments={[
            { id: '', label: text('plans.filter.all-sides') },
            ...view.cities.map(({ id }) => ({ id, label: sideName(view, id) })),
            { id: none, label: text('plans.side.joint') }
          ]}
          value={side}
          onChange={(id) => changeQuery({ side: id })}
        />
        <SearchField label={text('plans.filter.search')} value={search} onChange={setSearch} />
      </div>
      {adding}
      {shown.length > 0 && (
        <Section title={text('plans.timeline')}>
          <ActivityTimeline activities={groups.flatMap((group) => group.activities)} today={today} hrefOf={hrefOf} />
        </Section>
      )}
      {shown.length === 0 ? (
        <p>{text('plans.filter.nothing')}</p>
      ) : (
        <ActivityList view={view} groups={groups} today={today} hrefOf={hrefOf} />
      )}
      {open && (
        <ActivityDialog
          view={view}
          activity={open}
          plans={plans}
          areas={usable}
          onClose={() => changeQuery({ activity: '' })}
        />
      )}
    </Stack>
  )
}
