import { z } from 'zod'
import type { CalendarDay } from '@shared/domain/calendar-day'
import { decisionKinds, decisionSchema, type DecisionFields, type DecisionKind } from '@shared/domain/decision'
import type { RecordOf } from '@shared/domain/record-registry'
import { notSaid, said } from '../form-values'

export const decisionFormSchema = decisionSchema.omit({ version: true }).extend({
  /** The space of a new one. */
  home: z.string(),
  kind: z.enum([...decisionKinds, notSaid]),
  city: z.string()
})
export type DecisionValues = z.infer<typeof decisionFormSchema>

type Start = {
  readonly home: string
  readonly kind: DecisionKind | undefined
  readonly city: string | undefined
  readonly today: CalendarDay
}

/** What the form starts with. */
export function decisionValues(decision: RecordOf<'decision'> | undefined, start: Start): DecisionValues {
  return {
    home: start.home,
    title: decision?.title ?? '',
    kind: (decision ? decision.kind : start.kind) ?? notSaid,
    decidedOn: decision?.decidedOn ?? start.today,
    body: decision?.body ?? '',
    city: (decision ? decision.city : start.city) ?? notSaid,
    options: decision?.options ?? '',
    chosen: decision?.chosen ?? '',
    reason: decision?.reason ?? '',
    source: decision?.source ?? ''
  }
}

export function valuesToDecision({ kind, city, ...values }: Omit<DecisionValues, 'home'>): DecisionFields {
  return { ...values, kind: said(kind), city: said(city) }
}
