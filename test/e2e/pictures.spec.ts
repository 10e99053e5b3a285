import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { test } from '../harness/launch'
import { desktopCopy, openBundle, sendPartnership, changeField, logDelegation } from './exchange-steps'
import { gothenburgShanghai, screens } from './screens'
import { goTo, openSample, settled, useLooks } from './steps'
import { words } from './words'

/**
 * Takes pictures of every screen for looking at, and those that the README shows:
 * `ENTENTE_PICTURES=<folder> npx playwright test --config test/playwright.config.ts pictures`. `ENTENTE_PICTURE_LOOKS` names
 * the looks, `en-light` among others; all of them otherwise.
 */
const folder = process.env.ENTENTE_PICTURES
const all = ['en-light', 'en-dark', 'sv-light', 'zh-CN-light']
const looks = process.env.ENTENTE_PICTURE_LOOKS?.split(',') ?? all

test.skip(!folder, 'pictures are only taken into a folder named by ENTENTE_PICTURES')

for (const look of looks) {
  test(`pictures of every screen, ${look}`, async ({ launch }) => {
    test.setTimeout(300_000)
    const dark = look.endsWith('-dark')
    const locale = look.replace(/-(light|dark)$/, '')
    const { page } = await launch()
    await page.setViewportSize({ width: 1280, height: 800 })
    await useLooks(page, locale, dark ? 'dark' : 'light')
    await settled(page)
    await take(page, look, 'welcome')
    await openSample(page)
    await useLooks(page, locale, dark ? 'dark' : 'light')
    await settled(page)
    for (const { name, path } of screens) {
      await goTo(page, path)
      await take(page, look, name)
    }
  })
}

test('pictures of a review with a conflict', async ({ launch }) => {
  test.setTimeout(120_000)
  const ours = desktopCopy(await launch())
  const theirs = desktopCopy(await launch())
  const title = 'Study visit on elderly care'
  const bundle = (name: string) => join(folder ?? '', `${name}.entente`)
  for (const copy of [ours, theirs]) {
    await copy.page.setViewportSize({ width: 1280, height: 800 })
    await openSample(copy.page)
  }
  await logDelegation(ours.page, gothenburgShanghai.partnership, title, 'See how homes are run')
  await sendPartnership(ours, ['Gothenburg', 'Shanghai'], bundle('visit'))
  await openBundle(theirs, bundle('visit'))
  await takeReview(theirs.page, 'review-new')
  for (const { page } of [ours, theirs]) {
    await goTo(page, `/partnerships/${gothenburgShanghai.partnership}/delegations/${gothenburgShanghai.delegation}`)
    const label = words('records.field.delegation.purpose')
    await changeField(page, words('delegations.edit'), label, page === ours.page ? 'Signing' : 'Signing and a dinner')
  }
  await sendPartnership(ours, ['Gothenburg', 'Shanghai'], bundle('conflict'))
  await openBundle(theirs, bundle('conflict'))
  await takeReview(theirs.page, 'review-conflict')
})

async function take(page: Page, look: string, name: string): Promise<void> {
  mkdirSync(join(folder ?? '', look), { recursive: true })
  await page.screenshot({ path: join(folder ?? '', look, `${name}.png`) })
}

async function takeReview(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: words('exchange.review.set-aside') }).waitFor()
  await settled(page)
  await take(page, 'en-light', name)
}
