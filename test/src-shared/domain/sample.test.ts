import { agreementVersionSchema } from '@shared/domain/agreement-version'
import { compareAreas } from '@shared/domain/area'
import { cycleTemplateIds } from '@shared/domain/cycle-templates'
import { recordDefinitions, recordTypes, putProblem, type RecordType } from '@shared/domain/record-registry'
import { cityKey } from '@shared/domain/sample/sample-city'
import { sampleId } from '@shared/domain/sample/sample-id'
import { sampleDate, sampleOffice, type SampleSpace } from '@shared/domain/sample/sample-office'
import { sampleRecord, type SampleRecord } from '@shared/domain/sample/sample-record'
import { termProblem } from '@shared/domain/term'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import english from '../../../src-renderer/platform/messages/en/records.json'

const spaces = sampleOffice()
const located = spaces.flatMap((space) => space.records.map((record) => ({ space, record })))
const records = located.map(({ record }) => record)
const spaceOf = new Map(located.map(({ space, record }) => [record.id, space]))
const guid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

function ofType(type: RecordType, space?: SampleSpace): SampleRecord[] {
  return (space?.records ?? records).filter((record) => record.type === type)
}

function spaceTitled(title: string): SampleSpace {
  const space = spaces.find((candidate) => candidate.title === title)
  if (!space) throw new Error(`no space ${title}`)
  return space
}

function textOf(value: unknown): string {
  return z.string().parse(value)
}

function areasOf(version: string) {
  return ofType('area')
    .filter(({ fields }) => fields.version === sampleId(version))
    .map(({ id, fields }) => ({
      id,
      title: textOf(fields.title),
      continues: Object.keys(fields).flatMap((name) => (name.startsWith('continues/') ? [name.slice(10)] : []))
    }))
}

describe('ids of the sample', () => {
  it('are the 128-bit FNV-1a hash of the key, in the layout of a version 8 guid', () => {
    // FNV-1a 128 of "a" is d228cb696f1a8caf78912b704e4a8964; version and variant bits are set over it.
    expect(sampleId('a')).toBe('d228cb69-6f1a-8caf-b891-2b704e4a8964')
    expect(z.guid().safeParse(sampleId('goteborg')).success).toBe(true)
  })

  it('refuse a key that is not printable ASCII', () => {
    expect(() => sampleId('göteborg')).toThrow()
    expect(() => sampleId('')).toThrow()
  })

  it('are unique over all spaces and the same every time', () => {
    const ids = [...spaces.map(({ id }) => id), ...records.map(({ id }) => id)]
    expect(new Set(ids).size).toBe(ids.length)
    expect(sampleOffice()).toEqual(spaces)
  })
})

describe('records of the sample', () => {
  it.each(located.map(({ space, record }) => [`${space.title}: ${record.type} ${record.id}`, record] as const))(
    '%s parses whole and knows all its fields',
    (_name, { type, fields }) => {
      const { schema } = recordDefinitions[type]
      const scalars = Object.fromEntries(Object.entries(fields).filter(([name]) => !name.includes('/')))
      expect(z.strictObject(schema.shape).safeParse(scalars).error).toBeUndefined()
      expect(putProblem(type, fields)).toBeUndefined()
    }
  )

  it('live in the space that is home to their type', () => {
    for (const { space, record } of located) expect(recordDefinitions[record.type].home, record.type).toBe(space.role)
  })

  it('point only to records and spaces that exist, and shared ones never out of their space', () => {
    const spaceIds = new Set(spaces.map(({ id }) => id))
    for (const { space, record } of located)
      for (const [id] of JSON.stringify(record.fields).matchAll(guid)) {
        if (spaceIds.has(id)) continue
        expect(spaceOf.get(id), `${record.type} ${record.id} points to ${id}`).toBeDefined()
        if (space.role === 'partnership') expect(spaceOf.get(id)?.id).toBe(space.id)
      }
  })

  it('carry a source wherever their type can say one', () => {
    for (const { type, id, fields } of records)
      if ('source' in recordDefinitions[type].schema.shape) expect(fields.source, `${type} ${id}`).toMatch(/\S/)
  })

  it('end their remarks with a source', () => {
    expect(ofType('note').length).toBeGreaterThan(0)
    for (const { fields } of ofType('note')) expect(fields.text).toMatch(/Source: .*2019/)
  })

  it('hold no person, reading, promise, activity, evaluation or decision, since no source tells of one', () => {
    for (const type of ['person', 'tenure', 'reading', 'promise', 'activity', 'evaluation', 'decision'] as const)
      expect(ofType(type)).toEqual([])
  })

  it('give a delegation, a version and a plan no date after the day as of which the sample opens', () => {
    for (const { type, fields } of records)
      if (type !== 'indicator')
        for (const name of ['signedOn', 'effectiveFrom', 'adoptedOn', 'since'])
          if (name in fields) expect(textOf(fields[name]) <= sampleDate).toBe(true)
  })

  it('have versions whose dates make sense', () => {
    for (const { id, fields } of ofType('agreement-version')) {
      expect(termProblem(agreementVersionSchema.parse(fields)), id).toBeUndefined()
    }
  })
})

