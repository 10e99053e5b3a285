import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBundle } from '@shared/sync/bundle-reader'
import {
  decryptBundle,
  encryptBundle,
  encryptionKeyOf,
  isEncryptionKey,
  newEncryptionIdentity,
  type DecryptionSecrets
} from '@shared/sync/encryption'
import { propertyOptions, propertyTimeout } from '../../seed'
import { openAge, sealAge } from './age-by-node'
import { utf8 } from './making'

const fixture = (path: string) => new Uint8Array(readFileSync(resolve(import.meta.dirname, '../../fixtures', path)))
const content = fixture('vectors/1-plain.entente')
const toKey = fixture('age/to-key.entente.age')
const toPassphrase = fixture('age/to-passphrase.entente.age')
const identity = Buffer.from(fixture('age/identity.txt')).toString().trim()
const passphrase = 'seven röda 城市 lanterns'

async function codeOf(file: Uint8Array, secrets: DecryptionSecrets): Promise<string> {
  const result = await decryptBundle(file, secrets)
  return result.ok ? 'ok' : result.error.code
}

describe('a file encrypted to keys', () => {
  it('is opened by each recipient and by nobody else', async () => {
    const [ours, theirs, stranger] = await Promise.all([
      newEncryptionIdentity(),
      newEncryptionIdentity(),
      newEncryptionIdentity()
    ])
    const recipients = [await encryptionKeyOf(ours), await encryptionKeyOf(theirs)]
    const file = await encryptBundle(content, { recipients })
    for (const opener of [ours, theirs]) {
      expect(await decryptBundle(file, { identities: [stranger, opener] })).toEqual({ ok: true, value: content })
    }
    expect(await codeOf(file, { identities: [stranger] })).toBe('not-for-us')
    expect(await codeOf(file, { identities: [] })).toBe('not-for-us')
  })

  it('is opened by a private key that the browser keeps to itself', async () => {
    const pair = await crypto.subtle.generateKey({ name: 'X25519' }, false, ['deriveBits'])
    if (!('privateKey' in pair)) throw new Error('no pair')
    const file = await encryptBundle(content, { recipients: [await encryptionKeyOf(pair.privateKey)] })
    expect(await decryptBundle(file, { identities: [pair.privateKey] })).toEqual({ ok: true, value: content })
  })

  it('comes back whatever its length, whole chunks of 64 KiB included', async () => {
    const recipients = [await encryptionKeyOf(identity)]
    for (const length of [0, 1, 65535, 65536, 65537, 131072, 200000]) {
      const bytes = new Uint8Array(length).fill(7)
      const opened = await decryptBundle(await encryptBundle(bytes, { recipients }), { identities: [identity] })
      expect(opened.ok && Buffer.compare(opened.value, bytes)).toBe(0)
    }
  })

  it('agrees with a second program that shares no code, in both directions', async () => {
    expect(new Uint8Array(openAge(toKey, identity))).toEqual(content)
    const file = sealAge(content, await encryptionKeyOf(identity))
    expect(await decryptBundle(file, { identities: [identity] })).toEqual({ ok: true, value: content })
  })

  it('of an earlier version is still opened and read', async () => {
    const read = await readBundle(toKey, { decrypt: (file) => decryptBundle(file, { identities: [identity] }) })
    expect(read.ok && read.value.manifest.kind).toBe('office')
  })

  it('is not made without a target, to both kinds of target, or to what is no key', async () => {
    const key = await encryptionKeyOf(identity)
    for (const target of [
      { recipients: [] },
      { recipients: [key], passphrase: 'x' },
      { recipients: [], passphrase: '' },
      { recipients: ['age1nokey'] }
    ]) {
      await expect(encryptBundle(content, target)).rejects.toThrow()
    }
  })
})

describe('a damaged encrypted file', () => {
  it('is refused wherever it is cut off', async () => {
    for (let length = 22; length < toKey.length; length += 13) {
      expect(await codeOf(toKey.subarray(0, length), { identities: [identity] })).toBe('unreadable')
    }
    expect(await codeOf(toKey.subarray(0, -1), { identities: [identity] })).toBe('unreadable')
  })

  it('is refused whichever bit is flipped, and never gives other bytes', async () => {
    const codes = new Set<string>()
    await fc.assert(
      fc.asyncProperty(fc.nat(toKey.length - 1), fc.nat(7), async (at, bit) => {
        const file = Uint8Array.from(toKey)
        file[at] = (file[at] ?? 0) ^ (1 << bit)
        codes.add(await codeOf(file, { identities: [identity] }))
      }),
      propertyOptions(400)
    )
    codes.add(await codeOf(Uint8Array.from([...toKey, 0]), { identities: [identity] }))
    expect([...codes].filter((code) => code !== 'unreadable' && code !== 'not-for-us')).toEqual([])
  })

  it('is refused as too large when its header has no end', async () => {
    const stanzas = '-> X25519 AAAA\n'.repeat(6000)
    expect(await codeOf(utf8(`age-encryption.org/v1\n${stanzas}`), { identities: [identity] })).toBe('too-large')
  })

  it('is refused without an age header', async () => {
    expect(await codeOf(content, { identities: [identity] })).toBe('unreadable')
  })
})

describe('a file locked with a passphrase', () => {
  it('asks for it, tells a wrong one and opens with the right one', async () => {
    expect(await codeOf(toPassphrase, { identities: [identity] })).toBe('passphrase-needed')
    expect(await codeOf(toPassphrase, { identities: [], passphrase: '' })).toBe('passphrase-needed')
    const file = sealAge(content, passphrase, 10)
    expect(await codeOf(file, { identities: [identity], passphrase: 'seven röda' })).toBe('wrong-passphrase')
    expect(await decryptBundle(file, { identities: [], passphrase })).toEqual({ ok: true, value: content })
  })

  it('opens when the same letters are typed as letter and mark', async () => {
    const file = sealAge(content, passphrase, 10)
    expect(await codeOf(file, { identities: [], passphrase: passphrase.normalize('NFD') })).toBe('ok')
  })

  it(
    'as our writer makes it opens here and in a second program',
    async () => {
      expect(new Uint8Array(openAge(toPassphrase, passphrase))).toEqual(content)
      expect(await decryptBundle(toPassphrase, { identities: [], passphrase })).toEqual({ ok: true, value: content })
    },
    propertyTimeout(120_000)
  )

  it('is refused when trying the passphrase would cost too much', async () => {
    const costly = Buffer.from(toPassphrase).toString('latin1').replace(/ 18\n/, ' 22\n')
    expect(await codeOf(new Uint8Array(Buffer.from(costly, 'latin1')), { identities: [], passphrase })).toBe(
      'too-large'
    )
  })
})

describe('an encryption key', () => {
  it('is one that a file can be encrypted to', async () => {
    const key = await encryptionKeyOf(identity)
    expect(await isEncryptionKey(key)).toBe(true)
    for (const text of ['', 'age1', key.slice(0, -1), `${key.slice(0, -1)}q`, key.toUpperCase(), `${key} `, identity]) {
      expect([text, await isEncryptionKey(text)]).toEqual([text, false])
    }
  })

  it('is not a point of small order', async () => {
    expect(await isEncryptionKey('age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq5cu47z')).toBe(false)
  })
})
