// The browser host: the built renderer on 127.0.0.1, in a window of its own under an origin that never changes.
import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { homedir } from 'node:os'
import { extname, join, relative, sep } from 'node:path'
import { findBrowser, isSnap } from './find-browser.mjs'
import { root, SetupError } from './start-setup.mjs'

/** The name under which the window knows the server, whatever its port: the browser keeps the databases by origin. */
export const HOST_NAME = 'entente.localhost'
/** The port where the address is typed by hand, so that the origin stays the same there too. */
export const FIXED_PORT = 41733

const mediaTypes = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2'
}

const policy = JSON.parse(readFileSync(join(import.meta.dirname, 'content-security-policy.json'), 'utf8'))
const protection = {
  'content-security-policy': policy.join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store'
}

/** Serves the built files on 127.0.0.1; port 0 means any. Resolves with the port; rejects when it is taken. */
export async function serveRenderer(port) {
  const folder = join(root, 'out/renderer')
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const files = new Map(
    entries
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [`/${relative(folder, file).split(sep).join('/')}`, file])
  )
  files.set('/favicon.ico', join(root, 'resources/icon.png'))
  const server = createServer((request, response) => {
    answer(request, files, server.address().port).then(
      ({ status, body, type }) => {
        response.writeHead(status, { ...protection, ...(type && { 'content-type': type }) })
        response.end(request.method === 'HEAD' ? undefined : body)
      },
      () => response.writeHead(500, protection).end()
    )
  })
  await new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return server.address().port
}

/** Only exact paths of built files, only for our own host names: a page elsewhere can't reach us under a name of its own. */
async function answer(request, files, port) {
  const hosts = [HOST_NAME, `${HOST_NAME}:${port}`, `127.0.0.1:${port}`, `localhost:${port}`]
  if (!hosts.includes(request.headers.host)) return { status: 421 }
  if (request.method !== 'GET' && request.method !== 'HEAD') return { status: 405 }
  const path = request.url.split('?')[0]
  const file = files.get(path === '/' ? '/index.html' : path)
  if (!file) return { status: 404 }
  return { status: 200, body: await readFile(file), type: mediaTypes[extname(file)] ?? 'application/octet-stream' }
}

/** Serves at the asked port or the fixed one, and where that is taken at another. */
export async function serveForTyping(port, say) {
  try {
    return await serveRenderer(port ?? FIXED_PORT)
  } catch (error) {
    if (port !== undefined)
      throw new SetupError(`Port ${port} can't be used (${error.code}); name another with --port=.`)
    say(`port ${FIXED_PORT} is taken; at another port the browser shows other data than at that one`)
    return serveRenderer(0)
  }
}

/** Opens the app's window; resolves with the browser's exit code, or undefined where there is no browser. */
export async function openBrowserWindow({ dataFolder, isHeadless, port: wanted }, say) {
  const browser = findBrowser()
  if (!browser) return undefined
  const port = await serveRenderer(wanted ?? 0)
  const profile = isSnap(browser) ? join(homedir(), 'snap/chromium/common/entente') : dataFolder
  mkdirSync(profile, { recursive: true })
  const args = [
    `--app=http://${HOST_NAME}/`,
    `--user-data-dir=${profile}`,
    `--host-resolver-rules=MAP ${HOST_NAME}:80 127.0.0.1:${port}`,
    '--window-size=1280,800',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--password-store=basic',
    ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
    ...(isHeadless ? ['--headless=new', '--remote-debugging-port=0'] : [])
  ]
  say(`opening Entente in ${browser}; its data is in ${profile}`)
  const child = spawn(browser, args, { stdio: 'ignore' })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 0))
  })
}
