import type { Page } from '@playwright/test'
import { expect } from '../harness/launch'
import { words } from './words'

/** What a person does on every screen, in the words of the English messages. Nothing here knows of the app's code. */

/** Starts in English and light, whatever the machine; reloads. */
export async function useLooks(page: Page, locale: string, theme: 'light' | 'dark' = 'light'): Promise<void> {
  await page.evaluate(
    ([language, colours]) => {
      localStorage.setItem('entente.locale', language!)
      localStorage.setItem('entente.theme', colours!)
    },
    [locale, theme]
  )
  await page.reload()
}

export async function openSample(page: Page): Promise<void> {
  await useLooks(page, 'en')
  await page.getByRole('button', { name: words('welcome.sample.action') }).click()
  await expect(page.getByRole('navigation', { name: words('app.nav.label') })).toBeVisible()
  await settled(page)
}

export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, path)
  await settled(page)
}

export async function goByRail(page: Page, part: string): Promise<void> {
  const rail = page.getByRole('navigation', { name: words('app.nav.label') })
  await rail.getByRole('link', { name: words(`app.nav.${part}`) }).click()
  await settled(page)
}

/** Resolves once the screen has a title and nothing has moved on it for a moment. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done, fail) => {
        const quiet = 150
        const until = performance.now() + 10_000
        let last = performance.now()
        const observer = new MutationObserver(() => (last = performance.now()))
        observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
        const timer = setInterval(() => {
          const now = performance.now()
          const isShown = document.querySelector('main h1, main h2, [role="dialog"]') !== null
          const isRunning = document.getAnimations().some((animation) => animation.playState === 'running')
          if (isShown && !isRunning && now - last >= quiet) {
            clearInterval(timer)
            observer.disconnect()
            done()
          } else if (now > until) {
            clearInterval(timer)
            observer.disconnect()
            fail(new Error(`nothing settled at ${location.hash}: ${document.body.innerText.slice(0, 200)}`))
          }
        }, 25)
      })
  )
}

export async function pressButton(page: Page, id: string, values?: Parameters<typeof words>[1]): Promise<void> {
  await page
    .getByRole('button', { name: words(id, values), exact: true })
    .first()
    .click()
}
