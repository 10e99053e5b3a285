import { z } from 'zod'
import { formDay, formLine, formText } from '@renderer/records/form-values'
import { line } from '@shared/domain/field'
import { isKnownZone, isSkippedTime, readTime } from './programme-clock'

const formTime = z
  .string()
  .refine((text) => readTime(text) !== undefined, 'delegations.error.time')
  .optional()

/** The form of a programme item. An empty zone is the delegation's; a time that its day skips is refused. */
export function programmeItemSchemaOf(delegationZone: string) {
  return z
    .object({
      title: line,
      day: formDay,
      startsAt: formTime,
      endsAt: formTime,
      timeZone: z.string().trim().refine(isKnownZone, 'delegations.error.zone').optional(),
      place: formLine,
      notes: formText
    })
    .superRefine((values, context) => {
      const start = readTime(values.startsAt ?? '')
      const timeZone = values.timeZone || delegationZone
      if (start && isSkippedTime({ day: values.day, time: start, timeZone }))
        context.addIssue({ code: 'custom', path: ['startsAt'], message: 'delegations.error.time-skipped' })
      if (!start && readTime(values.endsAt ?? ''))
        context.addIssue({ code: 'custom', path: ['startsAt'], message: 'delegations.error.start-missing' })
    })
}
