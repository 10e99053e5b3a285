import { z } from 'zod'
import { actionPlanSchema, activitySchema } from './action-plan'
import { agreementSchema } from './agreement'
import { agreementVersionSchema } from './agreement-version'
import { approvalSchema } from './approval'
import { areaSchema } from './area'
import { calendarExportSchema } from './calendar-export'
import { areaVerdictSchema } from './area-verdict'
import { citySchema } from './city'
import { cycleClosingSchema } from './cycle-closing'
import { cycleTemplateSchema } from './cycle-templates'
import { clauseSchema, clauseTextSchema } from './clause'
import { correctionSchema } from './correction'
import { decisionSchema } from './decision'
import { delegationSchema, outcomeSchema, participantSchema, programmeItemSchema } from './delegation'
import { evaluationSchema } from './evaluation'
import { personMark, recordId, type PersonMark } from './field'
import { filingSchema } from './filing'
import { holidayScheduleSchema } from './holiday-schedule'
import { indicatorSchema, readingSchema } from './indicator'
import { noteSchema } from './note'
import { officeSchema } from './office'
import { paperSchema } from './paper'
import { partnershipSchema } from './partnership'
import { organisationSchema, personSchema, postSchema, tenureSchema } from './people'
import { projectSchema } from './project'
import { promiseSchema } from './promise'
import { quietPeriodSchema } from './quiet-period'
import { reminderSchema } from './reminder'
import { signatorySchema } from './signatory'
import { termEventFields } from './term'

/**
 * `home` is the space a new record takes: the office's own, or the partnership's that it hangs on. `sets` are the
 * set-like fields, written per element as `<set>/<element id>`. `title` names the field that names a record.
 */
type Definition<Schema extends z.ZodObject, Sets extends string, Home extends 'office' | 'partnership'> = {
  readonly home: Home
  readonly schema: Schema
  readonly sets: readonly Sets[]
  readonly title: keyof z.infer<Schema> & string
}

function define<
  Schema extends z.ZodObject,
  const Sets extends string = never,
  const Home extends 'office' | 'partnership' = 'partnership'
>(home: Home, title: keyof z.infer<Schema> & string, schema: Schema, ...sets: Sets[]): Definition<Schema, Sets, Home> {
  return { home, schema, sets, title }
}

/** Every type of record that this version knows. A type or field it doesn't know is kept verbatim and sent on. */
export const recordDefinitions = {
  office: define('office', 'name', officeSchema),
  partnership: define('office', 'status', partnershipSchema),
  note: define('office', 'text', noteSchema),
  project: define('office', 'title', projectSchema),
  'cycle-template': define('office', 'name', cycleTemplateSchema),
  'quiet-period': define('office', 'name', quietPeriodSchema),
  'holiday-schedule': define('office', 'country', holidayScheduleSchema),
  'calendar-export': define('office', 'exportedOn', calendarExportSchema),
  reminder: define('office', 'dueOn', reminderSchema),
  city: define('partnership', 'latinName', citySchema),
  paper: define('partnership', 'name', paperSchema),
  agreement: define('partnership', 'title', agreementSchema),
  'agreement-version': define('partnership', 'label', agreementVersionSchema),
  'term-event': define('partnership', 'kind', termEventFields),
  area: define('partnership', 'title', areaSchema, 'continues'),
  clause: define('partnership', 'number', clauseSchema, 'continues'),
  'clause-text': define('partnership', 'text', clauseTextSchema),
  approval: define('partnership', 'body', approvalSchema),
  correction: define('partnership', 'reason', correctionSchema),
  filing: define('partnership', 'reference', filingSchema),
  signatory: define('partnership', 'post', signatorySchema),
  evaluation: define('partnership', 'heldOn', evaluationSchema),
  'cycle-closing': define('partnership', 'reason', cycleClosingSchema),
  decision: define('partnership', 'title', decisionSchema, 'about'),
  'area-verdict': define('partnership', 'verdict', areaVerdictSchema, 'areas'),
  delegation: define('partnership', 'title', delegationSchema, 'visitors', 'areas'),
  participant: define('partnership', 'name', participantSchema),
  'programme-item': define('partnership', 'title', programmeItemSchema),
  outcome: define('partnership', 'text', outcomeSchema),
  promise: define('partnership', 'text', promiseSchema),
  'action-plan': define('partnership', 'title', actionPlanSchema),
  activity: define('partnership', 'title', activitySchema),
  indicator: define('partnership', 'name', indicatorSchema),
  reading: define('partnership', 'period', readingSchema),
  organisation: define('partnership', 'name', organisationSchema),
  person: define('partnership', 'name', personSchema),
  post: define('partnership', 'title', postSchema),
  tenure: define('partnership', 'person', tenureSchema)
} as const

export type RecordType = keyof typeof recordDefinitions
type DefinitionOf<T extends RecordType> = (typeof recordDefinitions)[T]
type SetsOf<T extends RecordType> = DefinitionOf<T>['sets'][number]

/** The fields of a record as a form edits them: scalars by the schema, sets as sorted arrays of ids. */
export type FieldsOf<T extends RecordType> = z.infer<DefinitionOf<T>['schema']> & {
  readonly [K in SetsOf<T>]: readonly string[]
}

/** A record as screens see it. `conflicts` lists the fields that two sides wrote differently and nobody has settled. */
export type RecordOf<T extends RecordType> = FieldsOf<T> & {
  readonly id: string
  readonly space: string
  readonly type: T
  readonly conflicts: readonly string[]
}

export const recordTypes = Object.keys(recordDefinitions) as RecordType[]

export function isRecordType(type: string): type is RecordType {
  return Object.hasOwn(recordDefinitions, type)
}

export type PersonField = { readonly field: string; readonly as: PersonMark }

/** The fields of a type that name a person, in their order. */
export function personFieldsOf(type: RecordType): PersonField[] {
  const shape: Readonly<Record<string, z.ZodType>> = recordDefinitions[type].schema.shape
  return Object.entries(shape).flatMap(([field, schema]) => {
    const as = personMark(schema)
    return as ? [{ field, as }] : []
  })
}

/**
 * What is wrong with the fields of a put, in words for a log, or undefined. Known fields of known types are strict; unknown
 * types and fields pass, since a newer version may have written them (promise P7). Whether a record is complete is not asked.
 */
export function putProblem(type: string, fields: Readonly<Record<string, unknown>>): string | undefined {
  if (!isRecordType(type)) return undefined
  const definition = recordDefinitions[type]
  const shape: Readonly<Record<string, z.ZodType>> = definition.schema.shape
  const sets: readonly string[] = definition.sets
  for (const name of Object.keys(fields)) {
    const value = fields[name]
    if (name === 'deleted') {
      if (typeof value !== 'boolean') return `deleted must be true or false`
      continue
    }
    const slash = name.indexOf('/')
    if (slash > 0) {
      if (!sets.includes(name.slice(0, slash))) continue
      if (!recordId.safeParse(name.slice(slash + 1)).success) return `${name} does not name an element by its id`
      if (typeof value !== 'boolean') return `${name} must be true or false`
      continue
    }
    const schema = Object.hasOwn(shape, name) ? shape[name] : undefined
    if (!schema) continue
    if (value === null && schema instanceof z.ZodOptional) continue
    const parsed = schema.safeParse(value)
    if (!parsed.success) return `${name} of ${type}: ${parsed.error.issues[0]?.message ?? 'not valid'}`
  }
  return undefined
}
