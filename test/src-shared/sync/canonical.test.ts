import canonicalize from 'canonicalize'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, canonicalState, isCanonicalLine, stateHash } from '@shared/sync/canonical'
import { propertyOptions } from '../../seed'
import { space } from './making'

describe('canonical JSON', () => {
  const table: readonly (readonly [unknown, string])[] = [
    [-0, '0'],
    [1e21, '1e+21'],
    [1e-7, '1e-7'],
    [Number('333333333.33333329'), '333333333.3333333'],
    [4.5, '4.5'],
    [2e-3, '0.002'],
    [1e20, '100000000000000000000'],
    [5e-324, '5e-324'],
    [1.7976931348623157e308, '1.7976931348623157e+308'],
    ['\u0000\b\t\n\f\r"\\/\u007f€', '"\\u0000\\b\\t\\n\\f\\r\\"\\\\/\u007f€"'],
    [{ b: 1, a: 2, '10': 3, '9': 4 }, '{"10":3,"9":4,"a":2,"b":1}'],
    [{ '\ufb33': 1, '😀': 2, é: 3 }, '{"é":3,"😀":2,"\ufb33":1}'],
    [[undefined, null], '[null,null]'],
    [{ a: undefined, b: [] }, '{"b":[]}']
  ]
  for (const [value, text] of table) {
    it(`writes ${text.replaceAll(/\s/g, ' ')}`, () => {
      expect(canonicalJson(value)).toBe(text)
    })
  }

  it('refuses what JSON cannot hold', () => {
    for (const value of [NaN, Infinity, [-Infinity], { a: NaN }, '\ud800', { '\udc00': 1 }, undefined]) {
      expect(() => canonicalJson(value)).toThrow()
    }
  })

  it('is what the library writes, also where the platform writes it faster', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
        const text = canonicalJson(value)
        expect(text).toBe(canonicalize(value))
        expect(canonicalJson(JSON.parse(text))).toBe(text)
        expect(isCanonicalLine(text, JSON.parse(text))).toBe(true)
      }),
      propertyOptions(500)
    )
  })
})

describe('a canonical state', () => {
  const write = { device: 'b'.repeat(32), seq: 1, at: '2026-05-11T09:00:00Z', value: 1, seen: {} }
  const earlier = { ...write, device: 'a'.repeat(32), seq: 9 }
  const records = [
    { id: 'r2', type: 't', fields: { z: [write, earlier], a: [] } },
    { id: 'r1', type: 't', erased: true as const }
  ]

  it('lists spaces, records and writes in order, and of a write only device, seq and value', () => {
    const text = canonicalState([
      { id: 'z', records: [] },
      { id: space, records }
    ])
    expect(text).toBe(
      `{"spaces":[{"id":"${space}","records":[{"erased":true,"id":"r1","type":"t"},{"fields":{"a":[],"z":[` +
        `{"device":"${earlier.device}","seq":9,"value":1},{"device":"${write.device}","seq":1,"value":1}]},` +
        `"id":"r2","type":"t"}]},{"id":"z","records":[]}]}`
    )
  })

  it('has one hash whatever the order it is given in', () => {
    expect(stateHash([{ id: space, records }])).toBe(stateHash([{ id: space, records: records.toReversed() }]))
  })
})
