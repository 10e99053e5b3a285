import { describe, expect, it } from 'vitest'
import { passphraseStrength } from '@shared/sync/passphrase-strength'

describe('the strength of a passphrase', () => {
  for (const [text, strength] of [
    ['', 'weak'],
    ['Password1!', 'weak'],
    ['Sommar2026', 'weak'],
    ['aaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'weak'],
    ['abcdefghijklmnopqrstuvwxyz0123456789', 'weak'],
    ['----------------------------', 'weak'],
    ['lantern copper', 'weak'],
    ['lantern copper river', 'fair'],
    ['xK9#mQ2$vL7!', 'fair'],
    ['lantern copper river sofa', 'strong'],
    ['xK9#mQ2$vL7!Rt4%', 'strong'],
    ['城市灯笼河流铜沙发', 'strong']
  ] as const) {
    it(`of “${text}” is ${strength}`, () => expect(passphraseStrength(text)).toBe(strength))
  }

  it('never falls when a word is added', () => {
    const words = 'lantern copper river sofa'.split(' ')
    const order = words.map((_, count) => passphraseStrength(words.slice(0, count + 1).join(' ')))
    expect(order).toEqual(['weak', 'weak', 'fair', 'strong'])
  })
})
