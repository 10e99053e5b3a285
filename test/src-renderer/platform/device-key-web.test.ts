import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { webDeviceKey, webIdentity } from '@renderer/platform/device-key-web'

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
})
