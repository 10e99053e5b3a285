import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openJournal } from '../../src-main/journal'
import { propertyOptions } from '../seed'

let folder: string
const file = () => join(folder, 'office.journal')
const text = (value: string) => new TextEncoder().encode(value)
const texts = async () => (await openJournal(folder).read('office')).map((entry) => new TextDecoder().decode(entry))

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-journal-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the journal', () => {
  test('gives back every entry in the order of appending, whatever its bytes', async () => {
    const entry = fc.uint8Array({ maxLength: 300 })
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { maxLength: 12 }), async (entries) => {
        const journal = openJournal(folder)
        await journal.discard('office')
        await Promise.all(entries.map((bytes) => journal.append('office', bytes)))
        expect((await openJournal(folder).read('office')).map((bytes) => [...bytes])).toEqual(
          entries.map((bytes) => [...bytes])
        )
      }),
      propertyOptions(40)
    )
  })

  test('is empty where there is none', async () => {
    expect(await texts()).toEqual([])
  })

  test('keeps the offices apart, and discarding one leaves the other', async () => {
    const journal = openJournal(folder)
    await journal.append('office', text('ours'))
    await journal.append('sample', text('sample'))
    await journal.discard('sample')
    expect(await journal.read('sample')).toEqual([])
    expect(await texts()).toEqual(['ours'])
    expect(readdirSync(folder)).toEqual(['office.journal'])
  })

  test('cut at any byte, keeps all entries before the cut and goes on after them', async () => {
    const journal = openJournal(folder)
    for (const value of ['one', 'two', 'three']) await journal.append('office', text(value))
    const whole = readFileSync(file())
    for (let length = 0; length < whole.length; length++) {
      writeFileSync(file(), whole)
      truncateSync(file(), length)
      const kept = await texts()
      expect(['one', 'two', 'three'].slice(0, kept.length)).toEqual(kept)
      await openJournal(folder).append('office', text('next'))
      expect(await texts()).toEqual([...kept, 'next'])
    }
  })

  test('with a changed byte anywhere, never gives back a changed entry, and throws nothing away', async () => {
    const journal = openJournal(folder)
    for (const value of ['one', 'two', 'three']) await journal.append('office', text(value))
    const whole = readFileSync(file())
    for (let at = 0; at < whole.length; at++) {
      const changed = Uint8Array.from(whole)
      changed[at] = (changed[at] ?? 0) ^ 0x10
      writeFileSync(file(), changed)
      const kept = await texts()
      expect(['one', 'two', 'three'].slice(0, kept.length)).toEqual(kept)
      const aside = readdirSync(folder).filter((name) => name.includes('.cut-'))
      const asideBytes = aside.map((name) => statSync(join(folder, name)).size).reduce((sum, size) => sum + size, 0)
      expect(statSync(file()).size + asideBytes).toBe(whole.length)
      for (const name of aside) rmSync(join(folder, name))
    }
  })

  test('sets a torn end aside in a file that discarding removes too', async () => {
    const journal = openJournal(folder)
    await journal.append('office', text('whole'))
    appendFileSync(file(), 'torn')
    expect(await texts()).toEqual(['whole'])
    expect(readdirSync(folder)).toHaveLength(2)
    await openJournal(folder).discard('office')
    expect(readdirSync(folder)).toEqual([])
  })

  test('is rewritten one for one, with what was cut off earlier gone, and goes on afterwards', async () => {
    const journal = openJournal(folder)
    for (const value of ['one', 'a person', 'three']) await journal.append('office', text(value))
    appendFileSync(file(), 'torn with a person')
    await openJournal(folder).rewrite('office', ['one', '(redacted)', 'three'].map(text))
    expect(readdirSync(folder)).toEqual(['office.journal'])
    expect(readFileSync(file(), 'latin1')).not.toContain('a person')
    await openJournal(folder).append('office', text('four'))
    expect(await texts()).toEqual(['one', '(redacted)', 'three', 'four'])
  })

  test('refuses to be rewritten with another number of entries', async () => {
    const journal = openJournal(folder)
    for (const value of ['one', 'two']) await journal.append('office', text(value))
    await expect(journal.rewrite('office', [text('one')])).rejects.toThrow('2 entries')
    expect(await texts()).toEqual(['one', 'two'])
    await expect(openJournal(join(folder, 'none')).rewrite('office', [])).resolves.toBeUndefined()
  })

  test('rejects an append that cannot be written, and works again afterwards', async () => {
    const blocked = join(folder, 'blocked')
    writeFileSync(blocked, 'a file where the folder should be')
    const journal = openJournal(blocked)
    await expect(journal.append('office', text('lost'))).rejects.toThrow()
    rmSync(blocked)
    await journal.append('office', text('kept'))
    expect((await journal.read('office')).map((entry) => new TextDecoder().decode(entry))).toEqual(['kept'])
  })

  test.skipIf(process.platform === 'win32')('can be read by its owner alone', async () => {
    await openJournal(folder).append('office', text('private'))
    expect(statSync(file()).mode & 0o777).toBe(0o600)
  })
})
