// What has to be there before the app can run: dependencies, the build, Electron's binary. No dependencies of its own.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '..')
const at = (...parts) => join(root, ...parts)
const STAMP = at('out/build-stamp.json')
/** How long a download of Electron may take, and how long its server may take to answer, in ms. */
const DOWNLOAD_LIMIT = 300_000
const ANSWER_LIMIT = 5_000

export class SetupError extends Error {}

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new SetupError(`Entente needs Node 20.19 or newer; this is ${process.versions.node}.`)
}

/** Installs what the lock file names and node_modules lacks. */
export function installIfNeeded(say) {
  if (isInstalled()) return
  say('installing dependencies (npm ci) …')
  const exact = npm('ci')
  if (exact.status === 0) return
  say('npm ci refused; trying npm install, without changing the lock file …')
  const lenient = npm('install', '--no-save')
  if (lenient.status === 0 && isInstalled()) return
  process.stderr.write(`${exact.stderr}${lenient.stderr}`)
  throw new SetupError('The dependencies could not be installed; is the npm registry reachable?')
}

function npm(...words) {
  const { npm_execpath: running } = process.env
  const args = [...words, '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const options = { cwd: root, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' }
  return running?.endsWith('.js')
    ? spawnSync(process.execPath, [running, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
}

function isInstalled() {
  const marker = at('node_modules/.package-lock.json')
  if (!existsSync(marker)) return false
  const wanted = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages
  const present = JSON.parse(readFileSync(marker, 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, { version, optional, peer }]) => path === '' || optional || peer || present[path]?.version === version
  )
}

/** Builds when the sources are not those of the last build. */
export function buildIfNeeded(say) {
  const sources = fingerprint()
  if (existsSync(at('out/main/main.js')) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources) return
  say('building …')
  const builder = at('node_modules/electron-vite/bin/electron-vite.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [builder, 'build'], { cwd: root, encoding: 'utf8' })
  if (status !== 0) {
    process.stderr.write(`${stdout}${stderr}`)
    throw new SetupError('The build failed; what it said is above.')
  }
  writeFileSync(STAMP, sources)
}

/** Number and newest time of all files that the build reads. */
function fingerprint() {
  const folders = ['src-main', 'src-renderer', 'src-shared', 'resources'].map((name) => at(name))
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
  )
  files.push(at('package-lock.json'), at('package.json'), at('electron.vite.config.ts'))
  const newest = Math.max(...files.map((file) => statSync(file).mtimeMs))
  return JSON.stringify({ files: files.length, newest })
}

/** Path of Electron's binary, or undefined. (Importing the electron package would start a download by itself.) */
export function electronBinary() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? at('node_modules/electron/dist')
  const pathFile = at('node_modules/electron/path.txt')
  const names = [existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : undefined, 'electron', 'electron.exe']
  return names
    .filter((name) => name !== undefined)
    .map((name) => join(folder, name))
    .find((path) => existsSync(path) && statSync(path).isFile())
}

/** Electron's binary, downloaded if it isn't there and can be; undefined otherwise. ENTENTE_OFFLINE forbids the download. */
export async function electronBinaryOrDownload(say) {
  const present = electronBinary()
  if (present || process.env.ENTENTE_OFFLINE || !(await isDownloadReachable())) return present
  say('downloading Electron …')
  const installer = at('node_modules/electron/install.js')
  spawnSync(process.execPath, [installer], { cwd: root, stdio: 'ignore', timeout: DOWNLOAD_LIMIT })
  return electronBinary()
}

/** Asks quickly, since a network that drops packets would keep the person waiting. Through a proxy or mirror it can't be asked. */
function isDownloadReachable() {
  const { HTTPS_PROXY, https_proxy, ELECTRON_MIRROR, npm_config_electron_mirror } = process.env
  if (HTTPS_PROXY || https_proxy || ELECTRON_MIRROR || npm_config_electron_mirror) return true
  return new Promise((answer) => {
    const socket = connect({ host: 'github.com', port: 443 })
    const end = (isReachable) => {
      socket.destroy()
      answer(isReachable)
    }
    socket.setTimeout(ANSWER_LIMIT, () => end(false))
    socket.once('connect', () => end(true))
    socket.once('error', () => end(false))
  })
}
