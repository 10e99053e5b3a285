import type { Card } from './card'

/**
 * What we make of another device: never met; seen, trusted on first use; verified, its safety number compared by phone;
 * changed, another key came under a known name, and nothing is exchanged until a person decides; revoked by a person.
 */
export type PeerState = 'unknown' | 'seen' | 'verified' | 'changed' | 'revoked'

/** A device that we know, as far as its trust goes. */
export type KnownPeer = Pick<Card, 'office' | 'city' | 'country' | 'signingKey'> & {
  readonly person: { readonly id: string }
  readonly state: PeerState
}

/** Whoever shows a key: a card that was read, or the sender of a proven bundle. */
export type SeenCard = Pick<Card, 'office' | 'city' | 'country' | 'signingKey' | 'person' | 'endorsedBy'>

/** Whether a card claims to be this peer: by its key, or as the same person of the same office under another. */
export function isSamePeer(known: KnownPeer, seen: SeenCard): boolean {
  if (known.signingKey === seen.signingKey) return true
  const isSameOffice = known.office === seen.office && known.city === seen.city && known.country === seen.country
  return isSameOffice && known.person.id === seen.person.id
}

/**
 * The state of the shown key. `known` is the peer that the card claims to be (`isSamePeer`), undefined when there is none. A
 * known key keeps its state, whatever else the card says. Another key is `changed`, unless the known key is trusted and has
 * endorsed it: then a comparison by phone still holds.
 */
export function peerStateAfter(known: KnownPeer | undefined, seen: SeenCard): PeerState {
  if (!known) return 'seen'
  if (known.signingKey === seen.signingKey) return known.state === 'unknown' ? 'seen' : known.state
  return isEndorsedBy(known, seen) ? known.state : 'changed'
}

/** Whether a device that we trust vouches for another key; a blocked one vouches for nobody. */
export function isEndorsedBy(known: KnownPeer, seen: SeenCard): boolean {
  if (known.signingKey === seen.signingKey) return false
  return seen.endorsedBy?.signingKey === known.signingKey && mayExchange(known.state)
}

export type PeerDecision = 'numbers-match' | 'numbers-differ' | 'accept' | 'revoke'

/** The state after a person decided. Numbers that differ block; accepting trusts without a comparison, so it ends a verification. */
export function peerStateDecided(decision: PeerDecision): PeerState {
  if (decision === 'numbers-match') return 'verified'
  if (decision === 'accept') return 'seen'
  return decision === 'revoke' ? 'revoked' : 'changed'
}

/** Whether bundles are read from this peer and made for it. */
export function mayExchange(state: PeerState): boolean {
  return state === 'seen' || state === 'verified'
}
