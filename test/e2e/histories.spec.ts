import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../harness/browser-host'
import { browserCopy, createPartnership, eksholm, setUpOffice } from './exchange-steps'
import { choose, field, fill, press, save } from './form-steps'
import { histories, type History, type HistoryText } from './histories'
import { historiesByOfficer } from './histories-by-officer'
import { goTo, settled, useLooks } from './steps'
import { words } from './words'

/** Histories as cities have them, entered by hand in the browser host and read on many days; `histories.ts` has the paper. */
const pictures = process.env.ENTENTE_PICTURES

async function take(page: Page, name: string): Promise<void> {
  if (!pictures) return
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true })
}

const unit = (page: Page, dialog: Locator, of: string, chosen: string) =>
  choose(page, dialog, words(`standing.unit-of.${of}`), words(`standing.unit.${chosen}`))

/** The kinds of term and renewal with what they ask. */
async function enterTerm(page: Page, dialog: Locator, entered: HistoryText): Promise<void> {
  const { months, ends, every, atMost, isExpress, isCounted } = entered
  const number = (label: string, value: number | undefined) =>
    value === undefined ? undefined : fill(dialog, { [words(label)]: String(value) })
  await press(dialog, words(`records.value.termKind.${months ? 'duration' : ends ? 'written' : 'open'}`))
  if (months) {
    await unit(page, dialog, 'length', 'months')
    await number('standing.length', months)
    await press(dialog, words(`records.value.counting.${isCounted ? 'day-included' : 'day-excluded'}`))
  }
  if (ends) await fill(dialog, { [words('agreements.term.ends-on')]: ends })
  await press(dialog, words(`records.value.renewalKind.${every ? 'tacit' : isExpress ? 'express' : 'none'}`))
  if (every) {
    await unit(page, dialog, 'every', 'months')
    await number('standing.every', every)
    await number('agreements.renewal.at-most', atMost)
    await number('standing.notice', entered.notice ?? entered.noticeDays)
    if (entered.noticeDays) await unit(page, dialog, 'notice', 'days')
  }
  await number('standing.withdrawal', entered.withdrawal ?? entered.withdrawalDays)
  if (entered.withdrawalDays) await unit(page, dialog, 'withdrawal', 'days')
}

async function enterText(page: Page, entered: HistoryText): Promise<void> {
  const add = page.getByRole('button', { name: words('agreements.version.new') })
  await add.first().click()
  const dialog = page.getByRole('dialog')
  await fill(dialog, {
    [field('agreement-version.label')]: entered.label,
    [field('agreement-version.signedOn')]: entered.signedOn,
    [field('agreement-version.effectiveFrom')]: entered.effectiveFrom ?? ''
  })
  await press(dialog, words('records.value.versionStatus.signed'))
  await enterTerm(page, dialog, entered)
  await save(dialog)
  for (const { kind: event, fields, leaves } of entered.events ?? []) {
    await page.getByRole('button', { name: words('agreements.event.add') }).click()
    await choose(page, dialog, field('term-event.kind'), words(`records.value.termEventKind.${event}`))
    await fill(
      dialog,
      Object.fromEntries(Object.entries(fields).map(([name, value]) => [field(`term-event.${name}`), value]))
    )
    if (leaves) {
      await press(dialog, leaves)
      await press(dialog, words('standing.event.ends-for.giver', { city: leaves }))
    }
    await save(dialog)
  }
}

/** Enters each history and reads its days; answers with the address of each one's agreements. */
async function enterAndRead(page: Page, told: readonly History[]): Promise<ReadonlyMap<string, string>> {
  const tabs = new Map<string, string>()
  for (const { city, third, agreements, days } of told) {
    await test.step(city, async () => {
      const partner = { city, country: 'Finland', timeZone: 'Europe/Helsinki' }
      const partnership = await createPartnership(page, partner, third)
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
  return tabs
}

async function readPlaces(page: Page, told: readonly History[]): Promise<void> {
  await test.step('the list of partnerships, as of each day', async () => {
    for (const { city, places } of told)
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
}

test('histories of eleven partnerships, entered by hand, read as of many days and in three languages', async ({
  openCopy
}) => {
  test.setTimeout(400_000)
  const { page } = browserCopy(await openCopy())
  await setUpOffice(page, eksholm)
  const tabs = await enterAndRead(page, histories)
  await readPlaces(page, histories)

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

test('eight more by somebody else: backdated, counted in days, from a leap day, ended early, left by one of three', async ({
  openCopy
}) => {
  test.setTimeout(400_000)
  const { page } = browserCopy(await openCopy())
  await setUpOffice(page, eksholm)
  const tabs = await enterAndRead(page, historiesByOfficer)
  await readPlaces(page, historiesByOfficer)

  await test.step('once a text is being ended, its cycle is over and only its end is told', async () => {
    await page.clock.setFixedTime(new Date('2020-05-04T10:00:00'))
    await page.reload()
    await goTo(page, tabs.get('Vassby')?.replace('/agreements', '') ?? '')
    await expect(page.getByRole('main')).toContainText(words('overview.cycle.none.over'))
    await expect(page.getByRole('main')).not.toContainText(words('desk.title.milestone.decision'))
    await take(page, 'Vassby-ending')
  })

  await test.step('the public statement names the city that left', async () => {
    await goTo(page, `${tabs.get('Tjarvik')?.replace('/agreements', '/in-force')}?on=2019-07-16`)
    await expect(page.getByRole('article')).toContainText(
      'is in force until 1 June 2022; for Unnevik it ended on 15 July 2019.'
    )
    await take(page, 'Tjarvik-statement')
  })
})
