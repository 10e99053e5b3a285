// npm test: does all set-up and runs everything. Developers: node test/run.mjs --only=types,lint,unit,build,e2e
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installIfNeeded, requireNode, root, SetupError } from '../src-main/start-setup.mjs'
import { ensureBrowser } from './ensure-browser.mjs'
import { countPlaywright, countTypes, countVitest } from './run-counts.mjs'

const reports = mkdtempSync(join(tmpdir(), 'entente-test-'))
const report = (name) => join(reports, `${name}.json`)
const bin = (path) => join(root, 'node_modules', path)
let browser

const steps = {
  types: {
    title: 'Types, room by room',
    args: ['test/typecheck.mjs'],
    count: ({ output }) => countTypes(output)
  },
  lint: {
    title: 'Lint',
    args: [
      bin('oxlint/bin/oxlint'),
      '--config=test/oxlint.json',
      '--type-aware',
      '--quiet',
      'src-main',
      'src-renderer',
      'src-shared',
      'test'
    ],
    count: ({ code }) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skips: [] })
  },
  unit: {
    title: 'Architecture, unit and property tests',
    args: [
      bin('vitest/vitest.mjs'),
      'run',
      '--config=test/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report('unit')}`
    ],
    count: ({ code, output }) => countVitest(readJson('unit'), code, output)
  },
  build: {
    title: 'Build',
    args: [bin('electron-vite/bin/electron-vite.js'), 'build'],
    count: ({ code }) => ({ passed: 0, failed: code === 0 ? 0 : 1, skips: [] })
  },
  e2e: {
    title: 'End to end, on the built app',
    args: [bin('@playwright/test/cli.js'), 'test', '--config', 'test/playwright.config.ts'],
    env: () => ({ CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report('e2e') }),
    before: async () => {
      browser = await ensureBrowser(say)
    },
    count: ({ code }) => countPlaywright(readJson('e2e'), code)
  }
}

const say = (text) => console.log(`[test] ${text}`)
/** @type {{ passed: number, failed: number, skips: { title: string, reason: string }[] }} */
const total = { passed: 0, failed: 0, skips: [] }

try {
  requireNode()
  installIfNeeded(say)
  for (const name of chosenSteps()) await runStep(name, steps[name])
} catch (error) {
  if (!(error instanceof SetupError)) throw error
  say(error.message)
  total.failed += 1
} finally {
  rmSync(reports, { recursive: true, force: true })
}

for (const { title, reason } of total.skips) say(`skipped: ${title}: ${reason}`)
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skips.length} skipped`)
process.exitCode = total.failed === 0 ? 0 : 1

async function runStep(name, { title, args, env, before, count }) {
  console.log(`\n== ${title}`)
  const started = performance.now()
  try {
    await before?.()
    const counted = count(await run(args, { ...process.env, ...env?.() }))
    total.passed += counted.passed
    total.failed += counted.failed
    total.skips.push(...counted.skips)
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    say(`${name}: ${counted.passed} passed, ${counted.failed} failed, ${counted.skips.length} skipped, ${seconds} s`)
  } catch (error) {
    say(`${name}: ${error.message}`)
    total.failed += 1
  }
}

/** Passes on what the runner prints and keeps it, since the skips' reasons and the crashes are told there. */
function run(args, env) {
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const [source, target] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr]
  ]) {
    source.on('data', (data) => {
      output += String(data)
      target.write(data)
    })
  }
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('close', (code) => done({ code: code ?? 1, output }))
  })
}

function readJson(name) {
  return existsSync(report(name)) ? JSON.parse(readFileSync(report(name), 'utf8')) : undefined
}

function chosenSteps() {
  const only = process.argv.find((arg) => arg.startsWith('--only='))?.slice('--only='.length)
  if (only === undefined) return Object.keys(steps)
  const names = only.split(',')
  const unknown = names.filter((name) => !(name in steps))
  if (unknown.length > 0)
    throw new SetupError(`no such step: ${unknown.join(', ')}; there are ${Object.keys(steps).join(', ')}`)
  return names
}
