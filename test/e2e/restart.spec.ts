import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { test as browserTest } from '../harness/browser-host'
import { expect, test } from '../harness/launch'
import { createPartnership, logDelegation, openDelegation, setUpOffice, type NewOffice } from './exchange-steps'
import { gothenburgShanghai } from './screens'
import { goByRail, goTo, openSample, settled } from './steps'
import { words } from './words'

const title = 'Saved before the plug was pulled'
const tab = `/partnerships/${gothenburgShanghai.partnership}/delegations`

const gothenburg: NewOffice = {
  person: 'Officer of Gothenburg',
  office: 'International relations',
  city: 'Gothenburg',
  nativeCity: 'Göteborg',
  country: 'Sweden',
  timeZone: 'Europe/Stockholm'
}

async function fillDelegation(page: Page): Promise<void> {
  await page.getByRole('button', { name: words('delegations.log') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(words('records.field.delegation.title')).fill(title)
  await dialog.getByRole('textbox', { name: words('records.field.delegation.startsOn') }).fill('2019-03-04')
  await dialog.getByRole('button', { name: words('delegations.log') }).click()
}

test('what the screen calls saved is there after the whole app was killed', async ({ launch }) => {
  const first = await launch()
  await setUpOffice(first.page, gothenburg)
  const address = await createPartnership(first.page, { city: 'Shanghai', country: 'China', timeZone: 'Asia/Shanghai' })
  await goTo(first.page, `${address}/delegations`)
  await fillDelegation(first.page)
  await expect(first.page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await first.kill()
  expect(readFileSync(join(first.userData, 'journal/office.journal')).includes(Buffer.from(title))).toBe(true)

  const second = await launch({ userData: first.userData })
  await settled(second.page)
  await openDelegation(second.page, title)
})

test('the sample holds what was saved in it, also when it was killed before it was remembered as open', async ({
  launch
}) => {
  const first = await launch()
  await openSample(first.page)
  await goTo(first.page, tab)
  await fillDelegation(first.page)
  await expect(first.page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await first.kill()

  const { page } = await launch({ userData: first.userData })
  await settled(page)
  await page.evaluate(() => localStorage.removeItem('entente.sample-open'))
  await openSample(page)
  await openDelegation(page, title)
})

browserTest('text that was not saved comes back with the form, and goes when it is discarded', async ({ openCopy }) => {
  const { page } = await openCopy()
  await openSample(page)
  await goTo(page, tab)
  const log = page.getByRole('button', { name: words('delegations.log') })
  const field = page.getByRole('dialog').getByLabel(words('records.field.delegation.purpose'))
  await log.first().click()
  await field.fill('Half a thought')
  await page.waitForTimeout(800)
  await page.reload()
  await settled(page)
  await log.first().click()
  await expect(page.getByText(words('forms.draft.title'))).toBeVisible()
  await expect(field).toHaveValue('Half a thought')
  await page.getByRole('button', { name: words('forms.draft.discard') }).click()
  await expect(field).toHaveValue('')
  await page.waitForTimeout(800)
  await page.reload()
  await settled(page)
  await log.first().click()
  await expect(field).toHaveValue('')
  await expect(page.getByText(words('forms.draft.title'))).toBeHidden()
})

test('leaving the sample leaves nothing of it behind, and it can be opened anew', async ({ launch }) => {
  const { page, userData } = await launch()
  await openSample(page)
  await logDelegation(page, gothenburgShanghai.partnership, title, '')
  expect(existsSync(join(userData, 'journal/sample.journal'))).toBe(true)
  await goByRail(page, 'settings')
  await page.getByRole('button', { name: words('settings.sample.leave') }).click()
  await expect(page.getByRole('button', { name: words('welcome.sample.action') })).toBeVisible()

  expect(readdirSync(join(userData, 'journal')).filter((name) => name.startsWith('sample'))).toEqual([])
  const databases = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''))
  expect(databases.filter((name) => name.includes('sample'))).toEqual([])
  await page.reload()
  await openSample(page)
  await goTo(page, tab)
  await expect(page.getByText(title)).toBeHidden()
})
