import { useCallback, useEffect, useState, type ReactNode } from 'react'
import { I18nProvider as AriaI18nProvider } from 'react-aria-components'
import { IntlProvider, useIntl as useReactIntl, type IntlShape } from 'react-intl'
import { intlTag, useLocaleChoice, type Locale } from './locale'
import { loadedMessages, loadMessages, type MessageId, type Messages } from './messages'
import { withUnbrokenDates } from './unbroken'

export type { IntlShape, MessageId }

export type TextValues = Readonly<Record<string, string | number>>
export type Text = (id: MessageId, values?: TextValues) => string

/**
 * Gives every screen its language, to ours and to the kit's own components, and marks the document with it. While a
 * language is being loaded the one before stays on the screen.
 */
export function I18nProvider({ children }: { readonly children: ReactNode }) {
  const locale = useLocaleChoice((choice) => choice.locale)
  const [shown, setShown] = useState<{ readonly locale: Locale; readonly messages: Messages } | undefined>(() => {
    const messages = loadedMessages(locale)
    return messages ? { locale, messages } : undefined
  })
  useEffect(() => {
    let isCurrent = true
    void loadMessages(locale).then((messages) => {
      if (isCurrent) setShown({ locale, messages })
    })
    return () => {
      isCurrent = false
    }
  }, [locale])
  useEffect(() => {
    if (shown) document.documentElement.lang = shown.locale
  }, [shown])
  if (!shown) return null
  const tag = intlTag(shown.locale)
  return (
    <IntlProvider locale={tag} messages={{ ...shown.messages }}>
      <AriaI18nProvider locale={tag}>{children}</AriaI18nProvider>
    </IntlProvider>
  )
}

const screens = new WeakMap<IntlShape, IntlShape>()

/**
 * The language of the screen, for the sentences of terms and cycles: the dates in them are never broken over two lines. What
 * leaves the screen takes `textsIn`, which has ordinary spaces.
 */
export function useIntl(): IntlShape {
  const intl = useReactIntl()
  const known = screens.get(intl)
  if (known) return known
  const formatMessage = new Proxy(intl.formatMessage, {
    apply(format, self, args: unknown[]): unknown {
      const said: unknown = Reflect.apply(format, self, args)
      return typeof said === 'string' ? withUnbrokenDates(said) : said
    }
  })
  const screen = { ...intl, formatMessage }
  screens.set(intl, screen)
  return screen
}

/** The text of a message in the language of the screen. */
export function useText(): Text {
  const intl = useIntl()
  return useCallback((id, values) => intl.formatMessage({ id }, values), [intl])
}
