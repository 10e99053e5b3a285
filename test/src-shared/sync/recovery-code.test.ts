import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encryptionKeyOf, newEncryptionIdentity } from '@shared/sync/encryption'
import {
  recoveryCodeLength,
  recoveryCodeOf,
  secretsFromRecoveryCode,
  typedCodeLength
} from '@shared/sync/recovery-code'
import { propertyOptions } from '../../seed'

const seed = Uint8Array.from({ length: 32 }, (_, index) => index * 7)
const encryptionIdentity = await newEncryptionIdentity()
const code = recoveryCodeOf({ signingSeed: seed, encryptionIdentity })

describe('a recovery code', () => {
  it('gives both secrets back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        const secrets = { signingSeed: Uint8Array.from(bytes), encryptionIdentity }
        expect(secretsFromRecoveryCode(recoveryCodeOf(secrets))).toEqual({ ok: true, value: secrets })
      }),
      propertyOptions()
    )
  })

  it('gives an identity that age takes', async () => {
    const secrets = secretsFromRecoveryCode(code)
    if (!secrets.ok) throw new Error(secrets.error)
    expect(await encryptionKeyOf(secrets.value.encryptionIdentity)).toMatch(/^age1/)
  })

  it('is 23 groups of five characters that are not taken for each other', () => {
    expect(code).toMatch(/^(?:[02-9AC-HJ-NP-Z]{5} ){22}[02-9AC-HJ-NP-Z]{5}$/)
  })

  it('may be typed in small letters, with dashes, without spaces and with lookalikes', () => {
    const typed = code.toLowerCase().replaceAll(' ', '–').replaceAll('0', 'o').replaceAll('l', '1').replaceAll('8', 'b')
    expect(secretsFromRecoveryCode(` ${typed}\n`)).toMatchObject({ ok: true })
    expect(secretsFromRecoveryCode(code.replaceAll(' ', ''))).toMatchObject({ ok: true })
  })

  it('with one wrong character or two swapped is noticed', () => {
    const plain = code.replaceAll(' ', '')
    for (let at = 1; at < plain.length; at += 1) {
      const other = plain[at] === 'Q' ? 'P' : 'Q'
      expect(secretsFromRecoveryCode(plain.slice(0, at) + other + plain.slice(at + 1))).toEqual({
        ok: false,
        error: 'mistyped'
      })
    }
  })

  it('that is none is told apart from one with a slip', () => {
    for (const text of [
      '',
      'hello',
      code.slice(0, -1),
      `${code} QQQQQ`,
      code.replace(/^Q/, 'P'),
      'Q'.repeat(100_000)
    ]) {
      expect(secretsFromRecoveryCode(text)).toEqual({ ok: false, error: 'not-a-code' })
    }
  })
})

it('counts what was typed without spaces and dashes', () => {
  expect(typedCodeLength(code)).toBe(recoveryCodeLength)
  expect(typedCodeLength(` ${code.slice(0, 11).replace(' ', ' – ')}\n`)).toBe(10)
  expect(typedCodeLength('')).toBe(0)
})
