import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from '../harness/launch'

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

type Theme = 'light' | 'dark'

/** What axe finds on the screen as it is, each with `where` it was. In the dark only what depends on colours is looked at again. */
export async function violations(page: Page, theme: Theme, where: string, except: string[] = []): Promise<string[]> {
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
