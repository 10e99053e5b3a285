import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import policy from '../../src-main/content-security-policy.json'
import { isOwnPage } from '../../src-main/origin'
import { isAllowedPermission, isAllowedRequest } from '../../src-main/security'
import { webPreferences } from '../../src-main/window'

vi.mock('electron', () => ({ app: {}, session: {}, BrowserWindow: {}, nativeTheme: {}, screen: {} }))
vi.mock('../../resources/icon.png?asset', () => ({ default: 'icon.png' }))

const folder = resolve(import.meta.dirname, '../../src-main')
const sources = readdirSync(folder)
  .filter((name) => /\.(ts|mjs)$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
const namesWith = (pattern: RegExp) => sources.filter(({ text }) => pattern.test(text)).map(({ name }) => name)

describe('the window', () => {
  test('is sandboxed, isolated and without Node', () => {
    expect(webPreferences('preload.cjs', false)).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      spellcheck: false
    })
  })

  test('has developer tools only where the app is not packaged', () => {
    expect(webPreferences('preload.cjs', false).devTools).toBe(true)
    expect(webPreferences('preload.cjs', true).devTools).toBe(false)
  })

  test('is made in one place', () => {
    expect(namesWith(/new BrowserWindow|new WebContentsView|new BrowserView/)).toEqual(['window.ts'])
  })
})

describe('the main process', () => {
  test('reads some sources, so that the checks below mean something', () => {
    expect(sources.length).toBeGreaterThan(10)
  })

  test('listens to the renderer in one place, which checks sender and argument', () => {
    expect(namesWith(/\bipcMain\b/)).toEqual(['ipc.ts'])
    expect(namesWith(/\bipcRenderer\b|\bcontextBridge\b/)).toEqual(['preload.ts'])
  })

  test('opens no address or program outside itself', () => {
    expect(namesWith(/\bopenExternal\b|\bopenPath\b|\bshell\b(?!:)[^']*from 'electron'/)).toEqual([])
    expect(namesWith(/from 'node:child_process'/)).toEqual(['start-browser.mjs', 'start-setup.mjs', 'start.mjs'])
  })

  test('uses no module that can reach the network', () => {
    expect(namesWith(/from 'node:(http|https|http2|net|tls|dgram|dns)|\bfetch\(|\bnet\.request\b/)).toEqual([
      'start-browser.mjs',
      'start-setup.mjs'
    ])
    expect(namesWith(/\bremote-debugging|\bdisable-web-security|\bno-sandbox/)).toEqual([
      'start-browser.mjs',
      'start.mjs'
    ])
  })

  test('allows requests to the app alone', () => {
    for (const url of ['app://entente/index.html', 'blob:app://entente/1-2-3', 'data:image/png;base64,'])
      expect(isAllowedRequest(url, true)).toBe(true)
    for (const url of [
      'https://example.com/',
      'http://127.0.0.1/',
      'ws://localhost/',
      'file:///etc/passwd',
      'app://other/index.html',
      'app://entente.example/',
      'blob:https://example.com/1',
      'devtools://devtools/bundled/inspector.html',
      'ftp://example.com',
      ''
    ])
      expect(isAllowedRequest(url, true)).toBe(false)
    expect(isAllowedRequest('devtools://devtools/bundled/inspector.html', false)).toBe(true)
  })

  test('grants no permission but the keeping of its own databases', () => {
    const asked = [
      'geolocation',
      'media',
      'notifications',
      'openExternal',
      'usb',
      'hid',
      'serial',
      'clipboard-read',
      ''
    ]
    expect(asked.filter(isAllowedPermission)).toEqual([])
    expect(isAllowedPermission('persistent-storage')).toBe(true)
  })

  test('takes only its own page for its own page', () => {
    expect(['app://entente/index.html', 'app://entente/index.html#/desk'].every(isOwnPage)).toBe(true)
    const others = ['app://entente/', 'app://entente/index.html.evil', 'app://entente.evil/index.html', 'about:blank']
    expect(others.filter(isOwnPage)).toEqual([])
  })
})

describe('the content security policy', () => {
  test('starts from nothing and allows no generated or foreign code', () => {
    expect(policy[0]).toBe("default-src 'none'")
    expect(policy.join(' ')).not.toMatch(/unsafe|https?:|\*/)
    for (const directive of ["base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'", "script-src 'self'"])
      expect(policy).toContain(directive)
  })
})
