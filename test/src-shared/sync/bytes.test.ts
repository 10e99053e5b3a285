import { crc32 as nodeCrc32 } from 'node:zlib'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { base64ToBytes, bytesToBase64, bytesToHex, bytesToUtf8, utf8ToBytes } from '@shared/sync/bytes'
import { crc32 } from '@shared/sync/crc32'
import { propertyOptions } from '../../seed'

it('bytes are written as Node writes them, in base64, hex and as a CRC', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      const buffer = Buffer.from(bytes)
      expect(bytesToHex(bytes)).toBe(buffer.toString('hex'))
      expect(bytesToBase64(bytes)).toBe(buffer.toString('base64'))
      expect(base64ToBytes(buffer.toString('base64'))).toEqual(new Uint8Array(bytes))
      expect(crc32(bytes)).toBe(nodeCrc32(bytes))
    }),
    propertyOptions(300)
  )
})

it('base64 that would not be written so is refused', () => {
  for (const text of ['A', 'AA', 'AB==', 'AA=A', 'AA==\n', ' AA=', 'AA-_', 'A===']) {
    expect(base64ToBytes(text)).toBeUndefined()
  }
})

it('bytes that are no UTF-8 give no text, and a byte order mark is kept', () => {
  expect(bytesToUtf8(new Uint8Array([0xc0, 0xaf]))).toBeUndefined()
  expect(bytesToUtf8(new Uint8Array([0xed, 0xa0, 0x80]))).toBeUndefined()
  expect(bytesToUtf8(utf8ToBytes('\ufeffå'))).toBe('\ufeffå')
})
