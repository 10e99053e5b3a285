import { sha512 } from '@noble/hashes/sha2.js'
import { base64ToBytes, utf8ToBytes } from './bytes'

/** Makes each guess of a key with a similar number cost this many hashes. */
const rounds = 5200
const groupsPerKey = 6
const bytesPerGroup = 5
const groupDigits = 5

/**
 * Sixty digits in twelve groups of five, the same on both sides, for two persons to compare by phone. Each key gives thirty:
 * SHA-512 over `entente-safety-number-v1`, a zero byte and the key, then 5,200 times over the hash before and the key; five
 * bytes of the result at a time, big-endian, modulo 100,000. The lesser of the two halves comes first. Keys are raw Ed25519
 * public keys in base64; throws for anything else.
 */
export function safetyNumber(keyA: string, keyB: string): string {
  return [halfOf(keyA), halfOf(keyB)].toSorted().join(' ')
}

function halfOf(key: string): string {
  const bytes = base64ToBytes(key)
  if (bytes?.length !== 32) throw new Error('a signing key has 32 bytes')
  let hash = sha512(concat(utf8ToBytes('entente-safety-number-v1\0'), bytes))
  for (let round = 0; round < rounds; round += 1) hash = sha512(concat(hash, bytes))
  const groups = Array.from({ length: groupsPerKey }, (_, group) => {
    const piece = hash.subarray(group * bytesPerGroup, (group + 1) * bytesPerGroup)
    const value = piece.reduce((sum, byte) => sum * 256 + byte, 0)
    return String(value % 10 ** groupDigits).padStart(groupDigits, '0')
  })
  return groups.join(' ')
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(a.length + b.length)
  bytes.set(a)
  bytes.set(b, a.length)
  return bytes
}
