import { expect, test } from 'vitest'
import { lastSignature, signatureAfter } from '@shared/domain/signatory'

const signed = (...days: (string | undefined)[]) => days.map((signedOn) => ({ signedOn }))

test('the last signature is the one that may be the latest; sides without a day say nothing', () => {
  expect(lastSignature(signed())).toBeUndefined()
  expect(lastSignature(signed(undefined, '2020-05-12', '2020-05-20'))).toBe('2020-05-20')
  expect(lastSignature(signed('2020-05', '2020-05-20'))).toBe('2020-05')
})

test('a version is at odds with a signature that surely came after its own day of signature', () => {
  expect(signatureAfter('2020-05-12', signed('2020-05-12', '2020-05-20'))).toBe('2020-05-20')
  expect(signatureAfter('2020-05-12', signed('2020-05', '2020-05-20'))).toBe('2020-05-20')
  expect(signatureAfter('2020-05-20', signed('2020-05-12', '2020-05-20'))).toBeUndefined()
  expect(signatureAfter('2020-05', signed('2020-05-20'))).toBeUndefined()
  expect(signatureAfter('2020-05-12', signed('2020'))).toBeUndefined()
  expect(signatureAfter(undefined, signed('2020-05-20'))).toBeUndefined()
})
