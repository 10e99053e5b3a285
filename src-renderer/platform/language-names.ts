import type { Locale } from './locale'

/** Each language by its own name, so that it is found by who reads no other. */
export function ownLanguageName(locale: Locale): string {
  const tag = locale === 'zh-CN' ? 'zh-Hans' : locale
  return languageLabel(locale, tag)
}

/** Languages that agreements between cities are written in, by BCP 47. */
export const documentLanguages: readonly string[] =
  'en sv zh de fr es pt it nl da nb fi is et lv lt pl cs sk hu ro bg el hr sr sl uk ru tr ar he fa hi ja ko vi th id ms'.split(
    ' '
  )

/** The name of a language in the language of `locale`; what is no tag comes back as it was written. */
export function languageName(locale: string, tag: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}

/** The same as a heading or a choice has it: with a capital, also where the language writes its name small within a sentence. */
export function languageLabel(locale: string, tag: string): string {
  const name = languageName(locale, tag)
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
}

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
