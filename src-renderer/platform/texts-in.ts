import { useEffect, useState } from 'react'
import { createIntl } from 'react-intl'
import { formatsIn, type Formats } from './formats'
import type { IntlShape, Text } from './i18n'
import { intlTag, type Locale } from './locale'
import { loadMessages, type Messages } from './messages'

/** The texts and formats of one language, for what leaves the screen: pages and mails in the reader's language. */
export type TextsIn = {
  readonly locale: Locale
  readonly text: Text
  /** For the sentences of terms and cycles. */
  readonly intl: IntlShape
  readonly formats: Formats
  readonly messages: Messages
}

/** Loads a language, whichever the screen is in. */
export async function textsIn(locale: Locale): Promise<TextsIn> {
  const messages = await loadMessages(locale)
  const intl = createIntl({ locale: intlTag(locale), messages: { ...messages } })
  return {
    locale,
    intl,
    text: (id, values) => intl.formatMessage({ id }, values),
    formats: formatsIn(intl.locale),
    messages
  }
}

/** The same for a screen; undefined until the language is here. */
export function useTextsIn(locale: Locale): TextsIn | undefined {
  const [texts, setTexts] = useState<TextsIn>()
  useEffect(() => {
    let isCurrent = true
    void textsIn(locale).then((loaded) => {
      if (isCurrent) setTexts(loaded)
    })
    return () => {
      isCurrent = false
    }
  }, [locale])
  return texts?.locale === locale ? texts : undefined
}

/** The language that an office in a country most likely reads, of those we have; `country` by its ISO 3166-1 code. */
export function languageOfCountry(country: string | undefined): Locale {
  if (country === 'SE') return 'sv'
  return country === 'CN' ? 'zh-CN' : 'en'
}
