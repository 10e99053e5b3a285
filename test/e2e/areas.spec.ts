import type { Page } from '@playwright/test'
import { routes } from '../../src-renderer/platform/routes'
import { expect, test } from '../harness/launch'
import { gothenburgShanghai } from './screens'
import { goTo, openSample, settled } from './steps'
import { words } from './words'

const { partnership, memorandum } = gothenburgShanghai
const earlier = 'Social issues'
const later = 'Innovation and test-beds'
const earlierVersion = 'Memorandum 2013–2016'
const reason = 'The test-beds were about care at home'
const title = 'Test-beds serve welfare too'

/** Presses an arrow until what has the focus is called so. */
async function arrowTo(page: Page, key: string, name: string): Promise<void> {
  const focused = page.locator(`:focus[aria-label$="${name}"]`)
  await expect(async () => {
    await page.keyboard.press(key)
    await expect(focused).toHaveCount(1, { timeout: 200 })
  }).toPass({ timeout: 10_000 })
}

/** Drags as one does by keyboard: to the area, to its handle, Enter, to the area of the other version, and Enter to drop. */
async function dragByKeyboard(page: Page, version: string, from: string, onto: string): Promise<void> {
  const list = page.getByRole('grid', { name: words('areas.of-version', { version }) })
  await list.getByRole('row').first().focus()
  await arrowTo(page, 'ArrowDown', from)
  await arrowTo(page, 'ArrowRight', words('areas.drag', { area: from }))
  await page.keyboard.press('Enter')
  await arrowTo(page, 'ArrowDown', onto)
  await page.keyboard.press('Enter')
}

test('areas are linked by keyboard, the change is decided on, and the decision is found years later', async ({
  launch
}) => {
  test.setTimeout(120_000)
  const { page } = await launch()
  await openSample(page)
  await goTo(page, routes.agreement.to({ partnership, agreement: memorandum, part: 'areas' }))
  const comparison = page.getByRole('table', { name: words('areas.flow') })
  const strand = comparison.getByRole('row').filter({ hasText: earlier })
  await expect(strand.getByText(words('records.value.areaFate.renamed'))).toBeVisible()

  await test.step('an earlier area is carried on by a second one: what was renamed is split', async () => {
    await dragByKeyboard(page, earlierVersion, earlier, later)
    await expect(strand.getByText(words('records.value.areaFate.split'))).toBeVisible()
    await expect(strand.getByText(later)).toBeVisible()
  })

  await test.step('the menu of the area unlinks it, and undoing links it again', async () => {
    await page.getByRole('button', { name: words('areas.links-of', { area: later }) }).press('Enter')
    await page.getByRole('menuitemcheckbox', { name: earlier, checked: true }).press('Enter')
    await page.keyboard.press('Escape')
    await expect(strand.getByText(words('records.value.areaFate.renamed'))).toBeVisible()
    const toast = page.getByRole('alertdialog').filter({ hasText: words('areas.unlinked', { earlier, later }) })
    await toast.getByRole('button', { name: words('forms.undo') }).click()
    await expect(strand.getByText(words('records.value.areaFate.split'))).toBeVisible()
  })

  const opened = page.getByRole('dialog', { name: later })
  await test.step('the split gets its reason', async () => {
    await strand.getByRole('button', { name: words('areas.say-why', { area: later }) }).click()
    await opened.getByRole('textbox', { name: words('records.field.area.reason') }).fill(reason)
    await opened.getByRole('button', { name: words('forms.save') }).click()
    await expect(strand.getByText(reason)).toBeVisible()
  })

  await test.step('a decision about it is recorded, with what was considered', async () => {
    await strand.getByRole('button', { name: words('areas.say-why', { area: later }) }).click()
    await opened.getByRole('button', { name: words('decisions.record-about') }).click()
    const dialog = page.getByRole('dialog', { name: words('decisions.new') })
    const field = (name: string) => dialog.getByRole('textbox', { name: words(`records.field.decision.${name}`) })
    await expect(
      dialog.getByRole('radio', { name: words('forms.space.shared', { partners: 'Shanghai' }) })
    ).toBeChecked()
    await field('title').fill(title)
    await field('body').fill('City Council')
    await field('options').fill('Leave it as it is\nJoin it to welfare')
    await dialog.getByRole('combobox', { name: words('records.field.decision.chosen') }).fill('Join it to welfare')
    await field('reason').fill(reason)
    await dialog.getByRole('button', { name: words('forms.save') }).click()
    await expect(dialog).toBeHidden()
  })

  await test.step('the register finds it by its reason, and leads back to the area', async () => {
    await goTo(page, routes.decisions.to())
    await page.getByRole('searchbox', { name: words('decisions.search') }).fill('care at home')
    await page.getByRole('link', { name: title }).click()
    await settled(page)
    await expect(page.getByRole('listitem').filter({ hasText: 'Join it to welfare' })).toContainText(
      words('decisions.was-chosen')
    )
    await page.getByRole('link', { name: later }).click()
    await expect(page.getByRole('dialog', { name: later }).getByRole('link', { name: title })).toBeVisible()
  })

  await test.step('the register of areas tells with whom it is in force', async () => {
    await goTo(page, routes.areas.to())
    await page.getByRole('searchbox', { name: words('areas.search') }).fill('elderly care')
    await expect(page.getByText(words('areas.answer', { count: 1, partners: 'Shanghai' }))).toBeVisible()
    await expect(page.getByRole('row').filter({ hasText: earlier }).first()).toBeVisible()
  })
})
