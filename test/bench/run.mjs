// npm run bench: every figure as a ratio to a reference measured in the same run, in the same Chromium. ENTENTE_BENCH=<records>
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium } from '@playwright/test'
import { build, preview } from 'vite'
import { ensureBrowser } from '../ensure-browser.mjs'

const root = resolve(import.meta.dirname, '../..')
const count = Number(process.env.ENTENTE_BENCH ?? 100_000)
const say = (text) => console.log(`[bench] ${text}`)
const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'))
const base = {
  configFile: false,
  logLevel: 'warn',
  root: import.meta.dirname,
  resolve: {
    alias: {
      '@shared': resolve(root, 'src-shared'),
      '@renderer': resolve(root, 'src-renderer'),
      events: resolve(root, 'node_modules/events/events.js')
    }
  },
  worker: { format: 'es' }
}

try {
  const executablePath = await ensureBrowser(say)
  say('building the page')
  await build({ ...base, build: { outDir: join(folder, 'page'), emptyOutDir: true, target: 'esnext', minify: true } })
  const server = await preview({
    ...base,
    build: { outDir: join(folder, 'page') },
    preview: { port: 0, host: '127.0.0.1' }
  })
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath,
    chromiumSandbox: process.getuid?.() !== 0
  })
  try {
    const page = await context.newPage()
    page.on('pageerror', (error) => say(String(error)))
    page.setDefaultTimeout(0)
    await page.exposeFunction('sayFromPage', say)
    await page.goto(server.resolvedUrls.local[0])
    await page.waitForFunction(() => 'runBench' in globalThis, undefined, { timeout: 20_000 })
    const times = await page.evaluate((records) => globalThis.runBench(records, globalThis.sayFromPage), count)
    await context.close()
    console.table(Object.fromEntries(Object.entries(times).map(([name, value]) => [name, Math.round(value)])))
    report({ ...times, ...builtApp(executablePath) })
  } finally {
    await context.close()
    await server.close()
  }
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}

/** The same records imported through the screens of the built app. */
function builtApp(executablePath) {
  const result = join(folder, 'app.json')
  const env = {
    ...process.env,
    CHROMIUM_PATH: executablePath,
    ENTENTE_BENCH: String(count),
    ENTENTE_BENCH_APP: result
  }
  const run = (script, ...args) => {
    const { status } = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
      cwd: root,
      env,
      stdio: ['ignore', 'inherit', 'inherit']
    })
    if (status !== 0) throw new Error(`${script} ended with ${status}`)
  }
  say('building the app')
  run('electron-vite/bin/electron-vite.js', 'build', '--logLevel=warn')
  say(`the built app with ${count} records`)
  run('@playwright/test/cli.js', 'test', '--config', join(import.meta.dirname, 'playwright.config.ts'))
  return JSON.parse(readFileSync(result, 'utf8'))
}

function report(times) {
  const measures = [
    ['import, reviewed and committed / bare Dexie bulkPut', times.import / times.dexie, 1.5, 'at most'],
    ['PouchDB bulkDocs / import', times.pouch / times.import, 1.3, 'at least'],
    ['longest task of the window during the import, ms', times.longestTask, 50, 'under'],
    ['the same in the built app, with its review on the screen, ms', times.longestTaskInApp, 50, 'under'],
    ['export of everything / toArray and gzip', times.export / times.gzip, 1.5, 'at most'],
    ['bundle bytes / gzip of the rows', times.bundleBytes / times.gzipBytes, 1.2, 'at most'],
    ['10 changes in all / in 1,000 records', times.ten / times.tenInSmall, 1.5, 'at most'],
    ['start to the Desk with all records / with the sample', times.start / times.startOfSample, 1.5, 'at most'],
    ['memory on the Desk with all records / with the sample', times.memory / times.memoryOfSample, 2, 'at most']
  ].map(([measure, value, target, bound]) => {
    const isMet = bound === 'at least' ? value >= target : bound === 'under' ? value < target : value <= target
    return { measure, value: Number(value.toFixed(2)), target: `${bound} ${target}`, met: isMet ? 'yes' : 'no' }
  })
  console.table(measures)
  console.table(Object.fromEntries(Object.entries(times).map(([name, value]) => [name, Math.round(value)])))
  mkdirSync(join(root, 'out'), { recursive: true })
  writeFileSync(
    join(root, 'out/bench.json'),
    `${JSON.stringify({ at: new Date().toISOString(), times, measures }, null, 2)}\n`
  )
}
