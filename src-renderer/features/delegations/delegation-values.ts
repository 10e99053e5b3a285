import { z } from 'zod'
import { formDay, formSource, formText, optionalFormDay, said } from '@renderer/records/form-values'
import { delegationDatesProblem, delegationLevels } from '@shared/domain/delegation'
import { line } from '@shared/domain/field'
import type { FieldsOf, RecordOf } from '@shared/domain/record-registry'
import { isKnownZone } from './programme-clock'

/** The place of a delegation that meets online; any other is the id of the host city. */
export const online = 'online'

/** The form of a delegation. An empty last day is the first one, an empty zone is the host's. */
export const delegationFormSchema = z
  .object({
    title: line,
    place: z.string().min(1),
    visitors: z.array(z.string()),
    level: z.enum(delegationLevels),
    purpose: formText,
    startsOn: formDay,
    endsOn: optionalFormDay,
    timeZone: z.string().trim().refine(isKnownZone, 'delegations.error.zone').optional(),
    areas: z.array(z.string()),
    source: formSource
  })
  .superRefine(({ startsOn, endsOn }, context) => {
    if (endsOn && delegationDatesProblem(startsOn, endsOn))
      context.addIssue({ code: 'custom', path: ['endsOn'], message: 'delegations.error.ends-before-start' })
  })
export type DelegationValues = z.infer<typeof delegationFormSchema>

type Side = { readonly id: string; readonly timeZone: string }

/** Prefilled for the quickest case: our city, the first of `cities`, visits the partner. */
export function newDelegationValues(cities: readonly Side[], today: string): DelegationValues {
  const place = cities[1]?.id ?? cities[0]?.id ?? online
  return {
    title: '',
    place,
    visitors: cities.map(({ id }) => id).filter((id) => id !== place),
    level: 'mixed',
    purpose: '',
    startsOn: today,
    endsOn: '',
    timeZone: '',
    areas: [],
    source: ''
  }
}

export function delegationValues(delegation: RecordOf<'delegation'>, cities: readonly Side[]): DelegationValues {
  const place = delegation.mode === 'online' ? online : (delegation.host ?? '')
  return {
    title: delegation.title,
    place,
    visitors: [...delegation.visitors],
    level: delegation.level,
    purpose: delegation.purpose ?? '',
    startsOn: delegation.startsOn,
    endsOn: delegation.endsOn,
    timeZone: delegation.timeZone === zoneAt(place, cities) ? '' : delegation.timeZone,
    areas: [...delegation.areas],
    source: delegation.source ?? ''
  }
}

/** The zone of the host; online it is that of the first city, ours. */
export function zoneAt(place: string, cities: readonly Side[]): string {
  return (cities.find(({ id }) => id === place) ?? cities[0])?.timeZone ?? 'UTC'
}

/**
 * The fields that a form stands for. The host doesn't visit itself; where two cities meet, or nobody is ticked, all the
 * others visit. Nobody travels to an online meeting.
 */
export function delegationFields(
  values: DelegationValues,
  cities: readonly Side[],
  before?: RecordOf<'delegation'>
): FieldsOf<'delegation'> {
  const { place } = values
  const others = cities.map(({ id }) => id).filter((id) => id !== place)
  const ticked = others.filter((id) => values.visitors.includes(id))
  return {
    title: values.title,
    mode: place === online ? 'online' : 'visit',
    host: place === online ? undefined : place,
    visitors: place === online ? [] : cities.length > 2 && ticked.length > 0 ? ticked : others,
    level: values.level,
    purpose: said(values.purpose),
    startsOn: values.startsOn,
    endsOn: values.endsOn || values.startsOn,
    timeZone: values.timeZone || zoneAt(place, cities),
    stage: before?.stage ?? 'request',
    report: before?.report,
    areas: values.areas,
    source: said(values.source)
  }
}
