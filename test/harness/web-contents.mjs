// Stand-in for WebContents: one page of Chromium with an isolated world for the preload script, and IPC with it.
import { randomBytes } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app } from './app.mjs'
import { codec, makeCodec } from './codec.mjs'
import { makePeer, preloadRuntime } from './page.mjs'
import { session } from './parts.mjs'
import { BINDING, nonce, record, state, toApp, toWeb, WORLD } from './shared.mjs'

/** Longer messages travel as files, which is faster than a DevTools message. In characters. */
const LONG_MESSAGE = 1 << 18
let nextId = 1

class IpcMain extends EventEmitter {
  _handlers = new Map()
  handle(channel, handler) {
    if (this._handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    this._handlers.set(channel, handler)
  }
  removeHandler(channel) {
    this._handlers.delete(channel)
  }
}
export const ipcMain = new IpcMain()

export class WebContents extends EventEmitter {
  id = nextId++
  /** Execution context of a preload world -> frame. */
  _worlds = new Map()
  _frames = new Map()
  _url = ''
  _outgoing = Promise.resolve()

  constructor(window, preferences) {
    super()
    this._window = window
    this._preferences = preferences
    this._attached = new Promise((resolve) => {
      this._markAttached = resolve
    })
  }
  get session() {
    return session.defaultSession
  }
  get mainFrame() {
    return { url: this.getURL(), parent: null, processId: this.id, routingId: 1 }
  }
  _cdp(method, parameters) {
    return state.cdp.send(method, parameters, this._sid)
  }
  async _attach(sid) {
    this._sid = sid
    const all = [
      this._cdp('Page.enable'),
      this._cdp('Runtime.enable'),
      this._cdp('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      this._cdp('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }),
      this._cdp('Runtime.addBinding', { name: BINDING, executionContextName: WORLD })
    ]
    if (this._preferences.preload) {
      for (const script of preloadScripts(this._preferences.preload))
        all.push(this._cdp('Page.addScriptToEvaluateOnNewDocument', script))
    }
    await Promise.all(all)
    this._markAttached()
  }
  _loaded() {
    this.emit('did-finish-load', {})
    if (this._window._wasReady) return
    this._window._wasReady = true
    this._window.emit('ready-to-show', {})
  }

  // ---- messages from the page
  _fromPage({ payload, executionContextId }) {
    const isLong = payload.startsWith('blob ')
    if (!isLong && !this._incoming) return this._dispatch(payload, executionContextId)
    const read = async () => (isLong ? this._readBlob(Number(payload.slice(5)), executionContextId) : payload)
    const done = (this._incoming ?? Promise.resolve())
      .then(read)
      .then((text) => this._dispatch(text, executionContextId))
      .catch((error) => console.error('[harness] ipc', error))
      .then(() => {
        if (this._incoming === done) this._incoming = undefined
      })
    this._incoming = done
    return undefined
  }
  async _readBlob(number, contextId) {
    const { result } = await this._cdp('Runtime.evaluate', { expression: `__takeBlob(${number})`, contextId })
    const { uuid } = await this._cdp('IO.resolveBlob', { objectId: result.objectId })
    void this._cdp('Runtime.releaseObject', { objectId: result.objectId }).catch(() => {})
    const parts = []
    for (;;) {
      const part = await this._cdp('IO.read', { handle: `blob:${uuid}`, size: 4 << 20 })
      parts.push(Buffer.from(part.data, part.base64Encoded ? 'base64' : 'utf8'))
      if (part.eof) return Buffer.concat(parts).toString()
    }
  }
  _dispatch(payload, context) {
    const message = codec.decode(payload)
    const frameUrl = this._frames.get(this._worlds.get(context)) ?? this._url
    const senderFrame = {
      url: toApp(frameUrl),
      origin: toApp(new URL(frameUrl).origin),
      parent: null,
      routingId: 1,
      processId: this.id
    }
    const event = { sender: this, senderFrame, frameId: 1, processId: this.id, type: 'frame' }
    if (message.op === 'send') return void ipcMain.emit(message.channel, event, ...message.args)
    return void this._invoke(event, message, context)
  }
  async _invoke(event, { id, channel, args }, context) {
    try {
      const handler = ipcMain._handlers.get(channel)
      if (!handler) throw new Error(`No handler registered for '${channel}'`)
      await this._push({ op: 'ok', id, value: await handler(event, ...args) }, context)
    } catch (error) {
      console.error(`Error occurred in handler for '${channel}':`, error)
      await this._push({ op: 'no', id, error: String(error) }, context)
    }
  }

