import { expect, it } from 'vitest'
import { decisionOptions } from '@shared/domain/decision'

it('the options of a decision stand once each, the chosen one last where it is not among them', () => {
  expect(decisionOptions({ options: 'Lanhe\n\n Nobody \n  Lanhe', chosen: 'Nobody' })).toEqual(['Lanhe', 'Nobody'])
  expect(decisionOptions({ options: 'Lanhe', chosen: 'Another city' })).toEqual(['Lanhe', 'Another city'])
  expect(decisionOptions({})).toEqual([])
})
