import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../harness/launch'
import { gothenburgShanghai, screens } from './screens'
import { goTo, openSample, settled, useLooks } from './steps'
import { words } from './words'

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

type Theme = 'light' | 'dark'

/** In the dark only what depends on colours is looked at again. */
async function violations(page: Page, theme: Theme, where: string, except: string[] = []): Promise<string[]> {
  // The legacy mode asks for no second page, which a desktop window can't open.
  // What the kit reads out is kept for some seconds after what it named is gone.
  const axe = new AxeBuilder({ page }).setLegacyMode().exclude('[data-live-announcer]')
  const chosen =
    theme === 'light'
      ? axe.withTags(levels).disableRules(except)
      : axe.withRules(['color-contrast', 'link-in-text-block'])
  const { violations: found, passes } = await chosen.analyze()
  expect(passes.map(({ id }) => id)).toContain('color-contrast')
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${where}: ${id}: ${node.target.join(' ')}: ${node.failureSummary ?? node.html}`)
  )
}

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

/** The name of what has the focus, and whether its focus is drawn by it or around it. */
async function focused(page: Page): Promise<{ readonly name: string; readonly isDrawn: boolean }> {
  return page.evaluate(() => {
    const active = document.activeElement
    if (!(active instanceof HTMLElement) || active === document.body) return { name: '', isDrawn: false }
    const spoken = (element: Element | null) => {
      const copy = element?.cloneNode(true) as Element | undefined
      copy?.querySelectorAll('[aria-hidden="true"]').forEach((hidden) => hidden.remove())
      return (copy?.textContent ?? '').trim()
    }
    const labels = active instanceof HTMLInputElement ? [...(active.labels ?? [])] : []
    const labelledBy = (active.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id))
    const name = active.getAttribute('aria-label') ?? [...labelledBy, ...labels].map(spoken).find((text) => text !== '')
    const around = [active.parentElement, active.parentElement?.parentElement]
    const ofLabels = labels.flatMap((label) => [label, ...label.querySelectorAll('*')])
    return {
      name: name ?? spoken(active),
      isDrawn: [active, ...around, ...ofLabels].some((element) => {
        if (!element) return false
        const { outlineStyle, outlineWidth } = getComputedStyle(element)
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0
      })
    }
  })
}

/** Presses Tab until the focus is on that name; on the way every stop must show that it has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const passed: string[] = []
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('Tab')
    const { name: here, isDrawn } = await focused(page)
    passed.push(here)
    expect(isDrawn, `the focus is drawn on "${here}"`).toBe(true)
    if (here === name) return
  }
  throw new Error(`Tab does not reach "${name}", only ${passed.join(' | ')}`)
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
