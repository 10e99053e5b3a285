import type { Page } from '@playwright/test'
import { expect } from '../harness/launch'

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

/** Presses Tab, or the other key, until the focus is on that name; on the way every stop must show that it has the focus. */
export async function tabTo(page: Page, name: string, key = 'Tab'): Promise<void> {
  const passed: string[] = []
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press(key)
    const { name: here, isDrawn } = await focused(page)
    passed.push(here)
    expect(isDrawn, `the focus is drawn on "${here}"`).toBe(true)
    if (here === name) return
  }
  throw new Error(`${key} does not reach "${name}", only ${passed.join(' | ')}`)
}
