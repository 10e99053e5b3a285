import { expect, test } from 'vitest'
import { hasTheme, themeLine, themesInUse, themesOf } from '@renderer/features/agreements/areas/themes'

test('themes are split at the commas of any script, each once', () => {
  expect(themesOf(' elderly care, Ports；养老、 elderly Care,, ')).toEqual(['elderly care', 'Ports', '养老'])
  expect(themesOf('')).toEqual([])
})

test('a line of themes reads back as the same themes', () => {
  const themes = ['elderly care', '养老']
  expect(themesOf(themeLine(themes))).toEqual(themes)
  expect(themeLine(undefined)).toBe('')
})

test('the themes in use come the most frequent first, spellings by case together', () => {
  const areas = [{ themes: ['ports', 'Care'] }, {}, { themes: ['care'] }]
  expect(themesInUse(areas)).toEqual(['Care', 'ports'])
  expect([hasTheme(['Care'], 'care'), hasTheme(undefined, 'care')]).toEqual([true, false])
})
