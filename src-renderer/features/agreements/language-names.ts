/** Languages that agreements between cities are written in, by BCP 47; any other can be typed by its name. */
const offered =
  'en sv zh de fr es pt it nl da nb fi is et lv lt pl cs sk hu ro bg el hr sr sl uk ru tr ar he fa hi ja ko vi th id ms'.split(
    ' '
  )

function nameOf(locale: string, tag: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}

/** The languages of a text as one line in the language of the screen; what is no tag is shown as it was written. */
export function languageLine(locale: string, languages: readonly string[]): string {
  return languages.map((language) => nameOf(locale, language)).join(locale.startsWith('zh') ? '、' : ', ')
}

/** Reads such a line: a known name becomes its tag, anything else stays as it was typed; each language once. */
export function languagesOf(locale: string, text: string): string[] {
  const tags = new Map(offered.map((tag) => [nameOf(locale, tag).toLocaleLowerCase(locale), tag]))
  const words = text
    .split(/[,;、，；/]+/)
    .map((word) => word.trim())
    .filter((word) => word.length > 1)
  return [...new Set(words.map((word) => tags.get(word.toLocaleLowerCase(locale)) ?? word.slice(0, 35)))]
}
