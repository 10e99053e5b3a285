import { z } from 'zod'
import { isPartialDate } from '@shared/domain/partial-date'
import type { FieldsOf } from '@shared/domain/record-registry'
import { termEventKinds, termEventProblem, type TermEvent, type TermEventProblem } from '@shared/domain/term'

export const nobody = 'nobody'
/** Stands in a choice of a record where none is named. */
export const noRecord = 'none'

/** What the form offers: "replaced by another agreement" is stored as a termination that names what takes the place. */
export const eventFormKinds = [...termEventKinds, 'superseded'] as const
export type EventFormKind = (typeof eventFormKinds)[number]

export function formKindOf({ kind, replacedBy }: Pick<FieldsOf<'term-event'>, 'kind' | 'replacedBy'>): EventFormKind {
  return kind === 'terminated' && replacedBy !== undefined ? 'superseded' : kind
}

const date = z.string().refine(isPartialDate, 'ui.error.partial-date').optional()

const shape = z.object({
  kind: z.enum(eventFormKinds),
  signedOn: date,
  receivedOn: date,
  withdrawnOn: date,
  from: date,
  until: date,
  effectiveFrom: date,
  replacedBy: z.string(),
  givenBy: z.string(),
  endsFor: z.enum(['all', 'giver']),
  decision: z.string(),
  reason: z.string().max(200_000).optional(),
  document: z.string().trim().max(500).optional(),
  source: z.string().trim().max(2_000).optional()
})
export type EventValues = z.infer<typeof shape>
export type EventDate = 'signedOn' | 'receivedOn' | 'withdrawnOn' | 'from' | 'until' | 'effectiveFrom'

type KindOfEvent = {
  /** In the order of the form. */
  readonly dates: readonly EventDate[]
  readonly needs: readonly (EventDate | 'reason')[]
  readonly hasGiver: boolean
}

/** Which fields an event of a kind has; the others are cleared when it is saved. */
export const eventKinds: Readonly<Record<EventFormKind, KindOfEvent>> = {
  extended: { dates: ['signedOn', 'until', 'effectiveFrom'], needs: ['signedOn', 'until'], hasGiver: false },
  notice: { dates: ['receivedOn', 'withdrawnOn'], needs: ['receivedOn'], hasGiver: true },
  terminated: { dates: ['effectiveFrom', 'signedOn'], needs: ['effectiveFrom'], hasGiver: true },
  suspended: { dates: ['from', 'until'], needs: ['from'], hasGiver: true },
  continuing: { dates: ['from', 'until'], needs: ['from', 'reason'], hasGiver: false },
  superseded: { dates: ['effectiveFrom', 'signedOn'], needs: ['effectiveFrom'], hasGiver: false }
}

/** Whether it may end the text for one of three or more cities alone. */
export function canLeaveAlone({ kind, givenBy }: Pick<EventValues, 'kind' | 'givenBy'>): boolean {
  return givenBy !== nobody && (kind === 'notice' || kind === 'terminated')
}

const fieldOfProblem: Readonly<Record<TermEventProblem, keyof EventValues>> = {
  'signed-on-missing': 'signedOn',
  'received-on-missing': 'receivedOn',
  'from-missing': 'from',
  'until-missing': 'until',
  'effective-from-missing': 'effectiveFrom',
  'reason-missing': 'reason',
  'ends-before-start': 'until',
  'withdrawn-before-received': 'withdrawnOn'
}

export const eventFormSchema = shape.superRefine((values, context) => {
  if (values.kind === 'superseded' && values.replacedBy === noRecord)
    context.addIssue({ code: 'custom', path: ['replacedBy'], message: 'standing.problem.replaced-by-missing' })
  const problem = termEventProblem(ownFields(values))
  if (problem)
    context.addIssue({
      code: 'custom',
      path: [fieldOfProblem[problem]],
      message: `agreements.event.problem.${problem}`
    })
})

/** The fields that the kind has, empty ones absent. */
function ownFields(values: EventValues): Omit<FieldsOf<'term-event'>, 'version'> {
  const { dates, hasGiver } = eventKinds[values.kind]
  const filled = dates.flatMap((name) => (values[name] ? [[name, values[name]] as const] : []))
  return {
    kind: values.kind === 'superseded' ? 'terminated' : values.kind,
    ...Object.fromEntries(filled),
    replacedBy: values.kind === 'superseded' && values.replacedBy !== noRecord ? values.replacedBy : undefined,
    givenBy: hasGiver && values.givenBy !== nobody ? values.givenBy : undefined,
    isForGiverOnly: canLeaveAlone(values) && values.endsFor === 'giver' ? true : undefined,
    decision: values.decision === noRecord ? undefined : values.decision,
    reason: values.reason?.trim() ? values.reason : undefined,
    document: values.document || undefined,
    source: values.source || undefined
  }
}

export function eventFields(values: EventValues, version: string): FieldsOf<'term-event'> {
  return { version, ...ownFields(values) }
}

/** The event as the engine would read it now; undefined while it has a problem and is without effect. */
export function eventSoFar(values: EventValues, version: string, id: string): TermEvent | undefined {
  const fields = eventFields(values, version)
  const areDates = eventKinds[values.kind].dates.every((name) => !fields[name] || isPartialDate(fields[name]))
  if (values.kind === 'superseded' && fields.replacedBy === undefined) return undefined
  return areDates && !termEventProblem(fields) ? { ...fields, id } : undefined
}

export function eventValues(event: FieldsOf<'term-event'> | undefined, kind: EventFormKind): EventValues {
  return {
    kind: event ? formKindOf(event) : kind,
    signedOn: event?.signedOn ?? '',
    receivedOn: event?.receivedOn ?? '',
    withdrawnOn: event?.withdrawnOn ?? '',
    from: event?.from ?? '',
    until: event?.until ?? '',
    effectiveFrom: event?.effectiveFrom ?? '',
    replacedBy: event?.replacedBy ?? noRecord,
    givenBy: event?.givenBy ?? nobody,
    endsFor: event?.isForGiverOnly ? 'giver' : 'all',
    decision: event?.decision ?? noRecord,
    reason: event?.reason ?? '',
    document: event?.document ?? '',
    source: event?.source ?? ''
  }
}

/** The day by which events are put in order: when the act was done, or when what it states began. */
export function eventDay(event: Pick<FieldsOf<'term-event'>, EventDate>): string {
  return event.receivedOn ?? event.signedOn ?? event.from ?? event.effectiveFrom ?? ''
}
