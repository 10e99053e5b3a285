import type { Page } from '@playwright/test'
import { expect, test } from '../harness/launch'
import { sampleTexts, screens } from './screens'
import { goTo, openSample, settled, useLooks } from './steps'
import { messagesOf } from './words'

/** Whole sentences that the component library says to a screen reader, from its own dictionary: of our languages, and not of the pseudo-locale. */
const sentencesOfTheKit = ['Click to start dragging.']

const ids = Object.keys(messagesOf('en'))
const areas = [...new Set(ids.map((id) => id.split('.')[0]))].join('|')
const messageId = new RegExp(`(?<![\\w.-])(?:${areas})\\.[a-z0-9-]+(?:\\.[A-Za-z0-9-]+)*(?![\\w.-])`, 'g')

/** Every text of the screen that a person sees or hears, with where it stands. */
async function textsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const texts: string[] = [document.title]
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement
      if (parent?.closest('script, style')) continue
      texts.push(walker.currentNode.textContent ?? '')
    }
    for (const element of document.querySelectorAll('*'))
      for (const name of ['aria-label', 'aria-description', 'aria-roledescription', 'title', 'placeholder', 'alt']) {
        const text = element.getAttribute(name)
        if (text) texts.push(text)
      }
    return texts
  })
}

/** What makes the window scroll, or its main part scroll sideways; nothing where it doesn't. */
async function overflowOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollHeight, clientHeight } = document.documentElement
    const found = scrollHeight > clientHeight ? ['the window scrolls, not only its main part'] : []
    for (const box of [document.documentElement, document.querySelector('main')])
      if (box && box.scrollWidth > box.clientWidth + 1) {
        const limit = box.getBoundingClientRect().left + box.clientWidth
        const wide = [...box.querySelectorAll<HTMLElement>('*')].filter((element) => {
          for (let at = element.parentElement; at && at !== box; at = at.parentElement)
            if (getComputedStyle(at).overflowX !== 'visible') return false
          return element.getBoundingClientRect().right > limit + 1
        })
        const culprit = wide.at(-1)
        found.push(
          `${box.tagName} is ${box.scrollWidth - box.clientWidth} px too wide: ${culprit?.tagName} .${culprit?.className} "${culprit?.textContent?.slice(0, 40)}"`
        )
      }
    return found
  })
}

async function forEachScreen(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  for (const { name, path } of screens) {
    await goTo(page, path)
    await look(name)
  }
}

for (const locale of ['en', 'sv', 'zh-CN']) {
  test(`no screen shows a message id or is wider than the window, also with twice the text size: ${locale}`, async ({
    launch
  }) => {
    test.setTimeout(120_000)
    const { page } = await launch()
    await openSample(page)
    await useLooks(page, locale)
    await settled(page)
    const found: string[] = []
    await forEachScreen(page, async (name) => {
      for (const text of await textsOf(page)) {
        for (const id of text.match(messageId) ?? []) found.push(`${name}: shows ${id}`)
        if (locale !== 'en' && sentencesOfTheKit.includes(text)) found.push(`${name}: says "${text}" in English`)
      }
      found.push(...(await overflowOf(page)).map((problem) => `${name}: ${problem}`))
      await page.evaluate(() => (document.documentElement.style.fontSize = '175%'))
      await page.waitForTimeout(100)
      found.push(...(await overflowOf(page)).map((problem) => `${name}, large text: ${problem}`))
      await page.evaluate(() => (document.documentElement.style.fontSize = ''))
    })
    expect(found).toEqual([])
  })
}

/** Spoken texts that the component library brings along in each language by itself. */
const ofTheKit = ['Show', 'suggestions', 'Number', 'field']
/** The phases of the cycle bear numbers. */
const phaseNumbers = ['ii', 'iii', 'iv']
/** Languages are offered by their own names, and the sample is signed by the app. */
const ownNames = ['English', 'Svenska', '简体中文', 'Entente']

/** Words that Intl writes by itself: months, days, countries, languages, units, "and". */
function intlWords(contents: readonly string[]): Set<string> {
  const countries = contents.filter((text) => /^[A-Z]{2}$/.test(text))
  const names = new Intl.DisplayNames('en-GB', { type: 'region' })
  const known = new Set([
    'and',
    ...ofTheKit,
    ...phaseNumbers,
    ...ownNames,
    ...countries.flatMap((code) => names.of(code)?.split(' ') ?? [])
  ])
  const day = (index: number) => new Date(Date.UTC(2018, index % 12, index + 1))
  for (let index = 0; index < 12; index++)
    for (const style of ['long', 'short', 'narrow'] as const) {
      known.add(day(index).toLocaleDateString('en-GB', { month: style }))
      known.add(day(index).toLocaleDateString('en-GB', { weekday: style }))
    }
  return known
}

/** What is left of a text once everything said by a message, by a record or by Intl is taken away. */
function leftOver(text: string, contents: readonly string[], known: ReadonlySet<string>): string {
  let rest = text
  for (let before = ''; before !== rest;) {
    before = rest
    rest = rest.replace(/\[[^[\]]*\]/g, ' ')
  }
  rest = rest.replaceAll(/\b(?:[0-9a-f]{32,}|[0-9a-f]{4} [0-9a-f]{4})\b/g, ' ')
  for (const content of contents) rest = rest.replaceAll(content, ' ')
  const left = rest.match(/\p{L}{2,}/gu) ?? []
  // A sentence may be drawn in pieces, whose brackets don't close; its words still carry the accents.
  return left.filter((word) => !known.has(word) && !/[áéíóúýçñšž]/i.test(word)).join(' ')
}

test('a date that is selected on a Chinese screen and copied leaves without the signs that keep it on one line', async ({
  launch
}) => {
  const { page } = await launch()
  await openSample(page)
  await useLooks(page, 'zh-CN')
  await settled(page)
  const copied = await page.evaluate(() => {
    getSelection()!.selectAllChildren(document.querySelector('main')!)
    const event = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true })
    document.dispatchEvent(event)
    return ['text/plain', 'text/html'].map((type) => event.clipboardData!.getData(type))
  })
  await expect(page.getByText('2019\u2060年\u206012\u2060月\u206031\u2060日').first()).toBeVisible()
  for (const text of copied) {
    expect(text).toContain('2019年12月31日')
    expect(text).not.toMatch(/[\u2060\u00a0]/)
  }
})

test('in the pseudo-locale nothing stays in plain English but what records say', async ({ launch }) => {
  test.setTimeout(120_000)
  const { page } = await launch()
  await openSample(page)
  await useLooks(page, 'en-XA')
  await settled(page)
  const contents = sampleTexts().filter((text) => text.length > 1)
  const known = intlWords(contents)
  const found = new Set<string>()
  await forEachScreen(page, async (name) => {
    for (const text of await textsOf(page)) {
      if (sentencesOfTheKit.includes(text)) continue
      const left = leftOver(text, contents, known)
      if (left) found.add(`${name}: "${left}" in "${text}"`)
      for (const id of text.match(messageId) ?? []) found.add(`${name}: shows ${id}`)
    }
    for (const problem of await overflowOf(page)) found.add(`${name}: ${problem}`)
  })
  expect([...found]).toEqual([])
})
