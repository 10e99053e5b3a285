import type { Locale } from './locale'

/** Each language by its own name, so that it is found by who reads no other. */
export function ownLanguageName(locale: Locale): string {
  const tag = locale === 'zh-CN' ? 'zh-Hans' : locale
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? locale
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
}
