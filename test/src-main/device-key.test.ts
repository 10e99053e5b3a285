import { createHash, createPrivateKey, createPublicKey, verify } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { encryptBundle, encryptionKeyOf } from '@shared/sync/encryption'
import { secretsFromRecoveryCode } from '@shared/sync/recovery-code'
import { openDeviceKeys } from '../../src-main/device-key'
import type { KeyVault } from '../../src-main/key-file'

/** Wraps by reversing the bytes behind a mark that tells one computer from another. */
function vaultOf(computer: string): KeyVault {
  return {
    protection: 'keyring',
    wrap: (text) => Buffer.from(computer + text, 'utf8').reverse(),
    unwrap(bytes) {
      const text = Buffer.from(bytes).reverse().toString('utf8')
      if (!text.startsWith(computer)) throw new Error('wrapped on another computer')
      return text.slice(computer.length)
    }
  }
}
const noVault: KeyVault = {
  protection: 'file',
  wrap: (text) => Buffer.from(text, 'utf8'),
  unwrap: (bytes) => Buffer.from(bytes).toString('utf8')
}

let folder: string
const keysOn = (vault: KeyVault) => openDeviceKeys(folder, () => vault)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-keys-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the device key', () => {
  test('gives the same identity on every start, and one office another than the other', async () => {
    const first = await keysOn(vaultOf('a')).identity('office')
    expect(await keysOn(vaultOf('a')).identity('office')).toEqual(first)
    expect((await keysOn(vaultOf('a')).identity('sample')).device).not.toBe(first.device)
  })

  test('names the device by the first 16 bytes of the SHA-256 of its raw public key', async () => {
    const { device, signingKey } = await keysOn(noVault).identity('office')
    const raw = Buffer.from(signingKey, 'base64')
    expect(raw).toHaveLength(32)
    expect(device).toBe(createHash('sha256').update(raw).digest().subarray(0, 16).toString('hex'))
  })

  test('makes signatures that verify with the public key alone', async () => {
    const keys = keysOn(vaultOf('a'))
    const { signingKey } = await keys.identity('office')
    const signature = await keys.sign('office', Buffer.from('manifest'))
    const x = Buffer.from(signingKey, 'base64').toString('base64url')
    const key = createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x } })
    expect(signature).toHaveLength(64)
    expect(verify(null, Buffer.from('manifest'), key, signature)).toBe(true)
    expect(verify(null, Buffer.from('Manifest'), key, signature)).toBe(false)
  })

  test('is one key even when asked for many times at once', async () => {
    const keys = keysOn(noVault)
    const devices = await Promise.all(Array.from({ length: 10 }, () => keys.identity('office')))
    expect(new Set(devices.map(({ device }) => device)).size).toBe(1)
    expect(readdirSync(folder)).toEqual(['office.key.json'])
  })

  test('is never on disk unwrapped where there is a vault', async () => {
    await keysOn(vaultOf('a')).identity('office')
    const { privateKey, protection } = JSON.parse(readFileSync(join(folder, 'office.key.json'), 'utf8'))
    expect(protection).toBe('keyring')
    // Every Ed25519 key in PKCS #8 starts with these bytes.
    expect(Buffer.from(privateKey, 'base64').toString('latin1')).not.toContain('MC4CAQAwBQYDK2Vw')
  })

  test.skipIf(process.platform === 'win32')('can be read by its owner alone', async () => {
    await keysOn(noVault).identity('office')
    expect(statSync(join(folder, 'office.key.json')).mode & 0o777).toBe(0o600)
  })

  test('of a profile copied from another computer is set aside for a new one', async () => {
    const original = await keysOn(vaultOf('a')).identity('office')
    const copy = await keysOn(vaultOf('b')).identity('office')
    expect(copy.device).not.toBe(original.device)
    expect(readdirSync(folder).filter((name) => name.includes('.unreadable-'))).toHaveLength(1)
  })

  test('is not replaced while the keyring is only locked', async () => {
    const original = await keysOn(vaultOf('a')).identity('office')
    await expect(keysOn(noVault).identity('office')).rejects.toThrow('keyring')
    expect(await keysOn(vaultOf('a')).identity('office')).toEqual(original)
  })

  test('in a damaged file is set aside for a new one', async () => {
    writeFileSync(join(folder, 'office.key.json'), '{"format":1')
    expect((await keysOn(noVault).identity('office')).device).toMatch(/^[0-9a-f]{32}$/)
    expect(readdirSync(folder)).toHaveLength(2)
  })
})

describe('the encryption key of a device', () => {
  test('is the same on every start and opens what was made for it, and only that', async () => {
    const { encryptionKey } = await keysOn(vaultOf('a')).identity('office')
    expect((await keysOn(vaultOf('a')).identity('office')).encryptionKey).toBe(encryptionKey)
    const file = await encryptBundle(Buffer.from('bundle'), { recipients: [encryptionKey] })
    expect(await keysOn(vaultOf('a')).decrypt('office', file)).toEqual({
      ok: true,
      value: new Uint8Array(Buffer.from('bundle'))
    })
    expect(await keysOn(vaultOf('a')).decrypt('sample', file)).toMatchObject({ error: { code: 'not-for-us' } })
  })

  test('is never on disk unwrapped where there is a vault', async () => {
    await keysOn(vaultOf('a')).identity('office')
    const { encryptionIdentity } = JSON.parse(readFileSync(join(folder, 'office.key.json'), 'utf8'))
    expect(Buffer.from(encryptionIdentity, 'base64').toString('latin1')).not.toContain('AGE-SECRET-KEY')
  })

  test('is added to a key file of the first version, whose device stays', async () => {
    const { device } = await keysOn(vaultOf('a')).identity('office')
    const path = join(folder, 'office.key.json')
    const { encryptionIdentity: _, ...first } = JSON.parse(readFileSync(path, 'utf8'))
    writeFileSync(path, JSON.stringify(first))
    const added = await keysOn(vaultOf('a')).identity('office')
    expect(added.device).toBe(device)
    expect(await keysOn(vaultOf('a')).identity('office')).toEqual(added)
  })
})

