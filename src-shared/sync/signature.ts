import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from './bytes'

const keyLength = 32
const signatureLength = 64

/** The y coordinates of the eight points of small order, little-endian: a signature under such a key proves nothing. */
const smallOrder: ReadonlySet<string> = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f'
])

/** The device of an Ed25519 public key (32 raw bytes): the first 16 bytes of its SHA-256, hex. */
export function deviceOf(signingKey: Uint8Array): string {
  return bytesToHex(sha256(signingKey)).slice(0, 32)
}

/** What the sender signs: the name of the format, a zero byte, the manifest as stored. */
export function signedBytes(manifest: Uint8Array): Uint8Array<ArrayBuffer> {
  const prefix = utf8ToBytes('entente-bundle-v1\0')
  const bytes = new Uint8Array(prefix.length + manifest.length)
  bytes.set(prefix)
  bytes.set(manifest, prefix.length)
  return bytes
}

/** Whether 32 bytes can be the key of an honest signer: a y coordinate below the prime, and not of small order. */
export function isSoundKey(key: Uint8Array): boolean {
  if (key.length !== keyLength) return false
  const y = Uint8Array.from(key)
  y[31] = (y[31] ?? 0) & 0x7f
  const isBelowPrime = y[31] !== 0x7f || y.subarray(1, 31).some((byte) => byte !== 0xff) || (y[0] ?? 0) < 0xed
  return isBelowPrime && !smallOrder.has(bytesToHex(y))
}

/** Ed25519 by the platform. A malformed key or signature is simply not valid. */
export async function isValidSignature(
  key: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
  bytes: Uint8Array<ArrayBuffer>
): Promise<boolean> {
  if (!isSoundKey(key) || signature.length !== signatureLength) return false
  const { subtle } = globalThis.crypto
  try {
    const publicKey = await subtle.importKey('raw', key, { name: 'Ed25519' }, false, ['verify'])
    return await subtle.verify({ name: 'Ed25519' }, publicKey, signature, bytes)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotSupportedError') throw error
    return false
  }
}
