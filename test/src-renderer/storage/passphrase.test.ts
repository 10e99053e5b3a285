import 'fake-indexeddb/auto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { commitIncoming } from '@renderer/storage/exchange-commit'
import { logSent, planExport, writeOutgoing } from '@renderer/storage/exchange-out'
import { protectFile, unlockFile } from '@renderer/storage/protect'
import { keepSendingPreferences } from '@renderer/storage/sending-preferences'
import { clearOffices, everythingHeld, opened, save, twoOffices } from './offices'

vi.mock('@renderer/platform/bridge', async () => ({ bridge: (await import('./memory-bridge')).memoryBridge() }))

beforeEach(clearOffices)
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const passphrase = 'two-cities-one-bridge-4711'

/** A storage that tells what was ever put into it. */
function recordingStorage(told: string[]): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  return {
    getItem: () => null,
    setItem: (key, value) => void told.push(key, value),
    removeItem: (key) => void told.push(key)
  }
}

/** As text, as base64 and as hex. */
function traces(found: string): string[] {
  const bytes = Buffer.from(passphrase)
  const searched = found.toLowerCase()
  return [passphrase, bytes.toString('base64').slice(0, -4), bytes.toString('hex')].filter((trace) =>
    searched.includes(trace.toLowerCase())
  )
}

it('a passphrase is in nothing that is stored, logged or written after files were locked and opened with it', async () => {
  const told: string[] = []
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, method).mockImplementation((...words: unknown[]) => void told.push(words.map(String).join(' ')))
  vi.stubGlobal('localStorage', recordingStorage(told))
  vi.stubGlobal('sessionStorage', recordingStorage(told))
  const { ours, theirs, space } = await twoOffices()
  await save(ours, { type: 'agreement', space, fields: { layer: 'working', title: 'Annex' } })
  const written = await writeOutgoing(ours, 'partner', await planExport(ours, [space], []), [])
  const locked = await protectFile(written.bytes, { kind: 'passphrase', passphrase })
  await logSent(ours, written.exchange)
  await keepSendingPreferences(ours, { space, devices: [] }, { protection: 'passphrase', email: 'a@testby.example' })
  const wrong = await unlockFile(theirs, locked, `${passphrase}-`)
  const unlocked = await unlockFile(theirs, locked, passphrase)
  if (!unlocked.ok) throw new Error(unlocked.error.code)
  const saved = await commitIncoming(theirs, await opened(theirs, unlocked.value), {
    declined: [],
    settled: [],
    joined: []
  })
  expect(saved.ok).toBe(true)
  const held = [await everythingHeld(ours), await everythingHeld(theirs)]
  expect(held.join()).toContain('a@testby.example')
  const files = [written.bytes, locked].map((bytes) => Buffer.from(bytes).toString('latin1'))
  const answers = [wrong, unlocked, saved].map((answer) => JSON.stringify({ ...answer, value: undefined }))
  expect(traces([...held, ...files, ...told, ...answers].join('\n'))).toEqual([])
}, 120_000)

it('no source that handles a passphrase can put it anywhere: no console, no storage of the browser, no row', () => {
  const root = resolve(import.meta.dirname, '../../..')
  const sources = ['src-main', 'src-renderer', 'src-shared'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => ({ name: `${folder}/${name}`, source: readFileSync(join(root, folder, name), 'utf8') }))
  )
  // A word in quotes is the kind of protection or a code; what is looked for is the value.
  const handling = sources.filter(({ source }) => /\bpassphrase\b(?!-|')/.test(source.replace(/\/\*[^]*?\*\//g, '')))
  expect(handling.length).toBeGreaterThan(4)
  const keeping = handling.filter(({ source }) =>
    /\bconsole\.|localStorage|sessionStorage|\.(?:bulkPut|put|bulkAdd)\(|appendJournal/.test(source)
  )
  expect(keeping.map(({ name }) => name)).toEqual([])
})
