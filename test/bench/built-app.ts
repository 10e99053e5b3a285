import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { browserCopy, setUpOffice, type Copy } from '../e2e/exchange-steps'
import { goByRail, openSample } from '../e2e/steps'
import { words } from '../e2e/words'
import { expect, test, type BrowserCopyOptions, type BrowserCopy } from '../harness/browser-host'
import { bundleBy, newSender } from './bench-sender'
import { workload } from './workload'

/** The built app in the browser host, filled through its own screens, and measured there. Times in ms, memory in bytes. */

const seed = 20_260_318
const all = Number(process.env.ENTENTE_BENCH ?? 100_000)

declare global {
  var longTasks: number[] | undefined
}

test('the built app with all records, and with the sample', async ({ openCopy }) => {
  const small = await openCopy()
  await openSample(small.page)
  const sample = await deskOf(small.page)
  await small.close()
  const large = await filled(openCopy, all)
  const { longestTask } = large
  const times = {
    longestTaskInApp: longestTask,
    start: large.start,
    startOfSample: sample.start,
    memory: large.memory,
    memoryOfSample: sample.memory
  }
  writeFileSync(process.env.ENTENTE_BENCH_APP ?? 'bench-app.json', JSON.stringify(times))
})

async function filled(openCopy: (options?: BrowserCopyOptions) => Promise<BrowserCopy>, count: number) {
  const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'))
  try {
    const sender = await newSender()
    const path = join(folder, 'bench.entente')
    writeFileSync(path, await bundleBy(sender, workload(seed, count, sender.device)))
    const opened = await openCopy()
    const copy = browserCopy(opened)
    await setUpOffice(copy.page, {
      person: 'Bench',
      office: 'Bench office',
      city: 'Bench',
      nativeCity: 'Bench',
      country: 'Sweden',
      timeZone: 'Europe/Stockholm'
    })
    const longestTask = await importByHand(copy, path)
    const desk = await deskOf(copy.page)
    await opened.close()
    return { longestTask, ...desk }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Opens the file, answers what has to be answered and applies; the longest task of the window while the app works. */
async function importByHand({ page, openFrom }: Copy, path: string): Promise<number> {
  page.setDefaultTimeout(900_000)
  await goByRail(page, 'exchange')
  await page.evaluate(() => {
    globalThis.longTasks = []
    new PerformanceObserver((list) =>
      globalThis.longTasks?.push(...list.getEntries().map(({ duration }) => duration))
    ).observe({ type: 'longtask' })
  })
  await openFrom(path, () => page.getByRole('button', { name: words('exchange.open-file') }).click())
  await headingOtherThan(page, words('exchange.title'))
  await page.waitForTimeout(1000)
  const reading = await takeTasks(page)
  const follow = words('exchange.join.none')
  for (const space of await page.getByRole('radiogroup').filter({ hasText: follow }).all())
    await space.locator('label').first().click()
  await takeTasks(page)
  const review = await page.locator('h1').innerText()
  const first = words('exchange.review.apply', { count: 2 }).split(' ')[0] ?? ''
  await page.getByRole('button', { name: new RegExp(`^${first}`) }).click()
  await headingOtherThan(page, review)
  expect(await page.locator('h1').innerText()).toBe(words('exchange.result.title'))
  return Math.max(0, ...reading, ...(await takeTasks(page)))
}

/** Asks the page itself, a few times a second: Playwright's own waiting would read the whole page and be measured too. */
async function headingOtherThan(page: Page, title: string): Promise<void> {
  await page.evaluate(
    (before) =>
      new Promise<void>((done) => {
        const timer = setInterval(() => {
          const heading = document.querySelector('h1')?.innerText
          if (!heading || heading === before) return
          clearInterval(timer)
          done()
        }, 200)
      }),
    title
  )
}

async function deskOf(page: Page): Promise<{ readonly start: number; readonly memory: number }> {
  return { start: await startTime(page), memory: await memoryOf(page) }
}

async function takeTasks(page: Page): Promise<number[]> {
  return page.evaluate(() => globalThis.longTasks?.splice(0) ?? [])
}

/** From the reload to the lists of the Desk; the median of three. */
async function startTime(page: Page): Promise<number> {
  await page.evaluate(() => (location.hash = '/'))
  const desk = page.getByRole('heading', { level: 2, name: words('desk.needs') })
  await desk.waitFor()
  const times: number[] = []
  for (let round = 0; round < 3; round += 1) {
    await page.reload()
    await desk.waitFor()
    times.push(await page.evaluate(() => performance.now()))
    await page.waitForTimeout(2000)
  }
  return times.toSorted((a, b) => a - b)[1] ?? 0
}

async function memoryOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  await session.send('Performance.enable')
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0
}
