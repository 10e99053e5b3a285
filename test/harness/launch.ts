import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, chromium, test as base, type Browser, type Page } from '@playwright/test'
import { findBrowser } from '../../src-main/find-browser.mjs'
import { electronBinary } from '../../src-main/start-setup.mjs'

type Electron = typeof import('electron')
type Dialogs = { readonly save?: string | null; readonly open?: readonly string[] | null }

/** The built app in the true Electron or, without its binary, in the stand-in; the same for the specs. */
export type RunningApp = {
  readonly kind: 'electron' | 'harness'
  readonly page: Page
  readonly userData: string
  readonly output: () => string
  /** Runs a function in the main process; its argument and result must be JSON, and it sees nothing else of the test. */
  readonly evaluate: <R, A = undefined>(
    fn: (electron: Electron, argument: A) => R | Promise<R>,
    argument?: A
  ) => Promise<R>
  /** What the next dialogs answer: a path, several, or null for "cancelled". */
  readonly scriptDialogs: (answers: Dialogs) => Promise<void>
  /** Quits as a person does; resolves with the exit code. */
  readonly close: () => Promise<number | null>
  /** SIGKILL of the whole application, no shutdown hooks. */
  readonly kill: () => Promise<void>
  readonly exited: Promise<number | null>
}

export type LaunchOptions = {
  readonly userData?: string
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** A start that is expected to end by itself, as a second instance does. */
export type EndedStart = { readonly exitCode: number | null; readonly output: string }

/** The folder with package.json and out/; another than the checkout for trying the harness itself. */
const appFolder = process.env.ENTENTE_APP_FOLDER ?? resolve(import.meta.dirname, '../..')
const hostModule = resolve(import.meta.dirname, 'host.mjs')
const START_LIMIT = 30_000

function trueElectron(): string | undefined {
  return process.env.ENTENTE_HARNESS ? undefined : electronBinary()
}

export function newFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `entente-${name}-`))
}

export async function launchApp(options: LaunchOptions = {}): Promise<RunningApp> {
  const userData = options.userData ?? newFolder('profile')
  const binary = trueElectron()
  return binary ? inElectron(binary, userData, options) : inHarness(userData, options)
}

export async function startAndAwaitEnd(options: LaunchOptions & { userData: string }): Promise<EndedStart> {
  const binary = trueElectron()
  const args = [...rootArguments(binary), ...(options.args ?? [])]
  const child = fork(binary ? appFolder : hostModule, binary ? args : [appFolder, ...args], {
    ...(binary && { execPath: binary }),
    env: environment(options.userData, options),
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc']
  })
  let output = ''
  child.stdout?.on('data', (data) => (output += String(data)))
  child.stderr?.on('data', (data) => (output += String(data)))
  const exitCode = await new Promise<number | null>((done) => child.once('exit', done))
  return { exitCode, output }
}

function environment(userData: string, options: LaunchOptions): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _unused, ...inherited } = process.env
  const defined = Object.entries(inherited).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const chromiumPath = process.env.CHROMIUM_PATH ?? findBrowser()
  return {
    ...Object.fromEntries(defined),
    ...(chromiumPath && { CHROMIUM_PATH: chromiumPath }),
    ...options.env,
    ENTENTE_USER_DATA: userData
  }
}

