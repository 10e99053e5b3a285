// node host.mjs <appDir> [args…]: runs the BUILT main process with the stand-in `electron`. Forked by launch.ts (IPC) or run by hand.
import Module, { register } from 'node:module'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

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
const load = Module._load
Module._load = function (id, ...rest) {
  return /^electron(\/(main|common))?$/.test(id) ? electron.default : load.call(this, id, ...rest)
}

process.on('message', async (m) => {
  try {
    if (m.op === 'evaluate')
      process.send({ id: m.id, ok: true, value: await (0, eval)(`(${m.fn})`)(electron.default, m.arg) })
    if (m.op === 'quit') electron.app.quit()
  } catch (e) {
    process.send({ id: m.id, ok: false, error: String(e?.stack ?? e) })
  }
})
process.on('disconnect', () => die(1)) // the test runner went away
for (const s of ['SIGINT', 'SIGTERM']) process.on(s, () => electron.app.quit())

await import(pathToFileURL(join(appDir, pkg.main)).href)
await becomeReady()
