import { createHash, sign } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { base64ToBytes } from '@shared/sync/bytes'
import { deviceOf, isSoundKey, isValidSignature, signedBytes } from '@shared/sync/signature'
import { makeSigner, utf8 } from './making'

const signer = makeSigner()
const key = base64ToBytes(signer.signingKey) ?? new Uint8Array()
const message = signedBytes(utf8('{}'))
const signature = new Uint8Array(sign(null, message, signer.privateKey))

describe('a signature', () => {
  it('covers the name of the format, a zero byte and the manifest', () => {
    expect(Buffer.from(message).toString('latin1')).toBe('entente-bundle-v1\0{}')
  })

  it('holds for its key and message and for nothing else', async () => {
    expect(await isValidSignature(key, signature, message)).toBe(true)
    expect(await isValidSignature(key, signature, signedBytes(utf8('{ }')))).toBe(false)
    expect(
      await isValidSignature(
        key,
        signature.map((byte, at) => (at === 3 ? byte ^ 1 : byte)),
        message
      )
    ).toBe(false)
    expect(await isValidSignature(key, signature.slice(1), message)).toBe(false)
    expect(await isValidSignature(base64ToBytes(makeSigner().signingKey) ?? key, signature, message)).toBe(false)
  })
})

describe('a key', () => {
  it('gives its device as the first half of its hash', () => {
    expect(deviceOf(key)).toBe(createHash('sha256').update(key).digest('hex').slice(0, 32))
    expect(deviceOf(key)).toBe(signer.device)
  })

  it('of small order, over the prime or of another length is not sound', () => {
    const small = ['00'.repeat(32), `01${'00'.repeat(31)}`, `${'00'.repeat(31)}80`, `ec${'ff'.repeat(30)}7f`]
    const overPrime = [`ed${'ff'.repeat(30)}7f`, `ee${'ff'.repeat(30)}ff`, 'ff'.repeat(32)]
    const torsion = ['26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05']
    for (const hex of [...small, ...overPrime, ...torsion, '', '01']) {
      expect(isSoundKey(new Uint8Array(Buffer.from(hex, 'hex')))).toBe(false)
    }
    expect(isSoundKey(key)).toBe(true)
  })
})
