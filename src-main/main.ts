import { join, resolve } from 'node:path'
import { app, type BrowserWindow, dialog, Menu } from 'electron'
import type { EventChannel, IpcEvents } from '@shared/ipc'
import { setupAppProtocol, setupAppScheme } from './app-protocol'
import { openDeviceKeys } from './device-key'
import { openFile, saveFile } from './files'
import { setupIpc } from './ipc'
import { openJournal } from './journal'
import { systemVault } from './key-vault'
import { setMenu } from './menu'
import { filesOfArguments, setupOpenedFiles, type OpenedFiles } from './opened-files'
import { openPapers } from './papers'
import { pageAsPdf } from './print'
import { setupPages, setupSandbox, setupSession } from './security'
import { bringToFront, openWindow } from './window'

const built = join(import.meta.dirname, '..')
let window: BrowserWindow | undefined

setupUserData()
setupSandbox()
setupAppScheme()
setupPages()
if (app.requestSingleInstanceLock()) start()
else app.quit()

function start(): void {
  const openedFiles = setupOpenedFiles(() => send('file:waiting', undefined))
  setupSecondStart(openedFiles)
  app.on('window-all-closed', () => app.quit())
  app.whenReady().then(() => open(openedFiles).catch(giveUp), giveUp)
}

async function open(openedFiles: OpenedFiles): Promise<void> {
  Menu.setApplicationMenu(null)
  setupSession()
  await setupAppProtocol(join(built, 'renderer'))
  setupHandlers(openedFiles)
  window = openWindow(built)
  window.on('closed', () => (window = undefined))
}

function giveUp(error: unknown): void {
  dialog.showErrorBox(app.getName(), error instanceof Error ? error.message : String(error))
  app.exit(1)
}

/** ENTENTE_USER_DATA makes an independent copy: its own databases, journal, keys and single instance. */
function setupUserData(): void {
  const folder = process.env.ENTENTE_USER_DATA
  if (folder) app.setPath('userData', resolve(folder))
}

function setupSecondStart(openedFiles: OpenedFiles): void {
  app.on('second-instance', (_event, argv, folder) => {
    if (window) bringToFront(window)
    openedFiles.add(filesOfArguments(argv, folder))
  })
}

function setupHandlers(openedFiles: OpenedFiles): void {
  const dataFolder = app.getPath('userData')
  const journal = openJournal(join(dataFolder, 'journal'))
  const papers = openPapers(join(dataFolder, 'papers'))
  const keys = openDeviceKeys(join(dataFolder, 'keys'), systemVault)
  setupIpc({
    'app:info': () => ({
      host: 'electron',
      version: app.getVersion(),
      platform: process.platform,
      journal: true,
      keyProtection: systemVault().protection,
      dataFolder
    }),
    'journal:append': async ({ office, bytes }) => {
      await journal.append(office, bytes)
      return undefined
    },
    'journal:read': ({ office }) => journal.read(office),
    'journal:rewrite': async ({ office, entries }) => {
      await journal.rewrite(office, entries)
      return undefined
    },
    'journal:discard': async ({ office }) => {
      await journal.discard(office)
      return undefined
    },
    'paper:keep': async ({ office, paper, bytes }) => {
      await papers.keep(office, paper, bytes)
      return undefined
    },
    'paper:read': ({ office, paper }) => papers.read(office, paper),
    'paper:list': ({ office }) => papers.list(office),
    'paper:remove': async ({ office, papers: removed }) => {
      await papers.remove(office, removed)
      return undefined
    },
    'device:identity': ({ office }) => keys.identity(office),
    'device:sign': ({ office, bytes }) => keys.sign(office, bytes),
    'device:decrypt': ({ office, bytes }) => keys.decrypt(office, bytes),
    'device:recovery-code': ({ office }) => keys.recoveryCode(office),
    'device:recover': ({ office, code }) => keys.recover(office, code),
    'device:renew': ({ office }) => keys.renew(office),
    'device:endorse': ({ office, bytes }) => keys.endorse(office, bytes),
    'file:save': ({ kind, suggestedName, bytes }) => saveFile(theWindow(), kind, suggestedName, bytes),
    'file:save-pdf': async ({ suggestedName }) =>
      saveFile(theWindow(), 'pdf', suggestedName, await pageAsPdf(theWindow())),
    'file:open': ({ kind }) => openFile(theWindow(), kind),
    'file:take': () => openedFiles.take(),
    'menu:set': ({ groups }) => {
      setMenu(groups, (id) => send('menu:command', id))
      return undefined
    }
  })
}

function theWindow(): BrowserWindow {
  if (!window) throw new Error('the window is closed')
  return window
}

function send<E extends EventChannel>(channel: E, message: IpcEvents[E]): void {
  window?.webContents.send(channel, message)
}
