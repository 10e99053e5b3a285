import { app, session, type WebContents } from 'electron'
import { APP_ORIGIN, isOwnPage, isOwnUrl } from './origin'

/** Must run before the app is ready. Chromium gets no name resolution, no proxy and no services of its own. */
export function setupSandbox(): void {
  app.enableSandbox()
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('no-proxy-server')
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  app.commandLine.appendSwitch('disable-domain-reliability')
}

/** The app's own pages and files, and what they make themselves; the developer tools only where they can be opened. */
export function isAllowedRequest(url: string, isPackaged: boolean): boolean {
  if (isOwnUrl(url) || url.startsWith(`blob:${APP_ORIGIN}/`) || url.startsWith('data:')) return true
  return !isPackaged && url.startsWith('devtools:')
}

/** Keeping its databases is the only thing a page may ask of the system. */
export function isAllowedPermission(permission: string): boolean {
  return permission === 'persistent-storage'
}

export function setupSession(): void {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, permission, decide) => decide(isAllowedPermission(permission)))
  defaultSession.setPermissionCheckHandler((_contents, permission) => isAllowedPermission(permission))
  defaultSession.setDevicePermissionHandler(() => false)
  defaultSession.setDisplayMediaRequestHandler(null)
  // Spelling dictionaries would be downloaded.
  defaultSession.setSpellCheckerEnabled(false)
  defaultSession.webRequest.onBeforeRequest((details, decide) =>
    decide({ cancel: !isAllowedRequest(details.url, app.isPackaged) })
  )
}

/** Holds for every page that is ever made, whoever makes it. */
export function setupPages(): void {
  app.on('web-contents-created', (_event, contents) => guardPage(contents))
}

function guardPage(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.on('will-navigate', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isOwnPage(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}
