import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../harness/launch'
import { screens } from './screens'
import { goTo, openSample, settled, useLooks } from './steps'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

async function violations(page: Page, where: string): Promise<string[]> {
  // The legacy mode asks for no second page, which a desktop window can't open.
  const { violations: found } = await new AxeBuilder({ page }).withTags(rules).setLegacyMode().analyze()
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${where}: ${id}: ${node.target.join(' ')}: ${node.failureSummary ?? node.html}`)
  )
}

for (const theme of ['light', 'dark'] as const) {
  test(`no screen breaks a rule of WCAG 2.2 AA that axe knows, ${theme}`, async ({ launch }) => {
    test.setTimeout(180_000)
    const { page } = await launch()
    await useLooks(page, 'en', theme)
    await settled(page)
    const found = await violations(page, 'welcome')
    await openSample(page)
    await useLooks(page, 'en', theme)
    for (const { name, path } of screens) {
      await goTo(page, path)
      found.push(...(await violations(page, name)))
    }
    expect(found).toEqual([])
  })
}
