import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium, test as base, type Page } from '@playwright/test'
import { findBrowser } from '../../src-main/find-browser.mjs'
import { HOST_NAME } from '../../src-main/start-browser.mjs'

/** One copy of the app in the browser host: the launcher's own server and a window with a profile of its own. */
export type BrowserCopy = {
  readonly page: Page
  /** The folder of the profile; a copy opened on it later has the same data and device. */
  readonly profile: string
  readonly port: number
  readonly close: () => Promise<void>
}

export type BrowserCopyOptions = { readonly profile?: string; readonly locale?: string; readonly path?: string }

const launcher = resolve(import.meta.dirname, '../../src-main/start.mjs')

/** Two copies with two profiles are two independent installations. */
export async function openBrowserCopy(options: BrowserCopyOptions = {}): Promise<BrowserCopy> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'entente-browser-'))
  const server = await startServer(profile)
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM_PATH ?? findBrowser(),
    args: [`--host-resolver-rules=MAP ${HOST_NAME}:80 127.0.0.1:${server.port}`],
    chromiumSandbox: process.getuid?.() !== 0,
    viewport: { width: 1280, height: 800 },
    locale: options.locale ?? 'en-GB'
  })
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(`http://${HOST_NAME}/${options.path ?? ''}`)
  return {
    page,
    profile,
    port: server.port,
    async close() {
      await context.close()
      await server.stop()
    }
  }
}

async function startServer(profile: string): Promise<{ port: number; stop: () => Promise<void> }> {
  const args = [launcher, '--host=browser', '--no-open', '--no-setup', '--port=0', `--user-data-dir=${profile}`]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  let output = ''
  const port = await new Promise<number>((done, fail) => {
    child.stderr.on('data', (data) => (output += String(data)))
    child.stdout.on('data', (data) => {
      output += String(data)
      const match = /http:\/\/127\.0\.0\.1:(\d+)\//.exec(output)
      if (match) done(Number(match[1]))
    })
    void ended.then(() => fail(new Error(`the launcher ended early\n${output}`)))
  })
  return {
    port,
    async stop() {
      child.kill()
      await ended
    }
  }
}

/** `openCopy` closes what the test left open and removes the profiles. */
export const test = base.extend<{ openCopy: (options?: BrowserCopyOptions) => Promise<BrowserCopy> }>({
  openCopy: async ({ browserName: _unused }, provide) => {
    const copies: BrowserCopy[] = []
    await provide(async (options) => {
      const copy = await openBrowserCopy(options)
      copies.push(copy)
      return copy
    })
    for (const copy of copies) await copy.close().catch(() => undefined)
    for (const copy of copies) rmSync(copy.profile, { recursive: true, force: true, maxRetries: 3 })
  }
})

export { expect } from '@playwright/test'