function rootArguments(binary: string | undefined): string[] {
  return binary && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

async function scriptDialogs(evaluate: RunningApp['evaluate'], { save = null, open = null }: Dialogs): Promise<void> {
  await evaluate(
    ({ dialog }, answers) => {
      dialog.showSaveDialog = async () => ({ canceled: !answers.save, filePath: answers.save ?? '' })
      dialog.showOpenDialog = async () => ({ canceled: !answers.open, filePaths: [...(answers.open ?? [])] })
    },
    { save, open }
  )
}

async function inElectron(executablePath: string, userData: string, options: LaunchOptions): Promise<RunningApp> {
  const args = [appFolder, ...rootArguments(executablePath), ...(options.args ?? [])]
  const app = await _electron.launch({ executablePath, args, env: environment(userData, options), cwd: appFolder })
  const process_ = app.process()
  let output = ''
  process_.stdout?.on('data', (data) => (output += String(data)))
  process_.stderr?.on('data', (data) => (output += String(data)))
  const exited = new Promise<number | null>((done) => process_.once('exit', done))
  const evaluate: RunningApp['evaluate'] = (fn, argument) => app.evaluate(fn as never, argument as never)
  return {
    kind: 'electron',
    page: await app.firstWindow(),
    userData,
    output: () => output,
    evaluate,
    scriptDialogs: (answers) => scriptDialogs(evaluate, answers),
    async close() {
      await app.close()
      return exited
    },
    async kill() {
      process_.kill('SIGKILL')
      await exited
    },
    exited
  }
}

type HostMessage =
  | { readonly op: 'up'; readonly cdpUrl: string; readonly chromiumPid: number }
  | { readonly op?: undefined; readonly id: number; readonly value?: unknown; readonly error?: string }

async function inHarness(userData: string, options: LaunchOptions): Promise<RunningApp> {
  const child = fork(hostModule, [appFolder, ...(options.args ?? [])], {
    env: environment(userData, options),
    cwd: appFolder,
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc']
  })
  let output = ''
  child.stdout?.on('data', (data) => (output += String(data)))
  child.stderr?.on('data', (data) => (output += String(data)))
  const exited = new Promise<number | null>((done) => child.once('exit', done))

  const waiting = new Map<number, (answer: { value?: unknown; error?: string }) => void>()
  const up = new Promise<{ cdpUrl: string; chromiumPid: number }>((done, fail) => {
    child.on('message', (message: HostMessage) => {
      if (message.op === 'up') return done(message)
      waiting.get(message.id)?.(message)
      waiting.delete(message.id)
    })
    void exited.then((code) => {
      fail(new Error(`the app ended early (${code})\n${output}`))
      for (const answer of waiting.values()) answer({ error: `the app ended\n${output}` })
    })
  })

  let lastId = 0
  const evaluate: RunningApp['evaluate'] = (fn, argument) =>
    new Promise((done, fail) => {
      const id = ++lastId
      waiting.set(id, ({ value, error }) => (error === undefined ? done(value as never) : fail(new Error(error))))
      child.send({ op: 'evaluate', id, fn: fn.toString(), arg: argument })
    })

  const { cdpUrl, chromiumPid } = await up
  const browser = await chromium.connectOverCDP(cdpUrl)
  return {
    kind: 'harness',
    page: await firstPage(browser, () => output),
    userData,
    output: () => output,
    evaluate,
    scriptDialogs: (answers) => scriptDialogs(evaluate, answers),
    async close() {
      if (child.exitCode === null && child.connected) child.send({ op: 'quit' })
      return exited
    },
    async kill() {
      for (const pid of [chromiumPid, child.pid]) if (pid !== undefined) killQuietly(pid)
      await exited
    },
    exited
  }
}

function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    return
  }
}

async function firstPage(browser: Browser, output: () => string): Promise<Page> {
  const until = Date.now() + START_LIMIT
  while (Date.now() < until) {
    const pages = browser.contexts().flatMap((context) => context.pages())
    const page = pages.find((candidate) => candidate.url() !== 'about:blank')
    if (page) {
      await page.waitForLoadState('domcontentloaded')
      return page
    }
    await new Promise((done) => setTimeout(done, 10))
  }
  throw new Error(`no window appeared\n${output()}`)
}

/** `launch` closes what the test left open and removes the profiles. */
export const test = base.extend<{ launch: (options?: LaunchOptions) => Promise<RunningApp> }>({
  launch: async ({ browserName: _unused }, provide) => {
    const running: RunningApp[] = []
    await provide(async (options) => {
      const app = await launchApp(options)
      running.push(app)
      return app
    })
    for (const app of running) await app.close().catch(() => null)
    for (const app of running) rmSync(app.userData, { recursive: true, force: true, maxRetries: 3 })
  }
})

/** For a spec that the stand-in can't serve; the reason is printed with the summary. */
export function needsTrueElectron(why: string): void {
  test.skip(trueElectron() === undefined, `needs Electron's binary: ${why}`)
}

export { expect } from '@playwright/test'