test('the recovery code holds the secrets of both public keys', async () => {
  const keys = keysOn(vaultOf('a'))
  const { signingKey, encryptionKey } = await keys.identity('office')
  const secrets = secretsFromRecoveryCode(await keys.recoveryCode('office'))
  if (!secrets.ok) throw new Error(secrets.error)
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), secrets.value.signingSeed])
  const publicKey = createPublicKey(createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }))
  expect(publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64')).toBe(signingKey)
  expect(await encryptionKeyOf(secrets.value.encryptionIdentity)).toBe(encryptionKey)
})

describe('the recovery of a lost device', () => {
  /** A device, its sheet of paper, and a new computer in a folder of its own. */
  async function lostDevice() {
    const lost = keysOn(vaultOf('a'))
    const identity = await lost.identity('office')
    const code = await lost.recoveryCode('office')
    const file = await encryptBundle(Buffer.from('for the lost one'), { recipients: [identity.encryptionKey] })
    rmSync(join(folder, 'office.key.json'))
    return { identity, code, file }
  }

  test('opens what was made for it, while the new computer stays a device of its own', async () => {
    const { identity, code, file } = await lostDevice()
    const keys = keysOn(vaultOf('b'))
    const own = await keys.identity('office')
    expect(await keys.decrypt('office', file)).toMatchObject({ error: { code: 'not-for-us' } })
    const { device, signingKey } = identity
    expect(await keys.recover('office', ` ${code.toLowerCase().replaceAll(' ', '-')}\n`)).toEqual({
      ok: true,
      value: { device, signingKey }
    })
    for (const later of [keys, keysOn(vaultOf('b'))]) {
      expect(await later.identity('office')).toEqual({ ...own, former: [{ device, signingKey }] })
      expect(await later.decrypt('office', file)).toEqual({
        ok: true,
        value: new Uint8Array(Buffer.from('for the lost one'))
      })
    }
  })

  test('tells a code that is none, one that is mistyped, and its own, and changes nothing then', async () => {
    const { code } = await lostDevice()
    const keys = keysOn(noVault)
    const before = await keys.identity('office')
    const other = code.at(20) === 'Q' ? 'P' : 'Q'
    expect(await keys.recover('office', `${code.slice(0, 20)}${other}${code.slice(21)}`)).toMatchObject({ ok: false })
    expect(await keys.recover('office', code.slice(0, -1))).toEqual({ ok: false, error: 'not-a-code' })
    expect(await keys.recover('office', await keys.recoveryCode('office'))).toEqual({ ok: false, error: 'own-code' })
    expect(await keys.identity('office')).toEqual(before)
  })

  test('lets the old key vouch for a card and sign nothing else', async () => {
    const { identity, code } = await lostDevice()
    const keys = keysOn(vaultOf('b'))
    const bytes = Buffer.from('entente-card-endorsement-v1\0{}')
    expect(await keys.endorse('office', bytes)).toBeNull()
    await keys.recover('office', code)
    const endorsement = await keys.endorse('office', bytes)
    expect(endorsement).toMatchObject({ device: identity.device, signingKey: identity.signingKey })
    const x = Buffer.from(identity.signingKey, 'base64').toString('base64url')
    const key = createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x } })
    expect(verify(null, bytes, key, Buffer.from(endorsement?.signature ?? '', 'base64'))).toBe(true)
    for (const wrong of ['entente-bundle-v1\0{}', 'entente-card-v1\0{}', ''])
      await expect(keys.endorse('office', Buffer.from(wrong))).rejects.toThrow('nothing else')
  })

  test('keeps the old keys wrapped like its own', async () => {
    const { code } = await lostDevice()
    await keysOn(vaultOf('b')).recover('office', code)
    const { former } = JSON.parse(readFileSync(join(folder, 'office.key.json'), 'utf8'))
    expect(former).toHaveLength(1)
    const written = Object.values<string>(former[0]).map((text) => Buffer.from(text, 'base64').toString('latin1'))
    expect(written.join()).not.toMatch(/AGE-SECRET-KEY|MC4CAQAwBQYDK2Vw/)
  })
})

test('a renewed device is another one, reads what was made for the earlier, and is it on every start', async () => {
  const keys = keysOn(vaultOf('a'))
  const before = await keys.identity('office')
  const file = await encryptBundle(Buffer.from('old'), { recipients: [before.encryptionKey] })
  const [first, second] = [await keys.renew('office'), await keys.renew('office')]
  expect(new Set([before.device, first.device, second.device]).size).toBe(3)
  expect(second.former.map(({ device }) => device)).toEqual([first.device, before.device])
  expect(await keysOn(vaultOf('a')).identity('office')).toEqual(second)
  expect(await keysOn(vaultOf('a')).decrypt('office', file)).toMatchObject({ ok: true })
})

test('a renewal that can’t be written leaves the device as it was', async () => {
  let isFull = false
  const vault: KeyVault = {
    ...noVault,
    wrap(text) {
      if (isFull) throw new Error('disk full')
      return noVault.wrap(text)
    }
  }
  const keys = keysOn(vault)
  const before = await keys.identity('office')
  isFull = true
  await expect(keys.renew('office')).rejects.toThrow('disk full')
  expect(await keys.identity('office')).toEqual(before)
})
