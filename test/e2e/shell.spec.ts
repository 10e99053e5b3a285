import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { DeviceIdentity, EntenteApi } from '@shared/ipc'
import { expect, newFolder, startAndAwaitEnd, test } from '../harness/launch'

declare global {
  var received: unknown[] | undefined
}

const api = (page: Page) => ({
  append: (text: string) =>
    page.evaluate(
      (entry) => entente!.call('journal:append', { office: 'sample', bytes: new TextEncoder().encode(entry) }),
      text
    ),
  entries: () =>
    page.evaluate(async () => {
      const entries = await entente!.call('journal:read', { office: 'sample' })
      return entries.map((bytes) => new TextDecoder().decode(bytes))
    }),
  identity: (): Promise<DeviceIdentity> => page.evaluate(() => entente!.call('device:identity', { office: 'office' }))
})

test('the app starts in one sandboxed window and knows its host', async ({ launch }) => {
  const app = await launch()
  const info = await app.page.evaluate(() => entente!.call('app:info', undefined))
  expect(info).toMatchObject({ host: 'electron', version: '0.1.0', journal: true, dataFolder: app.userData })
  expect(['keyring', 'basic', 'file']).toContain(info.keyProtection)
  await expect(app.page).toHaveTitle('Entente')
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  await app.page.waitForTimeout(500)
  expect(app.output()).not.toContain('Error occurred in handler')
})

test('a second start brings the first window to the front, hands over its file and ends', async ({ launch }) => {
  const first = await launch()
  await first.evaluate(({ BrowserWindow }) => {
    globalThis.received = []
    BrowserWindow.getAllWindows()[0]!.on('focus', () => globalThis.received!.push('focus'))
  })
  await first.page.evaluate(() => {
    globalThis.received = []
    entente!.on('file:waiting', () => globalThis.received!.push('waiting'))
  })
  const folder = newFolder('second')
  const file = join(folder, 'from Shanghai.entente')
  writeFileSync(file, 'a bundle')

  const second = await startAndAwaitEnd({ userData: first.userData, args: [file] })
  expect(second.exitCode).toBe(0)
  await expect.poll(() => first.page.evaluate(() => globalThis.received)).toEqual(['waiting'])
  const taken = await first.page.evaluate(async () => {
    const opened = await entente!.call('file:take', undefined)
    return opened && [opened.name, new TextDecoder().decode(opened.bytes), await entente!.call('file:take', undefined)]
  })
  expect(taken).toEqual(['from Shanghai.entente', 'a bundle', null])
  expect(await first.evaluate(() => globalThis.received)).toContain('focus')
  rmSync(folder, { recursive: true })
})

test('a file named on the command line waits until the page takes it', async ({ launch }) => {
  const folder = newFolder('argument')
  const file = join(folder, 'visit.entente')
  writeFileSync(file, 'content')
  const app = await launch({ args: [file] })
  const name = await app.page.evaluate(async () => (await entente!.call('file:take', undefined))?.name)
  // The app's own page may have been quicker than the test.
  expect(name ?? 'visit.entente').toBe('visit.entente')
  rmSync(folder, { recursive: true })
})

test('closing the window ends the app', async ({ launch }) => {
  const app = await launch()
  await app.page.close()
  expect(await app.exited).toBe(0)
})

test('what is appended to the journal is on disk, and is read back by the next start', async ({ launch }) => {
  const first = await launch()
  await api(first.page).append('one')
  await api(first.page).append('två 二')
  const onDisk = readFileSync(join(first.userData, 'journal/sample.journal'))
  expect(onDisk.includes(Buffer.from('två 二'))).toBe(true)
  await first.close()

  const second = await launch({ userData: first.userData })
  expect(await api(second.page).entries()).toEqual(['one', 'två 二'])
  await second.page.evaluate(() => entente!.call('journal:discard', { office: 'sample' }))
  expect(await api(second.page).entries()).toEqual([])
  expect(existsSync(join(first.userData, 'journal/sample.journal'))).toBe(false)
})

test('after kill -9 in the middle of writing, every acknowledged entry is there', async ({ launch }) => {
  const first = await launch()
  const acknowledged: number[] = []
  await first.page.exposeFunction('acknowledge', (entry: number) => acknowledged.push(entry))
  void first.page
    .evaluate(async () => {
      const { acknowledge } = globalThis as unknown as { acknowledge: (entry: number) => Promise<void> }
      for (let entry = 0; ; entry++) {
        const bytes = new TextEncoder().encode(`${entry} ${'x'.repeat(20_000)}`)
        await entente!.call('journal:append', { office: 'sample', bytes })
        await acknowledge(entry)
      }
    })
    .catch(() => undefined)
  await expect.poll(() => acknowledged.length).toBeGreaterThan(5)
  await first.kill()

  const second = await launch({ userData: first.userData })
  const numbers = (await api(second.page).entries()).map((entry) => Number(entry.split(' ')[0]))
  expect(numbers).toEqual(numbers.map((_, index) => index))
  expect(numbers.length).toBeGreaterThanOrEqual(acknowledged.length)
  await api(second.page).append('after')
  expect((await api(second.page).entries()).at(-1)).toBe('after')
})

