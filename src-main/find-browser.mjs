// Where Chromium and its relatives live on the three systems. No dependencies.
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

const places = {
  linux: () => [
    '/usr/bin/chromium',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge-stable',
    '/usr/bin/microsoft-edge',
    '/usr/bin/brave-browser',
    '/snap/bin/chromium',
    '/usr/bin/chromium-browser'
  ],
  darwin: () =>
    ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'].flatMap((name) =>
      ['/Applications', join(homedir(), 'Applications')].map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`)
    ),
  win32: () =>
    [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        join(folder, 'Google/Chrome/Application/chrome.exe'),
        join(folder, 'Microsoft/Edge/Application/msedge.exe'),
        join(folder, 'Chromium/Application/chrome.exe')
      ])
}

/** Path of an installed Chromium, Chrome, Edge or Brave, or undefined. CHROMIUM_PATH goes first. */
export function findBrowser() {
  const candidates = [process.env.CHROMIUM_PATH, ...(places[process.platform]?.() ?? [])]
  return candidates.find((path) => path && existsSync(path))
}

/** A browser from the snap store may not write to hidden folders of the home folder. */
export function isSnap(browser) {
  return browser.startsWith('/snap/') || (browser === '/usr/bin/chromium-browser' && existsSync('/snap/bin/chromium'))
}
