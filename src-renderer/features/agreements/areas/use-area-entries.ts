import { useToday } from '@renderer/platform/clock'
import { partnershipViews } from '@renderer/storage/partnerships'
import { recordsOfType, useOfficeQuery } from '@renderer/storage/records'
import { areaEntries, promisedFirst, type AreaEntry } from './area-register'

/** Live, the areas of all partnerships, what is promised today first; undefined while loading. */
export function useAreaEntries(): AreaEntry[] | undefined {
  const today = useToday()
  return useOfficeQuery(
    async (office) => {
      const views = await partnershipViews(office)
      const [agreements, versions, events, areas] = await Promise.all([
        recordsOfType(office, 'agreement'),
        recordsOfType(office, 'agreement-version'),
        recordsOfType(office, 'term-event'),
        recordsOfType(office, 'area')
      ])
      const entries = views.flatMap((view) => {
        const own = <R extends { readonly space: string }>(all: readonly R[]) =>
          all.filter(({ space }) => space === view.space)
        const records = { agreements: own(agreements), versions: own(versions), events: own(events), areas: own(areas) }
        return areaEntries(view, records, today)
      })
      return promisedFirst(entries)
    },
    [today]
  )
}
