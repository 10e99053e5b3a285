import type { Locale } from './locale'

/** Each language by its own name, so that it is found by who reads no other. */
export function ownLanguageName(locale: Locale): string {
  const tag = locale === 'zh-CN' ? 'zh-Hans' : locale
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? locale
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
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
