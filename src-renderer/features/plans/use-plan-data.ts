import { useRecords } from '@renderer/storage/records'
import type { Activity, Area, Plan } from './plan-facts'

export type PlanData = {
  readonly plans: readonly Plan[]
  readonly activities: readonly Activity[]
  readonly areas: readonly Area[]
}

/** Plans, activities and areas of one space (all spaces where none is given); undefined while loading. */
export function usePlanData(space?: string): PlanData | undefined {
  const plans = useRecords('action-plan', space)
  const activities = useRecords('activity', space)
  const areas = useRecords('area', space)
  return plans && activities && areas ? { plans, activities, areas } : undefined
}