describe('spaces of the sample', () => {
  it('are the office first, then the partnerships, each with two cities of its own', () => {
    expect(spaces.map(({ title }) => title)).toEqual([
      'Göteborgs Stad',
      'Gothenburg–Shanghai',
      'Wuhan–Manchester',
      'Bradford–Qingdao',
      'Changzhou–Essen',
      'Foshan–Ingolstadt'
    ])
    expect(spaces.map(({ role }) => role)).toEqual(['office', ...Array.from({ length: 5 }, () => 'partnership')])
    for (const space of spaces.slice(1)) expect(ofType('city', space)).toHaveLength(2)
    expect(ofType('office')).toHaveLength(1)
  })

  it('are joined to the office’s own partnership records, both ways', () => {
    expect(ofType('partnership')).toHaveLength(5)
    for (const space of spaces.slice(1)) {
      const own = ofType('partnership').find(({ id }) => id === space.partnership)
      expect(own?.fields.sharedSpace).toBe(space.id)
    }
  })

  it('follow renewal cycles that exist, the three-year one in Gothenburg–Shanghai', () => {
    const templates = ofType('partnership').flatMap(({ fields }) => fields.cycleTemplate ?? [])
    expect(templates).toEqual(['three-year', 'yearly-plan'])
    for (const template of templates) expect(cycleTemplateIds).toContain(template)
  })

  it('name our city in the own partnership only; the others say that they are reference cases', () => {
    for (const { fields } of ofType('partnership'))
      if (fields.ourCity) expect(fields.ourCity).toBe(sampleId(cityKey('gothenburg-shanghai', 'gothenburg')))
      else expect(fields.about).toMatch(/^Reference case from the paper/)
    expect(ofType('partnership').filter(({ fields }) => fields.ourCity)).toHaveLength(1)
  })
})

describe('Gothenburg–Shanghai', () => {
  const space = spaceTitled('Gothenburg–Shanghai')

  it('has the three versions with the dates of the vectors', () => {
    const dates = ofType('agreement-version', space).map(({ fields }) => [fields.signedOn, fields.term, fields.renewal])
    expect(dates).toEqual([
      ['2003-10-23', { kind: 'duration', months: 24 }, { kind: 'tacit', everyMonths: 12 }],
      ['2013', { kind: 'written', endsOn: '2016' }, { kind: 'express' }],
      ['2017-05-31', { kind: 'written', endsOn: '2019-12-31' }, { kind: 'express' }]
    ])
  })

  it('carries seven areas over into ten: two kept, four renamed, one split, two new, none dropped', () => {
    const [before, after] = [areasOf('gothenburg-shanghai/version/2013'), areasOf('gothenburg-shanghai/version/2017')]
    expect([before.length, after.length]).toEqual([7, 10])
    const fates = compareAreas(before, after).map(({ fate }) => fate)
    expect(fates.toSorted().join(' ')).toBe('kept kept new new renamed renamed renamed renamed split')
  })

  it('says of every link that it is concluded, of no other area, and gives no reason that nobody has published', () => {
    for (const { fields } of ofType('area', space)) {
      const isLinked = Object.keys(fields).some((name) => name.startsWith('continues/'))
      expect(fields.inference !== undefined).toBe(isLinked)
      for (const name of ['reason', 'evidence', 'decision', 'dropReason']) expect(fields).not.toHaveProperty(name)
    }
  })

  it('has the eighteen indicators in the words of the English catalogue', () => {
    const texts: Readonly<Record<string, string>> = english
    const indicators = ofType('indicator', space)
    expect(indicators).toHaveLength(18)
    for (const { fields } of indicators) {
      const key = textOf(fields.catalogueKey)
      expect(fields.name).toBe(texts[`records.indicator.${key}.name`])
      expect(fields.definition).toBe(texts[`records.indicator.${key}.definition`])
    }
    const units = new Set(Object.entries(texts).flatMap(([id, text]) => (id.startsWith('records.unit.') ? [text] : [])))
    for (const { fields } of indicators) expect(units).toContain(fields.unit)
  })
})

describe('the other cases', () => {
  it('leave out what the paper leaves out', () => {
    expect(ofType('area').every((area) => spaceOf.get(area.id)?.title === 'Gothenburg–Shanghai')).toBe(true)
    expect(ofType('agreement-version', spaceTitled('Bradford–Qingdao'))).toEqual([])
  })

  it('have the two action plans of Wuhan and Manchester, joint ones', () => {
    const plans = ofType('action-plan', spaceTitled('Wuhan–Manchester'))
    expect(plans.map(({ fields }) => [fields.adoptedOn, fields.city])).toEqual([
      ['2016-07-11', undefined],
      ['2018-02', undefined]
    ])
  })

  it('have the six projects of annex 1 by their numbers', () => {
    expect(ofType('project').map(({ fields }) => fields.number)).toEqual([
      '120309',
      '150270',
      '150123',
      '150312',
      '130281',
      '150157'
    ])
  })
})

it('a set of a sample record is written element by element', () => {
  const [a, b] = [sampleId('a'), sampleId('b')]
  const { fields } = sampleRecord('area', 'c', { version: a, title: 'Culture', order: 0 }, { continues: [a, b] })
  expect(fields).toEqual({ version: a, title: 'Culture', order: 0, [`continues/${a}`]: true, [`continues/${b}`]: true })
})

it('every type in the sample is one that the registry knows', () => {
  for (const { type } of records) expect(recordTypes).toContain(type)
})
