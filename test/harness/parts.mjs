// Stand-ins for the small modules: session, protocol, dialog, menu, safeStorage and the like.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app } from './app.mjs'
import { protocolHandlers, record, schemes, state, strict } from './shared.mjs'
import { BrowserWindow } from './window.mjs'

/** Chromium's name of a permission -> Electron's. */
const permissions = {
  notifications: 'notifications',
  geolocation: 'geolocation',
  camera: 'media',
  microphone: 'media',
  'clipboard-read': 'clipboard-read',
  midi: 'midi',
  'persistent-storage': 'persistent-storage'
}

/** The handler is asked once per window and its answers are set in Chromium; Electron asks at every request. */
export async function applyPermissions(contents) {
  if (!state.askPermission) return
  for (const [name, permission] of Object.entries(permissions)) {
    const details = { isMainFrame: true, requestingUrl: '' }
    const isGranted = await new Promise((resolve) => state.askPermission(contents, permission, resolve, details))
    const setting = isGranted ? 'granted' : 'denied'
    await state.cdp.send('Browser.setPermission', { permission: { name }, setting }).catch(() => {})
  }
}

export function applyTheme(contents) {
  const value = nativeTheme.themeSource === 'dark' ? 'dark' : 'light'
  const features = [{ name: 'prefers-color-scheme', value }]
  if (contents._sid) void contents._cdp('Emulation.setEmulatedMedia', { features }).catch(() => {})
}

class NativeTheme extends EventEmitter {
  _source = 'system'
  get themeSource() {
    return this._source
  }
  set themeSource(source) {
    this._source = source
    for (const window of BrowserWindow.getAllWindows()) applyTheme(window.webContents)
    this.emit('updated')
  }
  get shouldUseDarkColors() {
    return this._source === 'dark'
  }
}
export const nativeTheme = new NativeTheme()

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(list) {
    if (state.isReady) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const { scheme, privileges } of list) schemes.set(scheme, privileges ?? {})
  },
  handle(scheme, handler) {
    if (protocolHandlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    const { standard, secure, supportFetchAPI } = schemes.get(scheme) ?? {}
    if (!standard || !secure || !supportFetchAPI)
      throw new Error(`harness: pages of ${scheme}: need the privileges standard, secure and supportFetchAPI`)
    protocolHandlers.set(scheme, handler)
  },
  isProtocolHandled: (scheme) => protocolHandlers.has(scheme)
})

export const session = strict('session', {
  defaultSession: strict('session.defaultSession', {
    protocol,
    setPermissionRequestHandler(handler) {
      state.askPermission = handler
    },
    setPermissionCheckHandler() {},
    setDevicePermissionHandler() {},
    setDisplayMediaRequestHandler() {},
    setSpellCheckerEnabled() {},
    webRequest: strict('webRequest', {
      onBeforeRequest(handler) {
        state.beforeRequest = handler
      }
    })
  })
})

const unscripted = (name) => async () => {
  throw new Error(`harness: dialog.${name} called, but the test has not scripted it`)
}
export const dialog = strict('dialog', {
  showSaveDialog: unscripted('showSaveDialog'),
  showOpenDialog: unscripted('showOpenDialog'),
  showMessageBox: unscripted('showMessageBox'),
  showErrorBox(title, content) {
    record('errorBox', title, content)
    console.error(`[harness] ${title}: ${content}`)
  }
})

export class MenuItem {
  constructor(options) {
    Object.assign(this, { enabled: true, visible: true, checked: false, ...options })
    if (Array.isArray(options.submenu)) this.submenu = Menu.buildFromTemplate(options.submenu)
  }
}
export class Menu {
  static _application = null
  static buildFromTemplate(template) {
    const menu = new Menu()
    menu.items = template.map((options) => new MenuItem(options))
    return menu
  }
  static setApplicationMenu(menu) {
    Menu._application = menu
  }
  static getApplicationMenu() {
    return Menu._application
  }
  items = []
  getMenuItemById(id) {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }
}

function storageKey() {
  const file = join(app.getPath('userData'), 'harness.key')
  if (!existsSync(file)) writeFileSync(file, randomBytes(32), { mode: 0o600 })
  return readFileSync(file)
}
export const safeStorage = strict('safeStorage', {
  isEncryptionAvailable: () => true,
  getSelectedStorageBackend: () => 'basic_text',
  encryptString(text) {
    const iv = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', storageKey(), iv)
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return Buffer.concat([Buffer.from('v10'), iv, cipher.getAuthTag(), body])
  },
  decryptString(bytes) {
    const decipher = createDecipheriv('aes-256-gcm', storageKey(), bytes.subarray(3, 15))
    decipher.setAuthTag(bytes.subarray(15, 31))
    return Buffer.concat([decipher.update(bytes.subarray(31)), decipher.final()]).toString('utf8')
  }
})

const area = { x: 0, y: 0, width: 1280, height: 800 }
const display = { workArea: area, workAreaSize: area, bounds: area, scaleFactor: 1 }
export const screen = strict('screen', { getPrimaryDisplay: () => display, getAllDisplays: () => [display] })
