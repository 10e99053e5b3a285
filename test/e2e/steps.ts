import type { Page, Request } from '@playwright/test'
import { expect } from '../harness/launch'
import { words } from './words'

/** What a person does on every screen, in the words of the English messages. Nothing here knows of the app's code. */

declare global {
  var runningTransactions: number | undefined
}

/** Counts what the page is still reading from its database, so that a test can wait for a screen to be whole. */
function countTransactions(): void {
  const transaction = Reflect.get(IDBDatabase.prototype, 'transaction') as (
    this: IDBDatabase,
    ...args: Parameters<IDBDatabase['transaction']>
  ) => IDBTransaction
  globalThis.runningTransactions = 0
  IDBDatabase.prototype.transaction = function counted(...args) {
    const started = transaction.apply(this, args)
    globalThis.runningTransactions = (globalThis.runningTransactions ?? 0) + 1
    for (const end of ['complete', 'abort'])
      started.addEventListener(end, () => (globalThis.runningTransactions = (globalThis.runningTransactions ?? 1) - 1))
    return started
  }
}

/** Language and colours, whatever the machine asks for; reloads. */
export async function useLooks(page: Page, locale: string, theme: 'light' | 'dark' = 'light'): Promise<void> {
  loading(page)
  await page.evaluate(
    ([language, colours]) => {
      localStorage.setItem('entente.locale', language!)
      localStorage.setItem('entente.theme', colours!)
    },
    [locale, theme]
  )
  await page.reload()
}

export async function openSample(page: Page, theme: 'light' | 'dark' = 'light'): Promise<void> {
  await useLooks(page, 'en', theme)
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

const requestsOf = new WeakMap<Page, Set<Request>>()

/** How many files the page is waiting for: parts of the app that are loaded when they are first needed. */
function loading(page: Page): Set<Request> {
  const known = requestsOf.get(page)
  if (known) return known
  const requests = new Set<Request>()
  void page.addInitScript(countTransactions)
  page.on('request', (request) => requests.add(request))
  page.on('requestfinished', (request) => requests.delete(request))
  page.on('requestfailed', (request) => requests.delete(request))
  requestsOf.set(page, requests)
  return requests
}

/** Resolves once the screen has a title and nothing has moved on it, or was loaded for it, for a moment. */
export async function settled(page: Page): Promise<void> {
  const requests = loading(page)
  do {
    await expect.poll(() => requests.size).toBe(0)
    await quiet(page)
  } while (requests.size > 0)
  await expect(page.getByText(words('app.broken.title'))).toBeHidden()
}

async function quiet(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done, fail) => {
        const began = performance.now()
        let last = began
        const observer = new MutationObserver(() => (last = performance.now()))
        observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
        const end = (then: () => void) => {
          clearInterval(timer)
          observer.disconnect()
          then()
        }
        const timer = setInterval(() => {
          const now = performance.now()
          const loaded = performance.getEntriesByType('resource').map(({ duration, startTime }) => startTime + duration)
          last = globalThis.runningTransactions ? now : Math.max(last, ...loaded)
          const isShown = document.querySelector('main h1, main h2, [role="dialog"]') !== null
          const isRunning = document.getAnimations().some((animation) => animation.playState === 'running')
          if (isShown && !isRunning && now - last >= 350) end(done)
          else if (now - began > 10_000)
            end(() => fail(new Error(`${location.hash} does not settle: ${document.body.innerText.slice(0, 400)}`)))
        }, 25)
      })
  )
}
