import { documentLanguages, languageName } from '@renderer/platform/language-names'

/** The languages of a text as one line in the language of the screen; what is no tag is shown as it was written. */
export function languageLine(locale: string, languages: readonly string[]): string {
  return languages.map((language) => languageName(locale, language)).join(locale.startsWith('zh') ? '、' : ', ')
}

/** Reads such a line: a known name becomes its tag, anything else stays as it was typed; each language once. */
export function languagesOf(locale: string, text: string): string[] {
  const tags = new Map(documentLanguages.map((tag) => [languageName(locale, tag).toLocaleLowerCase(locale), tag]))
  const words = text
    .split(/[,;、，；/]+/)
    .map((word) => word.trim())
    .filter((word) => word.length > 1)
  return [...new Set(words.map((word) => tags.get(word.toLocaleLowerCase(locale)) ?? word.slice(0, 35)))]
}
