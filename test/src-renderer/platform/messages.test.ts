import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { describe, expect, it } from 'vitest'
import { loadMessages } from '@renderer/platform/messages'
import { pseudoMessage } from '@renderer/platform/pseudo-locale'

const renderer = resolve(import.meta.dirname, '../../../src-renderer')
const folder = join(renderer, 'platform/messages')
const areas = readdirSync(join(folder, 'en')).toSorted()
const messagesOf = (locale: string, area: string) =>
  JSON.parse(readFileSync(join(folder, locale, area), 'utf8')) as Record<string, string>

type Arguments = { readonly shown: Set<string>; readonly silent: Set<string> }

const hasPound = (elements: readonly MessageFormatElement[]): boolean =>
  elements.some(
    (element) =>
      element.type === TYPE.pound ||
      (element.type === TYPE.select && Object.values(element.options).some((option) => hasPound(option.value))) ||
      (element.type === TYPE.tag && hasPound(element.children))
  )

/** The names of a message's arguments and tags; silent are plurals that only bend words and never show their number. */
function argumentsOf(
  elements: readonly MessageFormatElement[],
  found: Arguments = { shown: new Set(), silent: new Set() }
): Arguments {
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue
    const options = element.type === TYPE.plural || element.type === TYPE.select ? Object.values(element.options) : []
    const isSilent = element.type === TYPE.plural && !options.some((option) => hasPound(option.value))
    found[isSilent ? 'silent' : 'shown'].add(element.type === TYPE.tag ? `<${element.value}>` : element.value)
    for (const option of options) argumentsOf(option.value, found)
    if (element.type === TYPE.tag) argumentsOf(element.children, found)
  }
  return found
}

/** A language that doesn't bend words by number may leave silent plurals out, but not what the reader is told. */
function expectSameArguments(message: string, english: string, id: string) {
  const ours = argumentsOf(parse(message))
  const theirs = argumentsOf(parse(english))
  const known = new Set([...theirs.shown, ...theirs.silent])
  expect(
    [...ours.shown, ...ours.silent].filter((name) => !known.has(name)),
    id
  ).toEqual([])
  expect(
    [...theirs.shown].filter((name) => !ours.shown.has(name) && !ours.silent.has(name)),
    id
  ).toEqual([])
}

describe.each(['en', 'sv', 'zh-CN'])('the messages in %s', (locale) => {
  it('have the same files as English', () => {
    expect(readdirSync(join(folder, locale)).toSorted()).toEqual(areas)
  })

  it.each(areas)('have in %s exactly the English ids, with the same arguments, none empty', (area) => {
    const english = messagesOf('en', area)
    const messages = messagesOf(locale, area)
    expect(Object.keys(messages).toSorted()).toEqual(Object.keys(english).toSorted())
    for (const [id, message] of Object.entries(messages)) {
      expect(message.trim(), id).not.toBe('')
      expectSameArguments(message, english[id] ?? '', id)
    }
  })
})

describe('a message id', () => {
  it('stands in one English file only', () => {
    const ids = areas.flatMap((area) => Object.keys(messagesOf('en', area)))
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  it('is used by a screen, whole or by its beginning', () => {
    const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name))
    const text = files.map((name) => readFileSync(join(renderer, name), 'utf8')).join('\n')
    const whole = new Set([...text.matchAll(/['"`]([a-z][\w-]*(?:\.[\w-]+)+)['"`]/g)].map((match) => match[1]))
    const beginnings = [...text.matchAll(/`([a-z][\w-]*\.(?:[\w-]+\.)*[\w-]*)\$\{/g)].map((match) => match[1] ?? '')
    const ids = areas.flatMap((area) => Object.keys(messagesOf('en', area)))
    expect(ids.filter((id) => !whole.has(id) && !beginnings.some((beginning) => id.startsWith(beginning)))).toEqual([])
  })

  it('that the kit of components uses exists', () => {
    const kit = readdirSync(join(renderer, 'ui'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      /tsx?$/.test(name)
    )
    const text = kit.map((name) => readFileSync(join(renderer, 'ui', name), 'utf8')).join('\n')
    const used = [...text.matchAll(/'(ui\.[a-z.-]+)'|id="(ui\.[a-z.-]+)"/g)].map((match) => match[1] ?? match[2] ?? '')
    const known = messagesOf('en', 'ui.json')
    expect(used.length).toBeGreaterThan(5)
    expect(used.filter((id) => !(id in known))).toEqual([])
  })
})

describe('the pseudo-locale', () => {
  it('accents and lengthens text but keeps arguments, branches and tags', () => {
    const message = '{count, plural, one {One <b>city</b>} other {# cities}} of {total}'
    const pseudo = pseudoMessage(message)
    expect(pseudo).toContain('çítíéš')
    expect(pseudo.length).toBeGreaterThan(message.length)
    expectSameArguments(pseudo, message, 'pseudo')
    expectSameArguments(message, pseudo, 'pseudo')
  })

  it('can be made of every English message', async () => {
    const messages = await loadMessages('en-XA')
    for (const [id, message] of Object.entries(messages)) expect(() => parse(message), id).not.toThrow()
  })

  it('and a language that is loaded has every English id', async () => {
    const english = await loadMessages('en')
    expect(Object.keys(await loadMessages('zh-CN')).toSorted()).toEqual(Object.keys(english).toSorted())
  })
})
