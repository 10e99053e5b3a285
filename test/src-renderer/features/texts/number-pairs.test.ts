import { expect, it } from 'vitest'
import { pairedByNumber } from '@renderer/features/texts/number-pairs'

const clause = (id: string, number?: string, continues: readonly string[] = []) => ({ id, number, continues })
const pairs = (...args: Parameters<typeof pairedByNumber>) =>
  pairedByNumber(...args)?.map(({ id, continues }) => [id, ...continues])

it('two texts from paper are compared by their numbers, until somebody says what carries on what', () => {
  const earlier = [clause('a'), clause('b', '§ 1'), clause('c', '§ 2'), clause('d', '§ 2')]
  const later = [clause('A'), clause('B', 'Article 1'), clause('C', '第二条'), clause('D', '3.')]
  expect(pairs(earlier, later)).toEqual([['A', 'a'], ['B', 'b'], ['C'], ['D']])
  expect(pairs(earlier, [...later, clause('E', '4.', ['b'])])).toBeUndefined()
  expect(pairs([clause('a'), clause('b')], [clause('A'), clause('B')])).toBeUndefined()
  expect(pairs([clause('a', '1')], [clause('A', '2')])).toBeUndefined()
})
