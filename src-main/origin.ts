/** The origin of the app's pages. Never to be changed: the browser engine keeps the databases by origin. */
export const APP_SCHEME = 'app'
export const APP_HOST = 'entente'
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`
export const APP_PAGE = `${APP_ORIGIN}/index.html`

/** True for pages and files of the app itself, with or without a fragment. */
export function isOwnUrl(url: string): boolean {
  return url.startsWith(`${APP_ORIGIN}/`)
}

/** True when a navigation to `url` would load the app's page again, as a reload does. */
export function isOwnPage(url: string): boolean {
  return url === APP_PAGE || url.startsWith(`${APP_PAGE}#`)
}
