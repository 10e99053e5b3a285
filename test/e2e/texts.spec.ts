import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, newFolder, test } from '../harness/launch'
import {
  applyReview,
  desktopCopy,
  openBundle,
  sendPartnership,
  setUpOffice,
  shanghai,
  type Copy
} from './exchange-steps'
import { violations } from './axe'
import { tabTo } from './keyboard'
import { gothenburgShanghai } from './screens'
import { goTo, openSample, settled } from './steps'
import { words } from './words'

const cities = ['Gothenburg', 'Shanghai']
const memorandum = `/partnerships/${gothenburgShanghai.partnership}/agreements/${gothenburgShanghai.memorandum}`
const label = 'Draft for the test'

let folder: string
test.beforeAll(() => {
  folder = newFolder('texts')
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

const press = (page: Page, id: string) => page.getByRole('button', { name: words(id), exact: true }).click()
const cell = (page: Page, clause: number, language: string) =>
  page.getByRole('textbox', {
    name: words('texts.cell', { clause: words('texts.clause.named', { clause }), language }),
    exact: true
  })

/** Answers with the address of the version's texts. */
async function draftVersion(page: Page): Promise<string> {
  await goTo(page, memorandum)
  await press(page, 'agreements.version.new')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(words('records.field.agreement-version.label')).fill(label)
  await dialog.getByLabel(words('agreements.term.ends-on')).fill('2022-12-31')
  await dialog.getByLabel(words('records.field.agreement-version.languages')).fill('Swedish, Chinese')
  await dialog.getByRole('button', { name: words('forms.save'), exact: true }).click()
  await expect(dialog).toBeHidden()
  const version = await page.evaluate(() => new URLSearchParams(location.hash.split('?')[1]).get('version'))
  const path = `${memorandum}/texts?version=${version}`
  await goTo(page, path)
  return path
}

async function openTexts(page: Page): Promise<void> {
  await goTo(page, '/partnerships')
  await page.getByRole('link', { name: /Gothenburg.*Shanghai|Shanghai.*Gothenburg/ }).click()
  await page
    .getByRole('link', { name: words('records.types.agreement'), exact: true })
    .first()
    .click()
  await page.getByRole('link', { name: label }).click()
  await page.getByRole('link', { name: words('agreements.part.texts'), exact: true }).click()
  await settled(page)
}

async function approve(page: Page, body: string): Promise<void> {
  await press(page, 'texts.approve')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(words('records.field.approval.body')).fill(body)
  await dialog.getByRole('button', { name: words('texts.approve'), exact: true }).click()
  await expect(dialog).toBeHidden()
  await settled(page)
}

/** The same without a mouse, and the receipt is saved. */
async function approveByKeyboard({ page, saveTo }: Copy, body: string, path: string): Promise<void> {
  await page.getByRole('button', { name: words('texts.approve'), exact: true }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel(words('records.field.approval.body'))).toBeFocused()
  await page.keyboard.type(body)
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await settled(page)
  await tabTo(page, words('texts.receipt.open'), 'Shift+Tab')
  await tabTo(page, words('texts.receipt.save'))
  await saveTo(path, () => page.keyboard.press('Enter'))
  await expect.poll(() => existsSync(path)).toBe(true)
}

/** Opens a receipt without a mouse, and keeps it where it proves an approval. */
async function openReceiptByKeyboard({ page, openFrom }: Copy, path: string): Promise<void> {
  await page.getByRole('button', { name: words('texts.paste'), exact: true }).focus()
  await tabTo(page, words('texts.receipt.open'))
  await openFrom(path, () => page.keyboard.press('Enter'))
  await expect(page.getByRole('dialog')).toBeVisible()
  await settled(page)
}

async function keepByKeyboard(page: Page): Promise<void> {
  await tabTo(page, words('texts.receipt.keep'))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await settled(page)
}

/** The partner's copy takes what ours sends. */
async function sendTo(theirs: Copy, ours: Copy, name: string): Promise<void> {
  const bundle = join(folder, `${name}.entente`)
  await sendPartnership(ours, cities, bundle)
  await openBundle(theirs, bundle)
  await applyReview(theirs)
  await openTexts(theirs.page)
}

test('two clauses in two languages are drafted, approved by receipt, changed, approved anew, signed and locked', async ({
  launch
}) => {
  test.setTimeout(180_000)
  const found: string[] = []
  const ours = desktopCopy(await launch())
  const { page } = ours
  await openSample(page)
  const texts = await draftVersion(page)

  await test.step('typed like a document, pasted for the other language, in the order a person wants', async () => {
    await press(page, 'texts.first')
    await cell(page, 1, 'Swedish').fill('Städerna utbyter två personer om året.')
    await cell(page, 1, 'Swedish').press('Control+Enter')
    await expect(cell(page, 2, 'Swedish')).toBeFocused()
    await page.keyboard.type('Städerna utvärderar varje år.')
    await page.keyboard.press('Alt+ArrowUp')
    await expect(cell(page, 1, 'Swedish')).toHaveValue('Städerna utvärderar varje år.')
    await press(page, 'texts.paste')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: words('texts.language') }).click()
    await page.getByRole('option', { name: 'Chinese' }).click()
    await dialog.getByLabel(words('texts.paste.text')).fill('第一条 两市每年评估。\n第二条 两市每年互派两人。')
    await dialog.getByRole('button', { name: words('texts.paste.insert', { count: 2 }) }).click()
    await expect(dialog).toBeHidden()
    await expect(page.locator('textarea[lang=zh]').nth(1)).toHaveValue('两市每年互派两人。')
    for (const done of [1, 2]) {
      await page
        .getByRole('button', { name: words('texts.mark-aligned'), exact: true })
        .first()
        .click()
      await expect(page.getByText(words('texts.aligned'))).toHaveCount(done)
    }
  })

  const theirs = desktopCopy(await launch())
  const [first, second] = [join(folder, 'first.entente-receipt'), join(folder, 'second.entente-receipt')]
  await test.step('both sides approve it; the receipt of Shanghai is kept as proof', async () => {
    const bundle = join(folder, 'draft.entente')
    await sendPartnership(ours, cities, bundle)
    await setUpOffice(theirs.page, shanghai)
    await openBundle(theirs, bundle)
    const question = theirs.page.getByRole('radiogroup', { name: words('exchange.join.question') })
    await question.locator('label', { hasText: 'Shanghai' }).click()
    await applyReview(theirs)
    await openTexts(theirs.page)
    await approveByKeyboard(theirs, 'Vice mayor', first)

    await goTo(page, texts)
    await openReceiptByKeyboard(ours, first)
    await expect(page.getByRole('dialog').getByText('Officer of Shanghai')).toBeVisible()
    found.push(...(await violations(page, 'light', 'receipt')))
    await keepByKeyboard(page)
    await approve(page, 'Head of office')
    await expect(page.getByText(words('texts.approval.current'))).toHaveCount(2)
  })

  await test.step('a changed word ends both approvals, and the receipt proves its approval no more', async () => {
    await page.locator('textarea[lang=sv]').nth(1).fill('Städerna utbyter tre personer om året.')
    await page.keyboard.press('Tab')
    await expect(page.getByText(words('texts.approval.earlier'))).toHaveCount(2)
    await expect(
      page.getByText(words('texts.alignment.one-sided', { changed: 'Swedish', unchanged: 'Chinese' }))
    ).toBeVisible()
    await settled(page)
    found.push(...(await violations(page, 'light', 'changed draft')))
    await openReceiptByKeyboard(ours, first)
    await expect(page.getByRole('dialog').getByText(words('texts.refused.earlier-text'))).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  })

  await test.step('both sides approve it anew', async () => {
    await sendTo(theirs, ours, 'changed')
    await expect(theirs.page.locator('textarea[lang=sv]').nth(1)).toHaveValue(/tre personer/)
    await approveByKeyboard(theirs, 'Vice mayor', second)
    await goTo(page, texts)
    await openReceiptByKeyboard(ours, second)
    await keepByKeyboard(page)
    await approve(page, 'Head of office')
    await expect(page.getByText(words('texts.approval.current'))).toHaveCount(2)
  })

  await test.step('signed, the text is locked in both copies', async () => {
    await press(page, 'texts.sign')
    const dialog = page.getByRole('dialog')
    await settled(page)
    found.push(...(await violations(page, 'light', 'signing')))
    await expect(dialog).toContainText('to 31 December 2022, the date written in the text')
    const signedOn = dialog.getByLabel(words('records.field.agreement-version.signedOn'))
    const today = await signedOn.inputValue()
    await signedOn.fill('2031-01-01')
    await dialog.getByRole('button', { name: words('texts.sign'), exact: true }).click()
    await expect(dialog).toContainText(words('texts.day-to-come'))
    await signedOn.fill(today)
    await dialog.getByRole('button', { name: words('texts.sign'), exact: true }).click()
    await expect(dialog).toBeHidden()
    await sendTo(theirs, ours, 'signed')
    await goTo(page, texts)
    for (const copy of [page, theirs.page]) {
      await expect(copy.getByText(words('texts.state.as-signed'), { exact: true })).toBeVisible()
      await expect(copy.locator('textarea')).toHaveCount(0)
      await expect(copy.getByText('Städerna utbyter tre personer om året.')).toBeVisible()
    }
    found.push(...(await violations(page, 'light', 'signed')))
  })

  await test.step('a slip in the signed text is corrected only with a reason', async () => {
    const dialog = page.getByRole('dialog')
    await press(page, 'texts.correct')
    await dialog.getByLabel(words('records.field.correction.reason')).fill('The paper says four')
    await dialog.getByRole('button', { name: words('texts.correct.begin') }).click()
    await expect(dialog).toBeHidden()
    await page.locator('textarea[lang=sv]').nth(1).fill('Städerna utbyter fyra personer om året.')
    await page.keyboard.press('Tab')
    await press(page, 'texts.correct.finish')
    await expect(page.getByText(words('texts.state.corrected'), { exact: true })).toBeVisible()
    await expect(page.getByText('The paper says four')).toBeVisible()
    await expect(page.locator('textarea')).toHaveCount(0)
  })
  expect(found).toEqual([])
})
