import { challengeCatalogue, challengePhases, challengeSides } from '@shared/domain/challenge-catalogue'
import { criteriaCatalogue, criterionGroups } from '@shared/domain/criteria-catalogue'
import { indicatorCatalogue, indicatorSides, indicatorUnits } from '@shared/domain/indicator-catalogue'
import { expect, it } from 'vitest'

it.each([
  ['eighteen indicators', indicatorCatalogue, 18],
  ['twenty challenges', challengeCatalogue, 20],
  ['twelve criteria', criteriaCatalogue, 12]
] as const)('the catalogue has %s, each with a key of its own', (_name, catalogue, count) => {
  expect(catalogue).toHaveLength(count)
  expect(new Set(catalogue.map(({ key }) => key)).size).toBe(count)
  for (const { key } of catalogue) expect(key).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
})

it('the criteria stand in four groups of three', () => {
  for (const group of criterionGroups)
    expect(criteriaCatalogue.filter((criterion) => criterion.group === group)).toHaveLength(3)
})

it('an indicator is graded where it is qualitative and only there', () => {
  for (const { key, kind, unit } of indicatorCatalogue) expect(unit === 'grade', key).toBe(kind === 'qualitative')
  const qualitative = indicatorCatalogue.filter(({ kind }) => kind === 'qualitative').map(({ key }) => key)
  expect(qualitative).toEqual(['partnership-quality', 'new-knowledge', 'reputation'])
})

it('no unit, side or phase is offered that no entry uses', () => {
  expect(new Set(indicatorCatalogue.map(({ unit }) => unit))).toEqual(new Set(indicatorUnits))
  expect(new Set(indicatorCatalogue.map(({ side }) => side))).toEqual(new Set(indicatorSides))
  expect(new Set(challengeCatalogue.map(({ phase }) => phase))).toEqual(new Set(challengePhases))
  expect(new Set(challengeCatalogue.map(({ side }) => side))).toEqual(new Set(challengeSides))
})
