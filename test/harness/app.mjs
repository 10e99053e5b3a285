// Stand-in for `app`: paths, life cycle, the single instance.
import { createHash } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { emitCancellable, host, record, sleep, state, strict, switchValue } from './shared.mjs'
import { BrowserWindow } from './window.mjs'

export const chromiumSwitches = []
const paths = new Map()
let lock
let toldFirstInstance

function gate() {
  let open
  const passed = new Promise((resolve) => {
    open = resolve
  })
  return { open, passed }
}
export const ready = gate()
/** Opens when the main module has been evaluated and Chromium is up, or the app has given up before. */
export const started = gate()

class App extends EventEmitter {
  isPackaged = false
  name = host.pkg.productName ?? host.pkg.name
  dock = undefined
  commandLine = {
    appendSwitch: (name, value) => chromiumSwitches.push(value === undefined ? `--${name}` : `--${name}=${value}`),
    hasSwitch: (name) => process.argv.includes(`--${name}`) || switchValue(name) !== undefined,
    getSwitchValue: (name) => switchValue(name) ?? ''
  }
  getName() {
    return this.name
  }
  getVersion() {
    return host.pkg.version
  }
  getAppPath() {
    return host.appDir
  }
  getLocale() {
    return 'en-US'
  }
  enableSandbox() {
    record('app.enableSandbox')
  }
  isReady() {
    return state.isReady
  }
  whenReady() {
    return ready.passed
  }
  setPath(name, path) {
    mkdirSync(path, { recursive: true })
    paths.set(name, path)
  }
  getPath(name) {
    if (name === 'userData' && !paths.has(name))
      this.setPath(name, switchValue('user-data-dir') ?? mkdtempSync(join(tmpdir(), 'harness-')))
    if (paths.has(name)) return paths.get(name)
    if (name === 'home') return homedir()
    if (name === 'temp') return tmpdir()
    if (name === 'exe') return process.execPath
    return join(this.getPath('userData'), `_${name}`)
  }
  quit() {
    if (state.isQuitting) return
    state.isQuitting = true
    void started.passed.then(() => {
      const isAllowed =
        emitCancellable(this, 'before-quit') &&
        BrowserWindow.getAllWindows().every((window) => window._tryClose()) &&
        emitCancellable(this, 'will-quit')
      if (!isAllowed) {
        state.isQuitting = false
        return undefined
      }
      this.emit('quit', {}, 0)
      return die(0)
    })
  }
  exit(code = 0) {
    state.isQuitting = true
    void die(code)
  }
  focus() {}
  requestSingleInstanceLock() {
    const folder = this.getPath('userData')
    const file = join(folder, 'harness.lock')
    const socket = join(tmpdir(), `h${createHash('sha1').update(folder).digest('hex').slice(0, 16)}.sock`)
    if (!takeLock(file)) {
      toldFirstInstance = new Promise((resolve) => {
        const client = net.connect(socket, () => client.end(JSON.stringify({ argv: process.argv, cwd: process.cwd() })))
        client.on('close', resolve)
        client.on('error', resolve)
      })
      return false
    }
    rmSync(socket, { force: true })
    const server = net.createServer((connection) => {
      let text = ''
      connection.on('data', (data) => (text += data))
      connection.on('end', () => {
        const { argv, cwd } = JSON.parse(text)
        void ready.passed.then(() => this.emit('second-instance', {}, argv, cwd))
      })
    })
    server.listen(socket)
    server.unref()
    lock = { file, socket, server }
    return true
  }
  hasSingleInstanceLock() {
    return lock !== undefined
  }
  releaseSingleInstanceLock() {
    if (!lock) return
    lock.server.close()
    rmSync(lock.file, { force: true })
    rmSync(lock.socket, { force: true })
    lock = undefined
  }
}

/** False where a living process holds the lock; a lock left by a dead one is taken over. */
function takeLock(file) {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
      return true
    } catch {
      if (isAlive(Number(readFileSync(file, 'utf8')))) return false
      rmSync(file, { force: true })
    }
  }
  return false
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return pid !== process.pid
  } catch {
    return false
  }
}

export async function die(code) {
  await toldFirstInstance
  const { cdp } = state
  if (cdp && !cdp.dead) {
    void cdp.send('Browser.close').catch(() => {})
    await Promise.race([cdp.exited, sleep(5000)])
    if (!cdp.dead) cdp.proc.kill('SIGKILL')
  }
  app.releaseSingleInstanceLock()
  process.exit(code)
}

export const app = strict('app', new App())
