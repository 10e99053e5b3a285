import { z } from 'zod'
import { calendarDaySchema, type CalendarDay } from './calendar-day'
import { line, localTime, namingPerson, optionalLine, optionalText, recordId, source, timeZone } from './field'
import { helixSchema } from './helix'

export const delegationModes = ['visit', 'online'] as const
export const delegationLevels = ['political', 'senior-officials', 'experts', 'mixed'] as const
/** The stages of a visit in their order (glossary). */
export const delegationStages = [
  'request',
  'programme',
  'briefing',
  'capture',
  'report',
  'follow-up',
  'closed'
] as const
export type DelegationStage = (typeof delegationStages)[number]

/** A visit or an online meeting. Sides are cities: `host` receives (absent when online), the set `visitors` travels. */
export const delegationSchema = z.object({
  title: line,
  mode: z.enum(delegationModes),
  host: recordId.optional(),
  level: z.enum(delegationLevels),
  purpose: optionalText,
  startsOn: calendarDaySchema,
  endsOn: calendarDaySchema,
  timeZone,
  stage: z.enum(delegationStages),
  report: optionalText,
  source
})

export type DelegationFields = z.infer<typeof delegationSchema>

/** In, out or online as one side sees it. */
export function directionFor(
  delegation: { readonly mode: DelegationFields['mode']; readonly host?: string | undefined },
  city: string | undefined
): 'in' | 'out' | 'online' {
  if (delegation.mode === 'online') return 'online'
  return delegation.host !== undefined && delegation.host === city ? 'in' : 'out'
}

/** The last day must not be before the first; both inclusive. */
export function delegationDatesProblem(startsOn: CalendarDay, endsOn: CalendarDay): 'ends-before-start' | undefined {
  return endsOn < startsOn ? 'ends-before-start' : undefined
}

/** A person in a delegation; named in place, or by a person record. `represents` says for whom they speak. */
export const participantSchema = z.object({
  delegation: recordId,
  city: recordId,
  name: namingPerson('name', line),
  person: namingPerson('id', recordId.optional()),
  role: optionalLine,
  organisation: recordId.optional(),
  helix: helixSchema.optional(),
  represents: optionalLine
})
export type ParticipantFields = z.infer<typeof participantSchema>

/** One item of the programme, in the local time of its zone. */
export const programmeItemSchema = z.object({
  delegation: recordId,
  day: calendarDaySchema,
  startsAt: localTime.optional(),
  endsAt: localTime.optional(),
  timeZone,
  title: line,
  place: optionalLine,
  notes: optionalText
})
export type ProgrammeItemFields = z.infer<typeof programmeItemSchema>

/** What came of a delegation, by area where it belongs to one. */
export const outcomeSchema = z.object({
  delegation: recordId,
  area: recordId.optional(),
  text: z.string().trim().min(1).max(200_000)
})
export type OutcomeFields = z.infer<typeof outcomeSchema>
