import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createIntl } from 'react-intl'

type Language = 'en' | 'sv' | 'zh-CN'
export type Words = (id: string, values?: Readonly<Record<string, string | number>>) => string

const folder = resolve(import.meta.dirname, '../../src-renderer/platform/messages')

/** Every message of a language by its id, read from the files that the app is built from. */
export function messagesOf(language: Language): Readonly<Record<string, string>> {
  const files = readdirSync(join(folder, language)).filter((name) => name.endsWith('.json'))
  return Object.assign({}, ...files.map((name) => JSON.parse(readFileSync(join(folder, language, name), 'utf8'))))
}

/** What the screen says for a message, so that a story goes on working when a wording changes. */
export function wordsOf(language: Language, locale: string): Words {
  const messages = messagesOf(language)
  const intl = createIntl({ locale, messages: { ...messages } })
  return (id, values) => {
    if (!(id in messages)) throw new Error(`there is no message ${id}`)
    return intl.formatMessage({ id }, values)
  }
}

export const words = wordsOf('en', 'en-GB')
