import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { personFieldsOf, recordDefinitions, recordTypes } from '@shared/domain/record-registry'

/** Lines that name a thing, a place, a body or a post. A person's own record is told by its name. */
const namingNobody: ReadonlySet<string> = new Set(
  `office: name cityLatinName cityNativeName email
  partnership: kind cycleTemplate
  project: title number led cities
  cycle-template: name
  quiet-period: name
  calendar-export: device
  reminder: subject
  city: latinName nativeName
  paper: name language mediaType originalKeptAt
  agreement: title reference partnerReference
  agreement-version: label signedAt originalKeptAt
  term-event: document
  area: title inference
  clause: number measure
  clause-text: language
  approval: body
  filing: reference originalKeptAt
  signatory: post
  decision: title body chosen
  delegation: title
  participant: role represents
  programme-item: title place
  promise: text withdrawnBecause
  action-plan: title
  activity: title
  indicator: name catalogueKey unit
  reading: notCollectedBecause
  organisation: name nativeName website
  person: nativeName formOfAddress email phone languages
  post: title nativeTitle`
    .split('\n')
    .flatMap((row) => {
      const [type, ...fields] = row.trim().split(/:? /)
      return fields.map((field) => `${type}.${field}`)
    })
)

/** One line in which somebody may write a name; longer texts may hold anything and are told by nobody. */
function isLine(schema: z.ZodType): boolean {
  return schema.safeParse('Ann').success && !schema.safeParse('x'.repeat(501)).success
}

const lines = recordTypes.flatMap((type) =>
  Object.entries<z.ZodType>(recordDefinitions[type].schema.shape).flatMap(([field, schema]) =>
    isLine(schema) ? [`${type}.${field}`] : []
  )
)
const marked = recordTypes.flatMap((type) => personFieldsOf(type).map(({ field, as }) => [`${type}.${field}`, as]))

describe('a field that names a person', () => {
  it('is marked as one: every line is marked, or is known to name nobody', () => {
    const names = new Set(marked.map(([field]) => field))
    expect(lines.filter((field) => !names.has(field) && !namingNobody.has(field))).toEqual([])
    expect([...namingNobody].filter((field) => names.has(field) || !lines.includes(field))).toEqual([])
  })

  it('may also be an id or a receipt', () => {
    const ids = recordTypes.flatMap((type) =>
      Object.keys(recordDefinitions[type].schema.shape).flatMap((field) =>
        field === 'person' ? [[`${type}.${field}`, 'id']] : []
      )
    )
    expect(ids).toHaveLength(3)
    expect(marked).toEqual(expect.arrayContaining([...ids, ['approval.receipt', 'receipt']]))
  })
})
