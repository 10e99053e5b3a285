import { create } from 'zustand'

/** The languages of the screen. `en-XA` is the pseudo-locale of the tests: it is chosen by hand only and never offered. */
export type Locale = 'en' | 'sv' | 'zh-CN' | 'en-XA'

export const offeredLocales: readonly Locale[] = ['en', 'sv', 'zh-CN']

const storageKey = 'entente.locale'
const isLocale = (value: unknown): value is Locale => value === 'en-XA' || offeredLocales.some((one) => one === value)

/** The language among ours that the system asks for first; English where it asks for none of them. */
export function localeOf(preferred: readonly string[]): Locale {
  for (const tag of preferred) {
    const language = tag.toLowerCase().split('-')[0]
    if (language === 'sv') return 'sv'
    if (language === 'zh') return 'zh-CN'
    if (language === 'en') return 'en'
  }
  return 'en'
}

/** The tag given to Intl: day before month in English, as on the paper of European offices. */
export function intlTag(locale: Locale): string {
  return { en: 'en-GB', sv: 'sv-SE', 'zh-CN': 'zh-CN', 'en-XA': 'en-GB' }[locale]
}

function storedLocale(): Locale {
  const stored = globalThis.localStorage?.getItem(storageKey)
  return isLocale(stored) ? stored : localeOf(globalThis.navigator?.languages ?? [])
}

type LocaleChoice = { readonly locale: Locale; readonly setLocale: (locale: Locale) => void }

export const useLocaleChoice = create<LocaleChoice>((set) => ({
  locale: storedLocale(),
  setLocale: (locale) => {
    globalThis.localStorage?.setItem(storageKey, locale)
    set({ locale })
  }
}))
