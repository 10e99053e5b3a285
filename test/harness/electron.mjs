// Stand-in for the `electron` module of the main process. What is not here fails at import or throws at use.
import { app } from './app.mjs'
import { dialog, Menu, MenuItem, nativeTheme, protocol, safeStorage, screen, session } from './parts.mjs'
import { ipcMain } from './web-contents.mjs'
import { BrowserWindow } from './window.mjs'

export { app, BrowserWindow, dialog, ipcMain, Menu, MenuItem, nativeTheme, protocol, safeStorage, screen, session }
