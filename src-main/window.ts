/// <reference types="electron-vite/node" />
import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, screen, type WebPreferences } from 'electron'
import icon from '../resources/icon.png?asset'
import { APP_PAGE } from './origin'
import { readWindowState, writeWindowState } from './window-state'

/** At most one reload of a crashed page in this time, in ms, so that a page that always crashes ends in an empty window. */
const CRASH_PAUSE = 30_000

export function webPreferences(preload: string, isPackaged: boolean): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: !isPackaged
  }
}

/** Opens the app's one window where it was when it was last closed. `folder` holds the built preload script. */
export function openWindow(folder: string): BrowserWindow {
  const statePath = join(app.getPath('userData'), 'window.json')
  const state = readWindowState(
    statePath,
    screen.getAllDisplays().map((display) => display.workArea)
  )
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    ...(state && { x: state.x, y: state.y, width: state.width, height: state.height }),
    minWidth: 760,
    minHeight: 520,
    show: false,
    title: app.getName(),
    icon,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#14191e' : '#faf8f3',
    webPreferences: webPreferences(join(folder, 'preload/preload.cjs'), app.isPackaged)
  })
  if (state?.isMaximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () =>
    writeWindowState(statePath, { ...window.getNormalBounds(), isMaximized: window.isMaximized() })
  )
  reloadAfterCrash(window)
  void window.loadURL(APP_PAGE)
  return window
}

export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

function reloadAfterCrash(window: BrowserWindow): void {
  let lastCrash = -CRASH_PAUSE
  window.webContents.on('render-process-gone', (_event, details) => {
    const now = performance.now()
    if (details.reason === 'clean-exit' || now - lastCrash < CRASH_PAUSE) return
    lastCrash = now
    window.webContents.reload()
  })
}
