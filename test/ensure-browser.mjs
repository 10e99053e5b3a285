// Finds a Chromium for the end-to-end tests, or installs one where that can be done without asking.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser, isSnap } from '../src-main/find-browser.mjs'
import { root, SetupError } from '../src-main/start-setup.mjs'

/** Path of the browser. Throws a SetupError that says in one sentence what to install. */
export async function ensureBrowser(say) {
  const found = await existing()
  if (found) return found
  if (process.env.ENTENTE_OFFLINE !== '1') {
    if (isDebianRoot()) installByApt(say)
    else installByPlaywright(say)
  }
  const installed = (await existing()) ?? (isDebianRoot() ? await afterPlaywright(say) : undefined)
  if (installed) return installed
  throw new SetupError(
    'no Chromium, Chrome or Edge was found or could be installed; install one, or name it in CHROMIUM_PATH'
  )
}

async function existing() {
  const { chromium } = await import('@playwright/test')
  const own = chromium.executablePath()
  const system = findBrowser()
  // Tests keep their profiles in the temporary folder, which a browser from the snap store may not see.
  return [process.env.CHROMIUM_PATH, own, system].find((path) => path && existsSync(path) && !isSnap(path))
}

async function afterPlaywright(say) {
  installByPlaywright(say)
  return existing()
}

function isDebianRoot() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') && existsSync('/etc/debian_version')
}

function installByApt(say) {
  say('installing Chromium and fonts (apt-get) …')
  const options = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['update', '-qq'], options)
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], options)
}

function installByPlaywright(say) {
  say('installing Chromium (playwright install) …')
  const cli = join(root, 'node_modules/@playwright/test/cli.js')
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { cwd: root, stdio: 'inherit', timeout: 600_000 })
}
