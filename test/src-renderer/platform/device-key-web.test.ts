import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { webBridge } from '@renderer/platform/bridge-web'
import { renewWebDevice, webDeviceKey, webEndorsement, webIdentity } from '@renderer/platform/device-key-web'
import { encryptBundle } from '@shared/sync/encryption'
import { isValidSignature } from '@shared/sync/signature'

describe('a renewed browser profile', () => {
  it('is another device, which the earlier one vouches for, and still opens what was made for that', async () => {
    const before = await webIdentity('sample')
    const bytes = new TextEncoder().encode('entente-card-endorsement-v1\0{}')
    expect(await webEndorsement('sample', bytes)).toBeNull()
    const file = await encryptBundle(new TextEncoder().encode('old'), { recipients: [before.encryptionKey] })
    const after = await renewWebDevice('sample')
    expect(after.device).not.toBe(before.device)
    expect(after.former).toEqual([{ device: before.device, signingKey: before.signingKey }])
    expect(await webIdentity('sample')).toEqual(after)
    expect(await webBridge().decrypt('sample', file)).toMatchObject({ ok: true })
    const endorsement = await webEndorsement('sample', bytes)
    expect(endorsement).toMatchObject({ device: before.device })
    expect(await isValidSignature(bytesOf(before.signingKey), bytesOf(endorsement?.signature ?? ''), bytes)).toBe(true)
  })

  it('has no recovery code and takes none', async () => {
    expect(await webBridge().recoveryCode('office')).toBeNull()
    expect(await webBridge().recover('office', 'Q')).toBeNull()
  })
})

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
}

describe('the device key of a browser profile', () => {
  it('is made once, also when asked for at the same time, and is another for the sample', async () => {
    const identities = await Promise.all([webIdentity('office'), webIdentity('office'), webIdentity('office')])
    expect(new Set(identities.map(({ device }) => device)).size).toBe(1)
    expect(await webIdentity('office')).toEqual(identities[0])
    expect((await webIdentity('sample')).device).not.toBe(identities[0]?.device)
  })

  it('names the device by the first 16 bytes of the SHA-256 of the raw public key', async () => {
    const { device, signingKey } = await webIdentity('office')
    const raw = Uint8Array.from(atob(signingKey), (letter) => letter.charCodeAt(0))
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', raw))
    expect(raw).toHaveLength(32)
    expect(device).toBe(Buffer.from(digest.subarray(0, 16)).toString('hex'))
  })

  it('signs so that the public key verifies, and cannot be taken out', async () => {
    const { privateKey, publicKey } = await webDeviceKey('office')
    const bytes = new TextEncoder().encode('manifest')
    const signature = await crypto.subtle.sign('Ed25519', privateKey, bytes)
    const key = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify'])
    expect(await crypto.subtle.verify('Ed25519', key, signature, bytes)).toBe(true)
    await expect(crypto.subtle.exportKey('pkcs8', privateKey)).rejects.toThrow()
  })

  it('opens what was encrypted to it, and the identity cannot be taken out either', async () => {
    const { encryptionKey } = await webIdentity('office')
    const file = await encryptBundle(new TextEncoder().encode('bundle'), { recipients: [encryptionKey] })
    expect(await webBridge().decrypt('office', file)).toEqual({ ok: true, value: new TextEncoder().encode('bundle') })
    expect(await webBridge().decrypt('sample', file)).toMatchObject({ error: { code: 'not-for-us' } })
    const { encryptionIdentity } = await webDeviceKey('office')
    await expect(crypto.subtle.exportKey('pkcs8', encryptionIdentity)).rejects.toThrow()
  })

  it('of the first version keeps its device and is given an identity', async () => {
    const before = await webIdentity('office')
    const { encryptionIdentity: _, ...first } = await webDeviceKey('office')
    const database = await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open('entente-device', 1)
      request.addEventListener('success', () => done(request.result))
    })
    await new Promise((done) => {
      const transaction = database.transaction('keys', 'readwrite')
      transaction.objectStore('keys').put(first)
      transaction.addEventListener('complete', done)
    })
    database.close()
    const after = await webIdentity('office')
    expect(after.device).toBe(before.device)
    expect(after.encryptionKey).not.toBe(before.encryptionKey)
    expect(await webIdentity('office')).toEqual(after)
  })
})