test('a torn last entry is cut off and set aside, and the journal goes on', async ({ launch }) => {
  const first = await launch()
  await api(first.page).append('whole')
  await first.close()
  const folder = join(first.userData, 'journal')
  appendFileSync(join(folder, 'sample.journal'), Buffer.from([200, 0, 0, 0, 1, 2, 3, 4, 5]))

  const second = await launch({ userData: first.userData })
  await api(second.page).append('next')
  expect(await api(second.page).entries()).toEqual(['whole', 'next'])
  expect(readdirSync(folder).filter((name) => name.startsWith('sample.journal.cut-'))).toHaveLength(1)
})

test('the device identity stays the same over restarts, differs per copy, and its signatures verify', async ({
  launch
}) => {
  const first = await launch()
  const identity = await api(first.page).identity()
  expect(identity.device).toMatch(/^[0-9a-f]{32}$/)
  const isValid = await first.page.evaluate(async ({ signingKey }) => {
    const bytes = new TextEncoder().encode('signed')
    const signature = await entente!.call('device:sign', { office: 'office', bytes })
    const raw = Uint8Array.from(atob(signingKey), (letter) => letter.charCodeAt(0))
    const key = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify'])
    return crypto.subtle.verify('Ed25519', key, new Uint8Array(signature), bytes)
  }, identity)
  expect(isValid).toBe(true)
  const sample = await first.page.evaluate(() => entente!.call('device:identity', { office: 'sample' }))
  expect(sample.device).not.toBe(identity.device)
  await first.close()

  const again = await launch({ userData: first.userData })
  expect(await api(again.page).identity()).toEqual(identity)
  const other = await launch()
  expect((await api(other.page).identity()).device).not.toBe(identity.device)
})

test('a file is saved as a whole where the person says, and opened again', async ({ launch }) => {
  const app = await launch()
  const folder = newFolder('files')
  const path = join(folder, 'för Shanghai.entente')
  const save = () =>
    app.page.evaluate(() => {
      const bytes = new Uint8Array(1_000_000).fill(7)
      return entente!.call('file:save', { kind: 'bundle', suggestedName: 'x.entente', bytes })
    })
  await app.scriptDialogs({ save: null })
  expect(await save()).toEqual({ saved: false })
  await app.scriptDialogs({ save: path })
  expect(await save()).toEqual({ saved: true, path })
  expect(readFileSync(path).equals(Buffer.alloc(1_000_000, 7))).toBe(true)
  expect(readdirSync(folder)).toHaveLength(1)

  await app.scriptDialogs({ save: join(folder, 'missing', 'x.entente') })
  expect(await save()).toMatchObject({ saved: false, problem: expect.stringContaining('ENOENT') })

  await app.scriptDialogs({ open: [path] })
  const opened = await app.page.evaluate(async () => {
    const file = await entente!.call('file:open', { kind: 'bundle' })
    return file && [file.name, file.bytes.length, file.bytes[999_999]]
  })
  expect(opened).toEqual(['för Shanghai.entente', 1_000_000, 7])
  rmSync(folder, { recursive: true })
})

test('a command chosen in the menu reaches the page', async ({ launch }) => {
  const app = await launch()
  await app.page.evaluate(async () => {
    globalThis.received = []
    entente!.on('menu:command', (id) => globalThis.received!.push(id))
    const items = [{ kind: 'command', id: 'test-command', label: 'Öppna', accelerator: 'CmdOrCtrl+O' }] as const
    await entente!.call('menu:set', { groups: [{ label: 'Arkiv', items }] })
  })
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()!.getMenuItemById('test-command')!.click())
  await expect.poll(() => app.page.evaluate(() => globalThis.received)).toEqual(['test-command'])
})

test('the window opens where it was closed', async ({ launch }) => {
  const first = await launch()
  const bounds = { x: 40, y: 30, width: 1000, height: 700 }
  await first.evaluate(({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]!.setBounds(wanted), bounds)
  await first.close()
  const second = await launch({ userData: first.userData })
  expect(await second.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.getBounds())).toEqual(bounds)
})

test('the bridge is there again after a reload', async ({ launch }) => {
  const { page } = await launch()
  await page.reload()
  expect(await page.evaluate(() => entente!.call('app:info', undefined).then(({ host }) => host))).toBe('electron')
})

declare global {
  var entente: EntenteApi | undefined
}
