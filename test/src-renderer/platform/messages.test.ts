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

/** The arguments and tags of a message with their kinds, whatever branch they stand in. */
function argumentsOf(elements: readonly MessageFormatElement[], found = new Set<string>()): Set<string> {
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue
    found.add(`${element.value} ${TYPE[element.type]}`)
    if (element.type === TYPE.plural || element.type === TYPE.select)
      for (const option of Object.values(element.options)) argumentsOf(option.value, found)
    if (element.type === TYPE.tag) argumentsOf(element.children, found)
  }
  return found
}

/** A choice by number may be one plural in English and none in Chinese: only the name has to be the same there. */
const comparable = (message: string) =>
  [...argumentsOf(parse(message))].map((argument) => argument.replace(/ (plural|number|argument)$/, '')).toSorted()

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
      expect(comparable(message), id).toEqual(comparable(english[id] ?? ''))
    }
  })
})

describe('a message id', () => {
  it('stands in one English file only', () => {
    const ids = areas.flatMap((area) => Object.keys(messagesOf('en', area)))
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
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
    expect(comparable(pseudo)).toEqual(comparable(message))
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
