import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCli } from '../../src-main/cli'

const folder = resolve(import.meta.dirname, '../fixtures/vectors')

const run = (...args: readonly string[]) => runWith(undefined, args)

async function runWith(passphrase: string | undefined, args: readonly string[]) {
  let out = ''
  let err = ''
  const code = await runCli(args, {
    read: (path) => readFile(resolve(folder, path)),
    out: (text) => (out += text),
    err: (text) => (err += text),
    passphrase
  })
  return { code, out, err }
}

describe('entente state', () => {
  it('prints the hash and the counts of several files as one JSON document', async () => {
    const { code, out } = await run('state', '2-conflict-a.entente', '2-conflict-b.entente', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({
      hash: 'e857888e6f166b7d953533d7621638e1e34eab0a3c7e0564cfd405b434fc261f',
      spaces: [{ id: '0192f0c0-0000-7000-8000-0000000000aa', records: 1, conflicts: 1, waiting: 0 }]
    })
  })

  it('names the file that is refused and prints no state', async () => {
    const { code, out } = await run('state', '1-plain.entente', 'refused-wrong-device.entente', '--json')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ file: 'refused-wrong-device.entente', ok: false, code: 'wrong-device' })
  })
})

describe('entente verify', () => {
  it('judges every file and ends with 1 when one is refused', async () => {
    const { code, out } = await run('verify', '--json', '1-plain.entente', 'refused-bad-signature.entente', 'no-file')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toEqual([
      { file: '1-plain.entente', ok: true },
      { file: 'refused-bad-signature.entente', ok: false, code: 'bad-signature', message: expect.any(String) },
      { file: 'no-file', ok: false, code: 'unreadable', message: expect.any(String) }
    ])
  })

  it('ends with 0 when all are good, and says so in words', async () => {
    expect(await run('verify', '1-plain.entente')).toEqual({ code: 0, out: '1-plain.entente: good\n', err: '' })
  })
})

describe('entente inspect', () => {
  it('shows the manifest, the sizes and how many records of each type there are', async () => {
    const { code, out } = await run('inspect', '1-plain.entente', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      manifest: { kind: 'office', sender: { city: 'Göteborg' } },
      sizes: { inflated: 34 + 985 + 88 + 887 + 51 },
      changeSets: 2,
      types: { 'vector-note': 2 },
      papers: { count: 0, bytes: 0 }
    })
    expect((await run('inspect', '1-plain.entente')).out).toContain('vector-note: 2')
    expect((await run('inspect', '1-plain.entente')).out).toContain('attachments: 0, 0 bytes')
  })

  it('prints the code of a refused file', async () => {
    const { code, out } = await run('inspect', 'refused-newer-format.entente')
    expect(code).toBe(1)
    expect(out).toContain('newer-format')
  })
})

describe('entente plan', () => {
  it('shows what each file would change after those before it', async () => {
    const { code, out } = await run('plan', '2-conflict-a.entente', '2-conflict-b.entente', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject([
      { file: '2-conflict-a.entente', totals: { conflicting: 0 }, spaces: [{ records: [{ status: 'new' }] }] },
      { file: '2-conflict-b.entente', totals: { conflicting: 1 }, spaces: [{ records: [{ status: 'conflicting' }] }] }
    ])
    expect((await run('plan', '1-plain.entente')).out).toContain('2 records, 0 in conflict')
  })

  it('ends with 1 at a file that is refused', async () => {
    expect(await run('plan', 'refused-bad-signature.entente')).toMatchObject({ code: 1 })
  })
})

describe('an encrypted file', () => {
  const file = '../age/to-passphrase.entente.age'

  it('is verified with the passphrase of the environment, and refused without it', async () => {
    expect(await runWith('seven röda 城市 lanterns', ['verify', file])).toMatchObject({ code: 0 })
    expect((await run('verify', file)).out).toContain('passphrase-needed')
    expect((await run('verify', '../age/to-key.entente.age')).out).toContain('not-for-us')
  })
})

describe('wrong usage', () => {
  for (const args of [
    [],
    ['state'],
    ['merge', 'x'],
    ['verify', '--fast', 'x'],
    ['inspect', 'a', 'b'],
    ['toString', 'a']
  ]) {
    it(`entente ${args.join(' ')} prints the usage as an error and ends with 2`, async () => {
      expect(await run(...args)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Usage') })
    })
  }

  it('is not a question for help', async () => {
    expect(await run('--help')).toMatchObject({ code: 0, out: expect.stringContaining('Usage') })
  })
})
