import { expect, test } from '../harness/launch'
import { violations } from './axe'
import { tabTo } from './keyboard'
import { gothenburgShanghai, screens } from './screens'
import { goTo, openSample, settled, useLooks } from './steps'
import { words } from './words'

for (const theme of ['light', 'dark'] as const) {
  test(`no screen breaks a rule of WCAG 2.2 AA that axe knows, ${theme}`, async ({ launch }) => {
    test.setTimeout(120_000)
    const { page } = await launch()
    await useLooks(page, 'en', theme)
    await settled(page)
    const found = await violations(page, theme, 'welcome')
    await openSample(page, theme)
    for (const { name, path } of screens) {
      await goTo(page, path)
      found.push(...(await violations(page, theme, name)))
    }
    await goTo(page, `/partnerships/${gothenburgShanghai.partnership}/delegations`)
    await page.getByRole('button', { name: words('delegations.log') }).click()
    await settled(page)
    found.push(...(await violations(page, theme, 'delegation-form')))
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+K')
    await settled(page)
    // Its list is scrolled by the arrow keys in the search field, which axe can't know.
    found.push(...(await violations(page, theme, 'palette', ['scrollable-region-focusable'])))
    expect(found).toEqual([])
  })
}

test('a delegation is logged without a mouse, from the palette on, and the focus is always to be seen', async ({
  launch
}) => {
  const { page } = await launch()
  await openSample(page)
  await page.keyboard.press('Control+K')
  await expect(page.getByRole('dialog', { name: words('app.command.palette') })).toBeVisible()
  await page.keyboard.type('Shanghai')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Shanghai')
  await settled(page)

  await tabTo(page, words('overview.tab.delegations'))
  await page.keyboard.press('Enter')
  await settled(page)
  await tabTo(page, words('delegations.log'))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: words('delegations.new') })).toBeVisible()
  await settled(page)
  await page.keyboard.type('Without a mouse')
  await tabTo(page, words('records.field.delegation.startsOn'))
  await page.keyboard.press('Control+A')
  await page.keyboard.type('2019-03-04')
  await tabTo(page, words('records.field.delegation.purpose'))
  await page.keyboard.type('Elderly care')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Without a mouse' })).toBeVisible()
})

test('the palette finds a city by its name in its own script, and a command by its name', async ({ launch }) => {
  const { page } = await launch()
  await openSample(page)
  const palette = page.getByRole('dialog', { name: words('app.command.palette') })
  for (const [typed, address] of [
    ['上海', `#/partnerships/${gothenburgShanghai.partnership}`],
    [words('app.nav.people'), '#/people']
  ] as const) {
    await page.keyboard.press('Control+K')
    await expect(palette).toBeVisible()
    await page.keyboard.insertText(typed)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(palette).toBeHidden()
    await expect.poll(() => page.evaluate(() => location.hash)).toBe(address)
  }
})

test('a list to type in opens when it is asked for, not when the focus comes by', async ({ launch }) => {
  const { page } = await launch()
  await openSample(page)
  await goTo(page, '/settings')
  await page.getByRole('button', { name: words('pace.schedule.add') }).click()
  const dialog = page.getByRole('dialog')
  const country = dialog.getByRole('combobox', { name: words('records.field.holiday-schedule.country') })
  const list = page.getByRole('listbox')
  await expect(country).toBeFocused()
  await settled(page)
  await expect(list).toBeHidden()
  await page.keyboard.press('ArrowDown')
  await expect(list).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(list).toBeHidden()
  await page.keyboard.type('Finl')
  await expect(list.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(country).toHaveValue('Finland')
  await page.keyboard.press('Tab')
  await expect(list).toBeHidden()
  await country.click()
  await expect(list.getByRole('option').nth(5)).toBeVisible()
})
