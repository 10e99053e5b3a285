// npm start: does all set-up and opens the app, in Electron or, without its binary, in a browser window.
//   npm start [-- --host=electron|browser] [--profile=NAME] [--user-data-dir=FOLDER] [--no-open] [--port=N] [--headless] [FILE…]
//   --profile=second   an independent copy with its own data
//   --no-open          serves the browser host and prints its address
//   --no-setup         runs what is built, without installing or building
//   --cli ARGUMENTS…   the command line tool instead of the app
import { spawn } from 'node:child_process'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { openBrowserWindow, serveForTyping } from './start-browser.mjs'
import {
  buildIfNeeded,
  electronBinaryOrDownload,
  installIfNeeded,
  requireNode,
  root,
  SetupError
} from './start-setup.mjs'

/** An Electron that ends with an error within this time, in ms, could not start at all. */
const START_FAILURE = 5_000

const isCli = process.argv[2] === '--cli'
const say = (text) => (isCli ? console.error : console.log)(`[start] ${text}`)

try {
  process.exitCode = isCli ? await runCli(process.argv.slice(3)) : await runApp(readOptions(process.argv.slice(2)))
} catch (error) {
  if (!(error instanceof SetupError)) throw error
  console.error(`[start] ${error.message}`)
  process.exitCode = 1
}

function setUp() {
  requireNode()
  installIfNeeded(say)
  buildIfNeeded(say)
}

async function runCli(args) {
  setUp()
  return run(process.execPath, [join(root, 'out/main/cli.js'), ...args], process.env)
}

async function runApp(options) {
  if (options.setup) setUp()
  if (options.open === false) return serveOnly(options)
  if (!hasDisplay() && !options.headless) {
    say('there is no display here, so no window can be opened')
    return serveOnly(options)
  }
  if (options.host !== 'browser' && !options.headless) {
    const code = await runElectron(options)
    if (code !== undefined) return code
  }
  return runBrowser(options)
}

/** The exit code, or undefined where the browser host should take over. */
async function runElectron(options) {
  const isForced = options.host === 'electron'
  const binary = await electronBinaryOrDownload(say)
  if (!binary) {
    if (isForced) throw new SetupError("Electron's binary isn't here and can't be downloaded.")
    say("Electron's binary isn't here and can't be downloaded; opening the same app in a browser window instead")
    return undefined
  }
  const folder = dataFolder(options, 'electron')
  const env = { ...process.env, ...(folder && { ENTENTE_USER_DATA: folder }) }
  delete env.ELECTRON_RUN_AS_NODE
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const started = performance.now()
  const code = await run(binary, [root, ...sandbox, ...options.files], env)
  if (code === 0 || isForced || performance.now() - started > START_FAILURE) return code
  say(`Electron could not start (${code}); opening the same app in a browser window instead`)
  return undefined
}

async function runBrowser(options) {
  say('in the browser there is no journal, no system keyring, no menu: keep backups')
  if (options.files.length > 0) say('in the browser window, files are opened from within the app')
  const folder = dataFolder(options, 'browser')
  const code = await openBrowserWindow({ dataFolder: folder, isHeadless: options.headless, port: options.port }, say)
  if (code !== undefined) process.exit(code)
  say('no Chromium, Chrome or Edge was found')
  return serveOnly(options)
}

async function serveOnly(options) {
  const port = await serveForTyping(options.port, say)
  say(`open http://127.0.0.1:${port}/ in a browser; end with Ctrl+C`)
  return 0
}

/** Undefined means Electron's own default folder. */
function dataFolder(options, host) {
  const given = options.userDataDir ?? process.env.ENTENTE_USER_DATA
  if (given) return host === 'electron' ? resolve(given) : join(resolve(given), 'browser')
  const { XDG_DATA_HOME, LOCALAPPDATA } = process.env
  const systemFolders = {
    darwin: join(homedir(), 'Library/Application Support'),
    win32: LOCALAPPDATA ?? join(homedir(), 'AppData/Local')
  }
  const base = join(systemFolders[process.platform] ?? XDG_DATA_HOME ?? join(homedir(), '.local/share'), 'entente')
  if (options.profile) return join(base, 'profiles', options.profile, host)
  return host === 'electron' ? undefined : join(base, 'browser')
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

function run(command, args, env) {
  const child = spawn(command, args, { stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  return new Promise((done) => {
    child.once('error', () => done(1))
    child.once('exit', (code) => done(code ?? 1))
  })
}

function readOptions(args) {
  const options = { open: true, setup: true, headless: false, files: [] }
  for (const arg of args) {
    const [name, value] = arg.includes('=') ? [arg.slice(0, arg.indexOf('=')), arg.slice(arg.indexOf('=') + 1)] : [arg]
    if (name === '--host' && (value === 'electron' || value === 'browser')) options.host = value
    else if (name === '--profile' && /^[\w-]{1,40}$/.test(value ?? '')) options.profile = value
    else if (name === '--user-data-dir' && value) options.userDataDir = value
    else if (name === '--port' && /^\d{1,5}$/.test(value ?? '') && Number(value) < 65_536) options.port = Number(value)
    else if (arg === '--no-open') options.open = false
    else if (arg === '--no-setup') options.setup = false
    else if (arg === '--headless') options.headless = true
    else if (!arg.startsWith('-')) options.files.push(resolve(arg))
    else throw new SetupError(`${arg} is not understood; the options are told at the top of src-main/start.mjs.`)
  }
  return options
}
