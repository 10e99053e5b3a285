import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { test as browserTest } from '../harness/browser-host'
import { expect, newFolder, test } from '../harness/launch'
import {
  applyReview,
  browserCopy,
  changeField,
  desktopCopy,
  hashOf,
  logDelegation,
  openBundle,
  openDelegation,
  sendPartnership,
  setUpOffice,
  shanghai,
  type Copy
} from './exchange-steps'
import { gothenburgShanghai } from './screens'
import { goByRail, goTo, openSample, settled } from './steps'
import { words } from './words'

const cities = ['Gothenburg', 'Shanghai']
const visit = 'Study visit on elderly care'
const tab = (name: string) => `/partnerships/${gothenburgShanghai.partnership}/${name}`

let folder: string
let files = 0
const nextFile = () => join(folder, `bundle-${++files}.entente`)

test.beforeAll(() => {
  folder = newFolder('bundles')
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The partner takes the partnership in: says which of its cities they are, and accepts. */
async function takeIn(copy: Copy, path: string): Promise<void> {
  await openBundle(copy, path)
  const question = copy.page.getByRole('radiogroup', { name: words('exchange.join.question') })
  await question.locator('label', { hasText: 'Shanghai' }).click()
  const told = await toldWhileApplying(copy.page)
  await applyReview(copy)
  expect(await told()).toEqual([words('exchange.review.nothing-yet'), words('exchange.review.being-written')])
}

/** Which of the two sentences the head of the review said, in their order, from here until it is asked. */
async function toldWhileApplying(page: Page): Promise<() => Promise<string[]>> {
  const sentences = [words('exchange.review.nothing-yet'), words('exchange.review.being-written')]
  const seen = await page.evaluateHandle((all) => {
    const told: string[] = []
    const look = () => {
      const head = document.querySelector('main header')?.textContent ?? ''
      const now = all.find((sentence) => head.includes(sentence))
      if (now && now !== told.at(-1)) told.push(now)
    }
    look()
    new MutationObserver(look).observe(document.body, { childList: true, characterData: true, subtree: true })
    return told
  }, sentences)
  return () => seen.jsonValue()
}

async function changePurpose(page: Page, purpose: string): Promise<void> {
  await openDelegation(page, visit)
  const label = words('records.field.delegation.purpose')
  await changeField(page, words('delegations.edit'), label, purpose)
}

async function exchange(from: Copy, to: Copy): Promise<void> {
  const path = nextFile()
  await sendPartnership(from, cities, path)
  await openBundle(to, path)
  await applyReview(to)
}

async function expectConflict(page: Page, isThere: boolean): Promise<void> {
  await openDelegation(page, visit)
  const notice = page.getByText(words('history.conflict.title', { count: 1 }))
  await (isThere ? expect(notice).toBeVisible() : expect(notice).toBeHidden())
}

async function expectSameState(copies: readonly [Copy, Copy]): Promise<void> {
  expect(await hashOf(copies[0], cities)).toBe(await hashOf(copies[1], cities))
}

/** Both sides write the purpose without knowing of each other; the conflict is seen, settled in one copy, and gone in both. */
async function disagreeAndSettle(ours: Copy, theirs: Copy): Promise<void> {
  await changePurpose(ours.page, 'See three homes')
  await changePurpose(theirs.page, 'See two homes and a clinic')
  await exchange(theirs, ours)
  await expectConflict(ours.page, true)
  await exchange(ours, theirs)
  await expectConflict(theirs.page, true)
  await expectSameState([ours, theirs])

  await openDelegation(ours.page, visit)
  const row = ours.page.getByRole('listitem').filter({ hasText: 'See two homes and a clinic' })
  await row
    .getByRole('button', { name: words('history.conflict.take') })
    .first()
    .click()
  await expectConflict(ours.page, false)
  await exchange(ours, theirs)
  await expectConflict(theirs.page, false)
  for (const { page } of [ours, theirs]) {
    await openDelegation(page, visit)
    await expect(page.getByRole('region', { name: words('records.field.delegation.purpose') })).toHaveText(
      /See two homes and a clinic/
    )
  }
  await expectSameState([ours, theirs])
}

test('Gothenburg logs its work, Shanghai takes it in, both disagree, settle it, and end in the same state', async ({
  launch
}) => {
  test.setTimeout(180_000)
  const ours = desktopCopy(await launch())
  const { page } = ours

  await test.step('the sample says what is in force and where the cycle stands', async () => {
    await openSample(page)
    await goByRail(page, 'partnerships')
    await page.getByRole('link', { name: /Gothenburg.*Shanghai/ }).click()
    const title = page.getByRole('heading', { level: 1 })
    await expect(title).toContainText('Gothenburg')
    await expect(title).toContainText('上海市')
    await expect(page.getByRole('banner').or(page.locator('header')).first()).toContainText('31 December 2019')
    await expect(page.getByRole('img', { name: new RegExp(`^${words('overview.cycle.none.section')}`) })).toBeVisible()
  })

  await test.step('a delegation, an activity and a reading are logged', async () => {
    await logDelegation(page, gothenburgShanghai.partnership, visit, 'See how homes are run')

    await goTo(page, tab('plan'))
    await page.getByRole('button', { name: words('plans.plan.new') }).click()
    await page.getByLabel(words('records.field.action-plan.title')).fill('Plan of Gothenburg 2019')
    await page.getByRole('button', { name: words('forms.save'), exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Plan of Gothenburg 2019')
    await page.getByRole('button', { name: words('plans.activity.add') }).click()
    await page.getByLabel(words('records.field.activity.title')).fill('Choose the homes')
    await page.getByRole('button', { name: words('plans.activity.add-this') }).click()
    await expect(page.getByRole('link', { name: 'Choose the homes' }).first()).toBeVisible()

    await goTo(page, tab('measure'))
    const cell = page.getByRole('gridcell').last()
    await cell.click()
    await page.keyboard.type('7')
    await page.keyboard.press('Enter')
    await expect(cell).toHaveText('7')
    await settled(page)
  })

  const theirs = desktopCopy(await launch())
  await test.step('Shanghai, with an office of its own, reviews the file and takes it in', async () => {
    const path = nextFile()
    await sendPartnership(ours, cities, path)
    await setUpOffice(theirs.page, shanghai)
    await takeIn(theirs, path)
    await openDelegation(theirs.page, visit)
    await expect(theirs.page.getByText('See how homes are run')).toBeVisible()
    await expectSameState([ours, theirs])
  })

  await test.step('both write the same field, and the conflict is settled', () => disagreeAndSettle(ours, theirs))

  await test.step('the same file once more brings nothing new', async () => {
    await openBundle(theirs, join(folder, `bundle-${files}.entente`))
    const name = `bundle-${files}.entente`
    await expect(theirs.page.getByText(words('exchange.last.nothing-new', { file: name }))).toBeVisible()
  })
})

browserTest('the same between two browsers', async ({ openCopy }) => {
  browserTest.setTimeout(180_000)
  const ours = browserCopy(await openCopy())
  const theirs = browserCopy(await openCopy())
  await openSample(ours.page)
  await logDelegation(ours.page, gothenburgShanghai.partnership, visit, 'See how homes are run')
  const path = nextFile()
  await sendPartnership(ours, cities, path)
  await setUpOffice(theirs.page, shanghai)
  await takeIn(theirs, path)
  await expectSameState([ours, theirs])
  await disagreeAndSettle(ours, theirs)
})
