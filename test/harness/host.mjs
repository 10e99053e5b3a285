// node host.mjs FOLDER [ARGUMENT…]: runs the built main process with the stand-in for `electron`, as launch.ts does.
import { readFileSync } from 'node:fs'
import { register } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runInThisContext } from 'node:vm'

const appDir = resolve(process.argv[2] ?? '.')
const pkg = JSON.parse(readFileSync(join(appDir, 'package.json'), 'utf8'))
process.argv = [process.argv[0], appDir, ...process.argv.slice(3)]
Object.defineProperty(process.versions, 'electron', { value: '0.0.0-harness', enumerable: true })
Object.assign(process, { type: 'browser', resourcesPath: appDir, defaultApp: true })
globalThis.__harness = { appDir, pkg, calls: [] }

register('./hooks.mjs', import.meta.url)
const electron = await import('./electron.mjs')
const { die } = await import('./app.mjs')
const { becomeReady } = await import('./chromium.mjs')

async function evaluate({ id, fn, arg }) {
  try {
    process.send({ id, value: await runInThisContext(`(${fn})`)(electron, arg) })
  } catch (error) {
    process.send({ id, error: String(error?.stack ?? error) })
  }
}

process.on('message', (message) => {
  if (message.op === 'evaluate') void evaluate(message)
  if (message.op === 'quit') electron.app.quit()
})
process.on('disconnect', () => void die(1)) // the test runner went away
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => electron.app.quit())

await import(pathToFileURL(join(appDir, pkg.main)).href)
await becomeReady()
