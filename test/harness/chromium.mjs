// Starts Chromium and turns its DevTools events into those of windows and requests.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { app, chromiumSwitches, ready, started } from './app.mjs'
import { Cdp } from './cdp.mjs'
import { requestPaused } from './network.mjs'
import { BINDING, expectedTargets, record, sessions, sleep, state, toApp, WORLD } from './shared.mjs'
import { BrowserWindow } from './window.mjs'

const quietly = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--password-store=basic',
  '--hide-crash-restore-bubble'
]

/** What Electron does once the main module has been evaluated. */
export async function becomeReady() {
  if (state.isQuitting) return started.open()
  const profile = join(app.getPath('userData'), 'chromium')
  const portFile = join(profile, 'DevToolsActivePort')
  rmSync(portFile, { force: true })
  const cdp = new Cdp(process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', [
    '--remote-debugging-pipe',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    '--no-startup-window',
    ...(process.env.HARNESS_HEADED ? [] : ['--headless=new']),
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...quietly,
    ...chromiumSwitches
  ])
  state.cdp = cdp
  listen(cdp)
  await cdp.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true })
  process.send?.({ op: 'up', cdpUrl: await debuggerUrl(cdp, portFile), chromiumPid: cdp.proc.pid })
  state.isReady = true
  started.open()
  ready.open()
  app.emit('ready', {}, {})
  return undefined
}

async function debuggerUrl(cdp, portFile) {
  for (let attempt = 0; attempt < 1000 && !cdp.dead; attempt++) {
    const [port, path] = existsSync(portFile) ? readFileSync(portFile, 'utf8').split('\n') : []
    if (path) return `ws://127.0.0.1:${port}${path}`
    await sleep(10)
  }
  throw new Error('harness: Chromium did not start')
}

function listen(cdp) {
  const page = (sid) => sessions.get(sid)
  cdp.on('Target.attachedToTarget', ({ sessionId, targetInfo, waitingForDebugger }, parent) => {
    attach(cdp, sessionId, targetInfo, parent)
      .catch(() => {})
      .finally(() => {
        if (waitingForDebugger) cdp.send('Runtime.runIfWaitingForDebugger', {}, sessionId).catch(() => {})
      })
  })
  cdp.on('Target.detachedFromTarget', ({ sessionId }) => {
    const contents = page(sessionId)
    sessions.delete(sessionId)
    if (contents?._sid === sessionId) contents._window._closed()
  })
  cdp.on('Fetch.requestPaused', (paused, sid) => {
    requestPaused(paused, sid).catch((error) => {
      if (!/gone|Session with given id|Invalid InterceptionId/i.test(error.message))
        console.error('[harness] request', paused.request.url, error)
    })
  })
  cdp.on('Runtime.bindingCalled', (call, sid) => {
    if (call.name === BINDING) page(sid)?._fromPage(call)
  })
  cdp.on('Runtime.executionContextCreated', ({ context }, sid) => {
    if (context.name === WORLD) page(sid)?._worlds.set(context.id, context.auxData.frameId)
  })
  cdp.on('Page.frameNavigated', ({ frame }, sid) => {
    const contents = page(sid)
    contents?._frames.set(frame.id, frame.url)
    if (!contents || frame.parentId) return
    contents._url = frame.url
    contents._mainFrame = frame.id
    contents.emit('did-navigate', {}, toApp(frame.url), 200, '')
  })
  cdp.on('Page.navigatedWithinDocument', ({ frameId, url }, sid) => page(sid)?._frames.set(frameId, url))
  cdp.on('Page.domContentEventFired', (_event, sid) => page(sid)?.emit('dom-ready', {}))
  cdp.on('Page.loadEventFired', (_event, sid) => page(sid)?._loaded())
  cdp.on('Page.windowOpen', ({ url }, sid) => {
    const details = { url: toApp(url), frameName: '', features: '', disposition: 'foreground-tab' }
    record('window.open', details.url, page(sid)?._windowOpenHandler?.(details)?.action)
  })
  cdp.on('Inspector.targetCrashed', (_event, sid) => {
    const details = { reason: 'crashed', exitCode: 1 }
    page(sid)?.emit('render-process-gone', {}, details)
  })
  cdp.on('gone', () => {
    if (state.isQuitting) return
    record('chromium-gone')
    for (const window of BrowserWindow.getAllWindows()) window._closed()
  })
}

async function attach(cdp, sid, target, parent) {
  if (target.type === 'page') {
    const contents = await contentsFor(target)
    // window.open: Electron would ask the handler first; the stand-in closes what was opened.
    if (!contents) return void cdp.send('Target.closeTarget', { targetId: target.targetId }).catch(() => {})
    sessions.set(sid, contents)
    return contents._attach(sid)
  }
  if (/worker|iframe/.test(target.type)) {
    sessions.set(sid, sessions.get(parent))
    await Promise.all([
      cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }, sid).catch(() => {}),
      cdp
        .send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }, sid)
        .catch(() => {})
    ])
  }
  return undefined
}

function contentsFor(target) {
  const known = expectedTargets.get(target.targetId)
  if (known) return known
  if (target.openerId) return null
  return new Promise((resolve) => {
    expectedTargets.set(target.targetId, { resolve })
    setTimeout(resolve, 2000, null)
  })
}
