import type { Locator } from '@playwright/test'
import { expect, test } from '../harness/launch'
import { press } from './form-steps'
import { gothenburgShanghai } from './screens'
import { goTo, openSample, settled } from './steps'
import { words } from './words'

/** What has just happened is said at the foot of the page, over nothing, for a time that waits for whoever reads it. */
const { partnership, memorandum } = gothenburgShanghai

async function edges(of: Locator): Promise<{ top: number; bottom: number }> {
  const box = await of.boundingBox()
  if (!box) throw new Error('not on the screen')
  return { top: box.y, bottom: box.y + box.height }
}

test('a toast covers neither the page nor a dialog, and leaves by itself unless it is being read', async ({
  launch
}) => {
  const { page } = await launch()
  await page.setViewportSize({ width: 1280, height: 800 })
  await openSample(page)
  await page.clock.install({ time: Date.now() })
  const toasts = page.getByRole('alertdialog')
  const region = page.getByRole('region').filter({ has: toasts })
  const put = words('reminders.menu', { title: '' })
  const tickOff = async () => {
    const menu = page.getByRole('button', { name: put.trim() }).first()
    const matter = (await menu.getAttribute('aria-label'))?.slice(put.length) ?? ''
    await menu.click()
    await page.getByRole('menuitem', { name: words('reminders.done') }).click()
    await expect(toasts.filter({ hasText: matter })).toBeVisible()
  }

  await test.step('the page ends where the toast begins', async () => {
    const before = await edges(page.getByRole('main'))
    await tickOff()
    await expect(toasts).toHaveCount(1)
    await expect.poll(async () => (await edges(page.getByRole('main'))).bottom).toBeLessThan(before.bottom)
    expect((await edges(page.getByRole('main'))).bottom).toBeLessThanOrEqual((await edges(toasts)).top)
  })

  await test.step('so does a dialog that fills the window', async () => {
    await goTo(page, `/partnerships/${partnership}/agreements/${memorandum}`)
    await page
      .getByRole('button', { name: words('agreements.version.new'), exact: true })
      .first()
      .click()
    const dialog = page.getByRole('dialog')
    await press(dialog, words('records.value.renewalKind.tacit'))
    const saving = dialog.getByRole('button', { name: words('forms.save'), exact: true })
    expect((await edges(saving)).bottom).toBeLessThanOrEqual((await edges(toasts)).top)
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  })

  await test.step('no more than two stand there', async () => {
    await goTo(page, '/')
    for (const count of [2, 2, 2]) {
      await tickOff()
      await expect(toasts).toHaveCount(count)
    }
  })

  await test.step('they stay while the pointer or the focus is there, and leave after half a minute without', async () => {
    await toasts.first().hover()
    await page.clock.fastForward(60_000)
    await expect(toasts).toHaveCount(2)
    await page.keyboard.press('F6')
    await expect.poll(() => region.evaluate((node) => node.contains(document.activeElement))).toBe(true)
    await page.mouse.move(640, 300)
    await page.clock.fastForward(60_000)
    await expect(toasts).toHaveCount(2)
    await page.getByRole('main').focus()
    await page.clock.fastForward(31_000)
    await expect(toasts).toHaveCount(0)
    await settled(page)
    expect((await edges(page.getByRole('main'))).bottom).toBe(800)
  })
})
