import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { safetyNumber } from '@shared/sync/safety-number'
import { makeSigner } from './making'

const key = (byte: number): string => Buffer.alloc(32, byte).toString('base64')

/** The same construction by Node's own SHA-512. */
function byNode(base64: string): string {
  const raw = Buffer.from(base64, 'base64')
  const sha512 = (...pieces: Buffer[]) => createHash('sha512').update(Buffer.concat(pieces)).digest()
  let hash = sha512(Buffer.from('entente-safety-number-v1\0'), raw)
  for (let round = 0; round < 5200; round += 1) hash = sha512(hash, raw)
  return [0, 5, 10, 15, 20, 25].map((at) => String(hash.readUIntBE(at, 5) % 100_000).padStart(5, '0')).join(' ')
}

describe('the safety number of two devices', () => {
  it('is twelve groups of five digits', () => {
    expect(safetyNumber(makeSigner().signingKey, makeSigner().signingKey)).toMatch(/^(?:\d{5} ){11}\d{5}$/)
  })

  it('is the same on both sides', () => {
    const [ours, theirs] = [makeSigner().signingKey, makeSigner().signingKey]
    expect(safetyNumber(ours, theirs)).toBe(safetyNumber(theirs, ours))
  })

  it('is another when either key differs in its first or its last bit', () => {
    const ours = Buffer.alloc(32, 1)
    const numbers = [0, 31].map((at) => {
      const other = Buffer.from(ours)
      other[at] = (other[at] ?? 0) ^ 1
      return safetyNumber(other.toString('base64'), key(2))
    })
    expect(new Set([...numbers, safetyNumber(key(1), key(2)), safetyNumber(key(1), key(3))]).size).toBe(4)
  })

  it('never changes for the same keys, and a second program reaches it', () => {
    const expected = [byNode(key(1)), byNode(key(2))].toSorted().join(' ')
    expect(safetyNumber(key(1), key(2))).toBe(expected)
    expect(expected).toBe('02242 00290 91204 39925 56371 65773 26259 03254 59647 94456 10720 66015')
  })

  it('is not made of anything but two keys of 32 bytes', () => {
    for (const text of ['', 'AAAA', `${key(1)}AA`]) expect(() => safetyNumber(text, key(2))).toThrow()
  })
})
