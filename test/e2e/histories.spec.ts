import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../harness/browser-host'
import { browserCopy, createPartnership, setUpOffice } from './exchange-steps'
import { choose, field, fill, press, save } from './form-steps'
import { histories, type HistoryText } from './histories'
import { goTo, settled, useLooks } from './steps'
import { words } from './words'

/** Histories as cities have them, entered by hand in the browser host and read on many days; `histories.ts` has the paper. */
const ours = {
  person: 'An officer',
  office: 'International office',
  city: 'Eksholm',
  nativeCity: 'Eksholm',
  country: 'Sweden',
  timeZone: 'Europe/Stockholm'
}
const pictures = process.env.ENTENTE_PICTURES

async function take(page: Page, name: string): Promise<void> {
  if (!pictures) return
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true })
}

async function enterText(page: Page, entered: HistoryText): Promise<void> {
  const add = page.getByRole('button', { name: words('agreements.version.new') })
  await add.first().click()
  const dialog = page.getByRole('dialog')
  await fill(dialog, {
    [field('agreement-version.label')]: entered.label,
    [field('agreement-version.signedOn')]: entered.signedOn,
    ...(entered.effectiveFrom && { [field('agreement-version.effectiveFrom')]: entered.effectiveFrom })
  })
  await press(dialog, words('records.value.versionStatus.signed'))
  const kind = entered.months ? 'duration' : entered.ends ? 'written' : 'open'
  await press(dialog, words(`records.value.termKind.${kind}`))
  if (entered.months) {
    await dialog
      .getByRole('button', { name: words('standing.unit') })
      .first()
      .click()
    await page.getByRole('option', { name: words('standing.unit.months') }).click()
    await fill(dialog, { [words('standing.length')]: String(entered.months) })
  }
  if (entered.ends) await fill(dialog, { [words('agreements.term.ends-on')]: entered.ends })
  await press(dialog, words(`records.value.renewalKind.${entered.every ? 'tacit' : 'none'}`))
  if (entered.every) await fill(dialog, { [words('standing.every')]: String(entered.every) })
  if (entered.notice) await fill(dialog, { [words('standing.notice')]: String(entered.notice) })
  if (entered.withdrawal) await fill(dialog, { [words('standing.withdrawal')]: String(entered.withdrawal) })
  await save(dialog)
  for (const { kind: event, fields } of entered.events ?? []) {
    await page.getByRole('button', { name: words('agreements.event.add') }).click()
    await choose(page, dialog, field('term-event.kind'), words(`records.value.termEventKind.${event}`))
    await fill(
      dialog,
      Object.fromEntries(Object.entries(fields).map(([name, value]) => [field(`term-event.${name}`), value]))
    )
    await save(dialog)
  }
}

test('histories of eleven partnerships, entered by hand, read as of many days and in three languages', async ({
  openCopy
}) => {
  test.setTimeout(400_000)
  const { page } = browserCopy(await openCopy())
  await setUpOffice(page, ours)
  const tabs = new Map<string, string>()

  for (const { city, agreements, days } of histories) {
    await test.step(city, async () => {
      const partnership = await createPartnership(page, { city, country: 'Finland', timeZone: 'Europe/Helsinki' })
      const tab = `${partnership.split('?')[0]}/agreements`
      tabs.set(city, tab)
      for (const { layer, texts } of agreements) {
        await goTo(page, tab)
        await page
          .getByRole('button', { name: words('agreements.add') })
          .first()
          .click()
        const dialog = page.getByRole('dialog')
        await fill(dialog, { [field('agreement.title')]: `${city} ${layer}` })
        await press(dialog, words(`records.value.layer.${layer}`))
        await save(dialog)
        for (const entered of texts) await enterText(page, entered)
        await settled(page)
        await take(page, `${city}-${layer}`)
      }
      await goTo(page, tab)
      const table = page.getByRole('table', { name: words('agreements.in-force') })
      for (const [day, sentences] of Object.entries(days)) {
        await page.getByRole('textbox', { name: words('agreements.in-force.day') }).fill(day)
        for (const sentence of sentences) await expect(table, day).toContainText(sentence)
        await settled(page)
        await take(page, `${city}-on-${day}`)
      }
    })
  }

  await test.step('the list of partnerships, as of each day', async () => {
    for (const { city, places } of histories)
      for (const [day, [place, ends]] of Object.entries(places)) {
        await page.clock.setFixedTime(new Date(`${day}T10:00:00`))
        await page.reload()
        await goTo(page, '/partnerships')
        const row = page.getByRole('row', { name: city })
        const said = place === 'ends-soon' ? 'standing.portfolio.ends-soon' : `terms.standing.${place}`
        await expect(row, `${city} on ${day}`).toContainText(words(said))
        if (ends) await expect(row, `${city} on ${day}`).toContainText(ends)
      }
  })

  await test.step('as of a day, the list of what is ahead has no day that is behind', async () => {
    for (const [day, locale] of [
      ['2016-10-02', 'en'],
      ['2017-06-15', 'sv'],
      ['2023-02-01', 'zh-CN']
    ] as const) {
      await page.clock.setFixedTime(new Date(`${day}T10:00:00`))
      await useLooks(page, locale)
      for (const path of ['/', '/partnerships', ...tabs.values()]) {
        await goTo(page, path)
        await take(page, `${locale}-${day}-${path.replaceAll('/', '_')}`)
      }
      for (const [city, tab] of tabs) {
        await goTo(page, `${tab.replace('/agreements', '/in-force')}?on=${day}`)
        await take(page, `${locale}-${day}-statement-${city}`)
      }
    }
  })
})
