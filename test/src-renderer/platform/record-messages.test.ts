import { activityStatuses } from '@shared/domain/action-plan'
import { versionStatuses } from '@shared/domain/agreement-version'
import { calendarAudiences } from '@shared/domain/calendar-export'
import { agreementLayers } from '@shared/domain/agreement'
import { strandFates } from '@shared/domain/area-strands'
import { areaVerdicts } from '@shared/domain/area-verdict'
import { approvalKinds } from '@shared/domain/approval'
import { challengeCatalogue, challengePhases, challengeSides } from '@shared/domain/challenge-catalogue'
import { criteriaCatalogue, criterionGroups } from '@shared/domain/criteria-catalogue'
import { decisionKinds } from '@shared/domain/decision'
import { delegationLevels, delegationModes, delegationStages } from '@shared/domain/delegation'
import { evaluationKinds } from '@shared/domain/evaluation'
import { helixes } from '@shared/domain/helix'
import { contributionGrades, indicatorDirections, indicatorFrequencies, indicatorKinds } from '@shared/domain/indicator'
import { indicatorCatalogue, indicatorSides, indicatorUnits } from '@shared/domain/indicator-catalogue'
import { partnershipModalities, partnershipOrigins, partnershipStatuses } from '@shared/domain/partnership'
import { paperKinds } from '@shared/domain/paper'
import { nameOrders } from '@shared/domain/people'
import { recordDefinitions, recordTypes, type RecordType } from '@shared/domain/record-registry'
import { renewalSchema, termEventKinds, termSchema } from '@shared/domain/term'
import { createIntl } from 'react-intl'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import en from '../../../src-renderer/platform/messages/en/records.json'
import sv from '../../../src-renderer/platform/messages/sv/records.json'
import zh from '../../../src-renderer/platform/messages/zh-CN/records.json'

const languages: Readonly<Record<string, Readonly<Record<string, string>>>> = { en, sv, 'zh-CN': zh }

/** Under which name the values of an enum field are kept, where that is not the name of the field. */
const valueNames: Readonly<Record<string, string>> = {
  'agreement-version.status': 'versionStatus',
  'partnership.status': 'partnershipStatus',
  'term-event.kind': 'termEventKind',
  'evaluation.kind': 'evaluationKind',
  'approval.kind': 'approvalKind',
  'paper.kind': 'paperKind',
  'calendar-export.audience': 'calendarAudience',
  'decision.kind': 'decisionKind',
  'area-verdict.verdict': 'areaVerdict'
}

const values: Readonly<Record<string, readonly string[]>> = {
  layer: agreementLayers,
  versionStatus: versionStatuses,
  termKind: termSchema.options.map((option) => option.shape.kind.value),
  counting: ['day-excluded', 'day-included'],
  renewalKind: renewalSchema.options.map((option) => option.shape.kind.value),
  termEventKind: termEventKinds,
  helix: helixes,
  mode: delegationModes,
  visitDirection: ['in', 'out', 'online'],
  level: delegationLevels,
  stage: delegationStages,
  origin: partnershipOrigins,
  modality: partnershipModalities,
  partnershipStatus: partnershipStatuses,
  status: activityStatuses,
  evaluationKind: evaluationKinds,
  calendarAudience: calendarAudiences,
  decisionKind: decisionKinds,
  approvalKind: approvalKinds,
  direction: indicatorDirections,
  frequency: indicatorFrequencies,
  kind: indicatorKinds,
  contribution: contributionGrades,
  nameOrder: nameOrders,
  paperKind: paperKinds,
  areaFate: strandFates,
  areaVerdict: areaVerdicts,
  promiseStanding: ['open', 'late', 'kept', 'withdrawn'],
  indicatorSide: indicatorSides,
  challengePhase: challengePhases,
  challengeSide: challengeSides
}

const expectedIds = [
  ...recordTypes.flatMap((type) => [`type.${type}`, `types.${type}`]),
  'field.deleted',
  ...recordTypes.flatMap((type) => fieldsOf(type).map((field) => `field.${type}.${field}`)),
  ...Object.entries(values).flatMap(([name, options]) => options.map((option) => `value.${name}.${option}`)),
  ...indicatorCatalogue.flatMap(({ key }) => [`indicator.${key}.name`, `indicator.${key}.definition`]),
  ...indicatorUnits.map((unit) => `unit.${unit}`),
  ...challengeCatalogue.map(({ key }) => `challenge.${key}`),
  ...criterionGroups.map((group) => `criterionGroup.${group}`),
  ...criteriaCatalogue.map(({ key }) => `criterion.${key}`)
].map((id) => `records.${id}`)

function fieldsOf(type: RecordType): string[] {
  const { schema, sets } = recordDefinitions[type]
  return [...Object.keys(schema.shape), ...sets]
}

function enumOf(schema: unknown): readonly string[] | undefined {
  if (schema instanceof z.ZodOptional) return enumOf(schema.unwrap())
  return schema instanceof z.ZodEnum ? schema.options.map(String) : undefined
}

describe.each(Object.entries(languages))('names of records in %s', (locale, messages) => {
  it('exist for every type, field, value and catalogue entry, and for nothing else', () => {
    expect(Object.keys(messages).toSorted()).toEqual(expectedIds.toSorted())
  })

  it('are plain texts without placeholders', () => {
    const intl = createIntl({
      locale,
      messages,
      onError: (error) => {
        throw error
      }
    })
    for (const [id, text] of Object.entries(messages)) {
      expect(text.trim(), id).toBe(text)
      expect(intl.formatMessage({ id }), id).toBe(text)
    }
  })

  it('tell the values of one enum apart', () => {
    for (const [name, options] of Object.entries(values))
      expect(new Set(options.map((option) => messages[`records.value.${name}.${option}`])).size, name).toBe(
        options.length
      )
  })

  it('tell the fields of one record apart', () => {
    for (const type of recordTypes) {
      const names = fieldsOf(type).map((field) => messages[`records.field.${type}.${field}`])
      expect(new Set(names).size, type).toBe(names.length)
    }
  })
})

it('every enum field of the registry has its values named', () => {
  for (const type of recordTypes)
    for (const [field, schema] of Object.entries<z.ZodType>(recordDefinitions[type].schema.shape)) {
      const options = enumOf(schema)
      if (options) expect(values[valueNames[`${type}.${field}`] ?? field], `${type}.${field}`).toEqual(options)
    }
})

it('the Chinese names are Chinese and the Swedish ones not English throughout', () => {
  for (const [id, text] of Object.entries(zh)) expect(text, id).toMatch(/\p{Script=Han}/u)
  const same = Object.keys(en).filter((id) => languages['sv']?.[id] === languages['en']?.[id])
  expect(same.length).toBeLessThan(Object.keys(en).length / 5)
})
