// Stand-in for BrowserWindow: state and events; its page is a WebContents.
import { EventEmitter } from 'node:events'
import { app } from './app.mjs'
import { applyPermissions, applyTheme } from './parts.mjs'
import { emitCancellable, expectedTargets, record, state } from './shared.mjs'
import { WebContents } from './web-contents.mjs'

export class BrowserWindow extends EventEmitter {
  static _all = new Set()
  static getAllWindows() {
    return [...this._all]
  }
  static getFocusedWindow() {
    return [...this._all].at(-1) ?? null
  }
  static fromWebContents(contents) {
    return contents._window
  }

  constructor(options = {}) {
    super()
    if (!state.isReady) throw new Error('Cannot create BrowserWindow before app is ready')
    const defaults = { contextIsolation: true, sandbox: true, nodeIntegration: false, webSecurity: true }
    const preferences = { ...defaults, ...options.webPreferences }
    if (
      !preferences.contextIsolation ||
      !preferences.sandbox ||
      preferences.nodeIntegration ||
      !preferences.webSecurity
    )
      throw new Error('harness: only sandboxed, isolated windows are supported')
    this.webContents = new WebContents(this, preferences)
    this.id = this.webContents.id
    this._isVisible = options.show !== false
    const { x = 0, y = 0, width = 800, height = 600, title = '' } = options
    this._bounds = { x, y, width, height }
    this._title = title
    BrowserWindow._all.add(this)
    this._open().catch((error) => console.error('[harness] window', error))
    app.emit('web-contents-created', {}, this.webContents)
    app.emit('browser-window-created', {}, this)
  }
  async _open() {
    await applyPermissions(this.webContents)
    const { width, height } = this._bounds
    const { targetId } = await state.cdp.send('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
      width,
      height
    })
    const early = expectedTargets.get(targetId)
    expectedTargets.set(targetId, this.webContents)
    early?.resolve?.(this.webContents)
    this._targetId = targetId
    await this.webContents._attached
    if (!process.env.HARNESS_HEADED) {
      const metrics = { width, height, deviceScaleFactor: 1, mobile: false }
      await this.webContents._cdp('Emulation.setDeviceMetricsOverride', metrics)
    }
    applyTheme(this.webContents)
  }
  loadURL(url) {
    return this.webContents.loadURL(url)
  }

  // ---- closing
  _tryClose() {
    if (this._isGone) return true
    if (!emitCancellable(this, 'close')) return false
    this._closed(true)
    return true
  }
  _closed(closesTarget) {
    if (this._isGone) return
    this._isGone = true
    BrowserWindow._all.delete(this)
    if (closesTarget && !state.isQuitting)
      void state.cdp.send('Target.closeTarget', { targetId: this._targetId }).catch(() => {})
    this.webContents.emit('destroyed', {})
    this.emit('closed', {})
    if (BrowserWindow._all.size > 0 || state.isQuitting) return
    if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed', {})
    else app.quit()
  }
  close() {
    this._tryClose()
  }
  destroy() {
    this._closed(true)
  }
  isDestroyed() {
    return this._isGone === true
  }

  // ---- recorded, not real
  show() {
    this._isVisible = true
    this.emit('show', {})
  }
  hide() {
    this._isVisible = false
  }
  isVisible() {
    return this._isVisible
  }
  focus() {
    record('focus', this.id)
    this.emit('focus', {})
  }
  isFocused() {
    return true
  }
  minimize() {
    this._isMinimized = true
  }
  isMinimized() {
    return this._isMinimized === true
  }
  restore() {
    this._isMinimized = false
  }
  maximize() {
    this._isMaximized = true
  }
  isMaximized() {
    return this._isMaximized === true
  }
  getBounds() {
    return { ...this._bounds }
  }
  getNormalBounds() {
    return { ...this._bounds }
  }
  setBounds(bounds) {
    Object.assign(this._bounds, bounds)
  }
  setTitle(title) {
    this._title = title
  }
  getTitle() {
    return this._title
  }
}