  // ---- messages to the page, in order
  _push(message, context) {
    const text = codec.encode(message) // throws DataCloneError in the caller, as Electron does
    this._outgoing = this._outgoing
      .then(() => (text.length > LONG_MESSAGE ? this._pushFile(text, context) : this._pushText(text, context)))
      .then(
        (answer) => {
          if (answer.exceptionDetails) console.error('[harness] page', answer.exceptionDetails.exception?.description)
        },
        () => {}
      )
    return this._outgoing
  }
  _pushText(value, executionContextId) {
    const functionDeclaration = '(text) => globalThis.__fromMain(text)'
    return this._cdp('Runtime.callFunctionOn', { functionDeclaration, executionContextId, arguments: [{ value }] })
  }
  async _pushFile(text, contextId) {
    const file = join(app.getPath('userData'), `ipc-${randomBytes(6).toString('hex')}`)
    writeFileSync(file, text)
    try {
      const { result } = await this._cdp('Runtime.evaluate', { expression: '__fileInput()', contextId })
      await this._cdp('DOM.setFileInputFiles', { files: [file], objectId: result.objectId })
      return await this._cdp('Runtime.evaluate', { expression: '__fromMainFile()', contextId, awaitPromise: true })
    } finally {
      rmSync(file, { force: true })
    }
  }
  send(channel, ...args) {
    const context = [...this._worlds].reverse().find(([, frame]) => frame === this._mainFrame)?.[0]
    if (context !== undefined) void this._push({ op: 'send', channel, args }, context)
  }

  // ---- navigation
  async loadURL(url) {
    await this._attached
    this._expectedUrl = toWeb(url)
    this._worlds.clear()
    const loaded = new Promise((resolve) => this.once('did-finish-load', resolve))
    const { errorText } = await this._cdp('Page.navigate', { url: this._expectedUrl })
    if (errorText) {
      this.emit('did-fail-load', {}, -2, errorText, url)
      throw Object.assign(new Error(`${errorText} loading '${url}'`), { code: errorText, url })
    }
    await loaded
    this._expectedUrl = undefined
  }
  reload() {
    this._expectedUrl = this._url
    this._worlds.clear()
    void this._cdp('Page.reload').catch(() => {})
  }
  /** Electron's options that the app uses have the names of the protocol's, but for the paper size, which the page sets. */
  async printToPDF({ pageSize: _unused, ...options } = {}) {
    const { stream } = await this._cdp('Page.printToPDF', { ...options, transferMode: 'ReturnAsStream' })
    const parts = []
    for (;;) {
      const part = await this._cdp('IO.read', { handle: stream, size: 1 << 20 })
      parts.push(Buffer.from(part.data, part.base64Encoded ? 'base64' : 'utf8'))
      if (part.eof) break
    }
    void this._cdp('IO.close', { handle: stream }).catch(() => {})
    return Buffer.concat(parts)
  }
  getURL() {
    return toApp(this._url)
  }
  isDestroyed() {
    return this._window.isDestroyed()
  }
  setWindowOpenHandler(handler) {
    this._windowOpenHandler = handler
  }
  setWebRTCIPHandlingPolicy(policy) {
    record('setWebRTCIPHandlingPolicy', policy)
  }
  getLastWebPreferences() {
    return this._preferences
  }
  async executeJavaScript(expression) {
    const answer = await this._cdp('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description)
    return answer.result.value
  }
}

function preloadScripts(path) {
  const source = readFileSync(path, 'utf8')
  const top = 'if (globalThis === globalThis.top)'
  const environment = { platform: process.platform, arch: process.arch, versions: { ...process.versions } }
  const peer = (me, other) => `(${String(makePeer)})('${me}', '${other}', '${nonce}')`
  const pageCodec = `(${String(makeCodec)})((bytes) => bytes.toBase64(), (text) => Uint8Array.fromBase64(text))`
  const preload = `function (require, module, exports, process) {${source}\n}`
  const isolated = [peer('i', 'm'), pageCodec, `'${BINDING}'`, preload, JSON.stringify(environment)].join(', ')
  return [
    { source: `${top} ${peer('m', 'i')}` },
    { worldName: WORLD, source: `${top} (${String(preloadRuntime)})(${isolated})` }
  ]
}
