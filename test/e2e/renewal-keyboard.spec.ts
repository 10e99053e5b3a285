import { existsSync } from 'node:fs'
import { expect, test } from '../harness/launch'
import { tabTo } from './keyboard'
import { gothenburgShanghai } from './screens'
import { goTo, openSample, settled } from './steps'
import { words } from './words'

const { partnership, memorandum } = gothenburgShanghai
const area = 'Tourism'
const title = 'Tourism and events'

test('a renewal is led with the keyboard alone: verdict, evaluation, draft, paper', async ({ launch }, info) => {
  test.setTimeout(120_000)
  const app = await launch()
  const { page } = app
  const press = (key: string) => page.keyboard.press(key)
  await openSample(page)
  await goTo(page, `/partnerships/${partnership}/agreements/${memorandum}/renewal`)
  const dialog = page.getByRole('dialog')
  const toStart = () => page.getByRole('link', { name: words('agreements.part.renewal'), exact: true }).focus()

  await test.step('a verdict that lacks its title says so where one types it, and the focus comes back to the area', async () => {
    await toStart()
    await tabTo(page, `${words('renewal.verdict.judge')}: ${area}`)
    await press('Enter')
    await expect(dialog).toBeVisible()
    await settled(page)
    await expect(dialog.getByRole('radio').first()).toBeFocused()
    await press('ArrowDown')
    await press('Control+Enter')
    const titled = dialog.getByRole('textbox', { name: words('renewal.verdict.title') })
    await expect(titled).toBeFocused()
    await page.keyboard.type(title)
    await press('Tab')
    await page.keyboard.type('Events bring the visitors')
    await press('Control+Enter')
    await expect(dialog).toBeHidden()
    await expect(page.locator(':focus')).toHaveAccessibleName(new RegExp(`${area}$`))
  })

  await test.step('the evaluation is recorded, and a day that does not exist is refused in words', async () => {
    await tabTo(page, words('agreements.evaluation.add'))
    await press('Enter')
    const held = dialog.getByRole('textbox', { name: words('records.field.evaluation.heldOn') })
    await expect(held).toBeFocused()
    await press('Control+a')
    await page.keyboard.type('2018-02-30')
    await press('Control+Enter')
    await expect(dialog).toContainText(words('ui.error.day'))
    await press('Control+a')
    await page.keyboard.type('2019-01-10')
    await press('Control+Enter')
    await expect(dialog).toBeHidden()
  })

  await test.step('the draft is made and opened', async () => {
    await toStart()
    await tabTo(page, words('renewal.draft.make'))
    await press('Enter')
    await expect(page.getByRole('list', { name: words('records.types.area') })).toContainText(title)
    await settled(page)
  })

  await test.step('the paper for the council is saved', async () => {
    await goTo(page, `/partnerships/${partnership}/agreements/${memorandum}/renewal`)
    const path = info.outputPath('paper.docx')
    await app.scriptDialogs({ save: path })
    await toStart()
    await tabTo(page, words('renewal.memo.save-docx'))
    await press('Enter')
    await expect.poll(() => existsSync(path)).toBe(true)
  })
})
