import { expect, test } from 'vitest'
import { hasWords } from '@shared/domain/text-search'

const texts = ['Welfare, elderly care above all', undefined, '养老服务', 'Äldreomsorg']

test.each(['elderly care', 'CARE elder', 'welfare 养老', 'aldreomsorg', '养老', ' ', ''])('"%s" is found', (words) => {
  expect(hasWords(words, texts)).toBe(true)
})

test('every word must be there', () => {
  expect(hasWords('elderly ports', texts)).toBe(false)
  expect(hasWords('care', [])).toBe(false)
})
