import type { Locator, Page } from '@playwright/test'
import type { BrowserCopy } from '../harness/browser-host'
import { expect, type RunningApp } from '../harness/launch'
import { goByRail, goTo, settled, useLooks } from './steps'
import { words } from './words'

/** A copy of the app and how its next file is saved to, or taken from, a path, in whichever host it runs. */
export type Copy = {
  readonly page: Page
  readonly saveTo: (path: string, press: () => Promise<void>) => Promise<void>
  readonly openFrom: (path: string, press: () => Promise<void>) => Promise<void>
}

/** How long a press may take; what takes longer is a fault of its own, to be named by the line it stands on. */
const LIMIT = 15_000

export function desktopCopy(app: RunningApp): Copy {
  app.page.setDefaultTimeout(LIMIT)
  return {
    page: app.page,
    async saveTo(path, press) {
      await app.scriptDialogs({ save: path })
      await press()
    },
    async openFrom(path, press) {
      await app.scriptDialogs({ open: [path] })
      await press()
    }
  }
}

export function browserCopy({ page }: BrowserCopy): Copy {
  page.setDefaultTimeout(LIMIT)
  return {
    page,
    async saveTo(path, press) {
      const [download] = await Promise.all([page.waitForEvent('download'), press()])
      await download.saveAs(path)
    },
    async openFrom(path, press) {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press()])
      await chooser.setFiles(path)
    }
  }
}

export type NewOffice = {
  readonly person: string
  readonly office: string
  readonly city: string
  readonly nativeCity: string
  readonly country: string
  readonly timeZone: string
}

/** An invented office, for stories that begin without the sample. */
export const eksholm: NewOffice = {
  person: 'An officer',
  office: 'International office',
  city: 'Eksholm',
  nativeCity: 'Eksholm',
  country: 'Sweden',
  timeZone: 'Europe/Stockholm'
}

/** The partner of the sample, with an officer who is nobody's. */
export const shanghai: NewOffice = {
  person: 'Officer of Shanghai',
  office: 'Foreign Affairs Office',
  city: 'Shanghai',
  nativeCity: '上海市',
  country: 'China',
  timeZone: 'Asia/Shanghai'
}

/** Fills a list that is typed into and takes the option of that name; while it is open, other lists have no role to be found by. */
async function choose(page: Page, label: string, typed: string, at = 0): Promise<void> {
  await page.getByRole('combobox', { name: label }).nth(at).click()
  await page.locator(':focus').fill(typed)
  await page.getByRole('option', { name: typed, exact: false }).first().click()
}

export async function setUpOffice(page: Page, office: NewOffice): Promise<void> {
  await useLooks(page, 'en')
  await page.getByRole('button', { name: words('welcome.setup.action') }).click()
  await page.getByLabel(words('welcome.person')).fill(office.person)
  await page.getByLabel(words('records.field.office.name')).fill(office.office)
  await page.getByLabel(words('records.field.office.cityLatinName')).fill(office.city)
  await page.getByLabel(words('records.field.office.cityNativeName')).fill(office.nativeCity)
  await choose(page, words('records.field.office.country'), office.country)
  await choose(page, words('records.field.office.timeZone'), office.timeZone)
  await page.getByRole('button', { name: words('welcome.setup.save') }).click()
  await expect(page.getByRole('navigation', { name: words('app.nav.label') })).toBeVisible()
  await settled(page)
}

/** A partnership with that city, and a third one of the same country where one is named; answers with its address. */
export async function createPartnership(
  page: Page,
  partner: Pick<NewOffice, 'city' | 'country' | 'timeZone'>,
  third?: string
): Promise<string> {
  await goTo(page, '/partnerships/new')
  await page.getByLabel(words('records.field.city.latinName')).first().fill(partner.city)
  await choose(page, words('records.field.city.country'), partner.country)
  await choose(page, words('records.field.city.timeZone'), partner.timeZone)
  if (third) {
    await page.getByRole('button', { name: words('partnerships.form.third') }).click()
    await page.getByLabel(words('records.field.city.latinName')).nth(1).fill(third)
    await choose(page, words('records.field.city.country'), partner.country, 1)
    await choose(page, words('records.field.city.timeZone'), partner.timeZone, 1)
  }
  await page.getByRole('button', { name: words('partnerships.new.save') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(partner.city)
  await settled(page)
  return page.evaluate(() => location.hash.slice(1))
}

/** The row of a partnership, by its cities in whatever order this copy names them. */
function rowOf(page: Page, cities: readonly string[]): Locator {
  const rows = page.getByRole('list', { name: words('exchange.send.title') }).getByRole('listitem')
  return cities.reduce((found, city) => found.filter({ hasText: city }), rows)
}

/** Signs and saves what the partner lacks; resolves once the screen says that the file is there. */
export async function sendPartnership({ page, saveTo }: Copy, cities: readonly string[], path: string): Promise<void> {
  await goByRail(page, 'exchange')
  await rowOf(page, cities)
    .getByRole('button', { name: words('exchange.send.prepare') })
    .click()
  const dialog = page.getByRole('dialog')
  await saveTo(path, () => dialog.getByRole('button', { name: words('exchange.send.save') }).click())
  await dialog.getByRole('button', { name: words('exchange.result.done') }).click()
  await expect(dialog).toBeHidden()
  await settled(page)
}

export async function openBundle({ page, openFrom }: Copy, path: string): Promise<void> {
  await goByRail(page, 'exchange')
  await openFrom(path, () => page.getByRole('button', { name: words('exchange.open-file') }).click())
}

/** Applies what is under review; conflicts stay open. */
export async function applyReview({ page }: Copy): Promise<void> {
  const first = words('exchange.review.apply', { count: 1 }).split(' ')[0] ?? ''
  await page.getByRole('button', { name: new RegExp(`^${first}`) }).click()
  await expect(page.getByRole('heading', { level: 1, name: words('exchange.result.title') })).toBeVisible()
  await settled(page)
}

/** The whole hash of a partnership, as the Exchange screen shows it on a press. */
export async function hashOf({ page }: Copy, cities: readonly string[]): Promise<string> {
  await goByRail(page, 'exchange')
  await rowOf(page, cities)
    .getByRole('button', { name: /^[0-9a-f]{4} [0-9a-f]{4}$/ })
    .click()
  const hash = await page.getByRole('dialog').getByRole('code').innerText()
  await page.keyboard.press('Escape')
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  return hash
}

/** Opens the form of what is shown, writes one text field and saves. */
export async function changeField(page: Page, edit: string, label: string, value: string): Promise<void> {
  await page.getByRole('button', { name: edit, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(label).fill(value)
  await dialog.getByRole('button', { name: words('forms.save'), exact: true }).click()
  await expect(dialog).toBeHidden()
  await settled(page)
}

/** Goes from the list of all delegations to the page of one. */
export async function openDelegation(page: Page, title: string): Promise<void> {
  await goTo(page, '/delegations')
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await settled(page)
}

export async function logDelegation(page: Page, partnership: string, title: string, purpose: string): Promise<void> {
  await goTo(page, `/partnerships/${partnership}/delegations`)
  await page.getByRole('button', { name: words('delegations.log') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(words('records.field.delegation.title')).fill(title)
  await dialog.getByRole('textbox', { name: words('records.field.delegation.startsOn') }).fill('2019-03-04')
  await dialog.getByLabel(words('records.field.delegation.purpose')).fill(purpose)
  await dialog.getByRole('button', { name: words('delegations.log') }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await settled(page)
}
