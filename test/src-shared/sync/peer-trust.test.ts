import { describe, expect, it } from 'vitest'
import { isSamePeer, mayExchange, peerStateAfter, peerStateDecided, type KnownPeer } from '@shared/sync/peer-trust'
import { uuid } from './making'

const person = { id: uuid(1), name: 'Officer' }
const place = { office: 'International Office', city: 'Göteborg', country: 'SE', person }
const card = { ...place, signingKey: 'old' }
const known = (state: KnownPeer['state']): KnownPeer => ({ ...card, state })
const endorsedBy = { device: 'x', signingKey: 'old', signature: 'x' }
const states = ['unknown', 'seen', 'verified', 'changed', 'revoked'] as const

describe('what a shown card makes of a peer', () => {
  it('is seen when nobody by that name was known', () => {
    expect(peerStateAfter(undefined, card)).toBe('seen')
    expect(peerStateAfter(known('unknown'), card)).toBe('seen')
  })

  it('leaves a known key what it was; only a person lifts a block', () => {
    for (const state of ['seen', 'verified', 'changed', 'revoked'] as const) {
      expect(peerStateAfter(known(state), card)).toBe(state)
    }
  })

  it('is changed for another key under a known name, whatever was thought of the first', () => {
    for (const state of states) expect(peerStateAfter(known(state), { ...card, signingKey: 'new' })).toBe('changed')
  })

  it('passes trust on to a key that the trusted one endorsed, and to no other', () => {
    const renewed = { ...card, signingKey: 'new', endorsedBy }
    expect(states.map((state) => peerStateAfter(known(state), renewed))).toEqual([
      'changed',
      'seen',
      'verified',
      'changed',
      'changed'
    ])
    const byStranger = { ...renewed, endorsedBy: { ...endorsedBy, signingKey: 'other' } }
    expect(peerStateAfter(known('verified'), byStranger)).toBe('changed')
  })
})

describe('the peer that a card claims to be', () => {
  it('is known by the key, or as the same person of the same office', () => {
    expect(isSamePeer(known('seen'), { ...card, office: 'Renamed', person: { ...person, id: uuid(2) } })).toBe(true)
    expect(isSamePeer(known('seen'), { ...card, signingKey: 'new' })).toBe(true)
    expect(isSamePeer(known('seen'), { ...card, signingKey: 'new', person: { ...person, id: uuid(2) } })).toBe(false)
    expect(isSamePeer(known('seen'), { ...card, signingKey: 'new', city: 'Lund' })).toBe(false)
  })
})

describe('a person’s decision', () => {
  it('verifies, accepts, blocks or revokes, and only trusted peers exchange', () => {
    expect(peerStateDecided('numbers-match')).toBe('verified')
    expect(peerStateDecided('accept')).toBe('seen')
    expect(peerStateDecided('numbers-differ')).toBe('changed')
    expect(peerStateDecided('revoke')).toBe('revoked')
    expect(states.filter(mayExchange)).toEqual(['seen', 'verified'])
  })
})
