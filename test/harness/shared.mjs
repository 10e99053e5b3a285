// What the parts of the stand-in share: the running state, the mapping of origins, small helpers.
import { randomBytes } from 'node:crypto'

export const host = globalThis.__harness
export const nonce = `_${randomBytes(8).toString('hex')}`
export const WORLD = 'electron-preload'
export const BINDING = `__toMain${nonce}`

/** Chromium's connection, and how far the app has come. */
export const state = {
  cdp: undefined,
  isReady: false,
  isQuitting: false,
  askPermission: undefined,
  beforeRequest: undefined
}

export const schemes = new Map()
export const protocolHandlers = new Map()
/** CDP session id -> WebContents; workers and frames belong to the page that made them. */
export const sessions = new Map()
/** CDP target id -> WebContents that waits for it. */
export const expectedTargets = new Map()

export function record(what, ...args) {
  host.calls.push({ what, args })
}

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** An object whose missing members throw, so that the app can't use silently what the stand-in lacks. */
export function strict(name, target) {
  return new Proxy(target, {
    get(object, key) {
      if (key in object || typeof key === 'symbol' || key === 'then') return object[key]
      throw new Error(`harness: ${name}.${String(key)} is not implemented`)
    }
  })
}

export function switchValue(name) {
  return process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3)
}

/** Emits an event that listeners may prevent; true if none did. */
export function emitCancellable(emitter, name, details = {}, ...rest) {
  let isAllowed = true
  const event = {
    ...details,
    preventDefault() {
      isAllowed = false
    },
    get defaultPrevented() {
      return !isAllowed
    }
  }
  emitter.emit(name, event, ...rest)
  return isAllowed
}

/** app://entente/x -> https://entente.app.invalid/x for registered schemes, everything else unchanged. */
export function toWeb(url) {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/.exec(url)
  return match && schemes.has(match[1]) ? `https://${match[2]}.${match[1]}.invalid${match[3] || '/'}` : url
}

/** The way back; also inside blob: addresses. */
export function toApp(url) {
  const match = /^(blob:)?https:\/\/([^/?#]*)\.([a-z][a-z0-9+-]*)\.invalid(.*)$/.exec(url ?? '')
  return match && schemes.has(match[3]) ? `${match[1] ?? ''}${match[3]}://${match[2]}${match[4]}` : url
}
