import { bridge } from '@renderer/platform/bridge'
import { nowInstant } from '@renderer/platform/clock'
import { fail, ok, type Result } from '@shared/domain/result'
import { endorsedBytes, readCard, writeCard, type Card, type CardInput, type CardRefusal } from '@shared/sync/card'
import type { Manifest } from '@shared/sync/manifest'
import {
  isEndorsedBy,
  isSamePeer,
  mayExchange,
  peerStateAfter,
  peerStateDecided,
  type KnownPeer,
  type PeerDecision,
  type PeerState,
  type SeenCard
} from '@shared/sync/peer-trust'
import { safetyNumber } from '@shared/sync/safety-number'
import { keptName } from './authors'
import type { PeerRow } from './database'
import { officeRecord, ownDevices, type Office } from './office'
import { asOnlyWriter } from './write'

/** What we make of a device that we know; rows of before there were states were trusted on first use. */
export function trustOf({ trust }: PeerRow): PeerState {
  return trust ?? 'seen'
}

/** Whether files are made for this copy and read from it. */
export function isTrusted(peer: PeerRow): boolean {
  return mayExchange(trustOf(peer))
}

/** Our card: who we are and the keys of this computer, to give to others; the device that this one was vouches for it. */
export async function ownCard(office: Office): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const own = await officeRecord(office)
  if (!own) throw new Error('the office has no record')
  const { encryptionKey } = await bridge.identity(office.name)
  const card: CardInput = {
    office: own.name,
    city: own.cityLatinName,
    country: own.country,
    person: office.person,
    device: office.device,
    signingKey: office.signingKey,
    encryptionKey,
    madeAt: nowInstant()
  }
  const endorsement = await bridge.endorse(office.name, endorsedBytes(card))
  const bytes = await writeCard(card, (message) => bridge.sign(office.name, message), endorsement ?? undefined)
  return {
    name: `${own.cityLatinName}, ${office.person.name}`.replace(/[\\/:*?"<>|]|\p{Cc}/gu, '-') + '.entente-card',
    bytes
  }
}

/** A card that was read, what we would make of its device, and the device that we knew under this name before. */
export type IncomingCard = {
  readonly card: Card
  readonly state: PeerState
  readonly known: PeerRow | undefined
  /** Whether `known`, a device that we trust, vouches for the new one. */
  readonly isEndorsed: boolean
  readonly number: string
}

export type CardProblem = CardRefusal | { readonly code: 'own-card'; readonly detail?: string }

/** Reads a card; nothing is kept yet. */
export async function openCard(office: Office, bytes: Uint8Array): Promise<Result<IncomingCard, CardProblem>> {
  const read = await readCard(bytes)
  if (!read.ok) return read
  const card = read.value
  if (ownDevices(office).includes(card.device)) return fail({ code: 'own-card' })
  const known = await claimedPeer(office, card)
  const state = peerStateAfter(known && knownPeer(known), card)
  const isEndorsed = known !== undefined && isEndorsedBy(knownPeer(known), card)
  return ok({ card, state, known, isEndorsed, number: safetyNumber(office.signingKey, card.signingKey) })
}

/** Keeps the device of a card. What it holds stays; a card tells only keys and names. */
export async function keepCard(
  office: Office,
  { card, state, known, isEndorsed }: IncomingCard,
  role: PeerRow['role']
): Promise<void> {
  const at = nowInstant()
  const before = await office.db.peers.get(card.device)
  await office.db.peers.put({
    firstSeenAt: at,
    holds: {},
    ...before,
    device: card.device,
    signingKey: card.signingKey,
    encryptionKey: card.encryptionKey,
    office: card.office,
    city: card.city,
    country: card.country,
    person: await keptName(office.db, card.person),
    personId: card.person.id,
    role,
    trust: state,
    ...(state === 'changed' && known ? { insteadOf: known.device } : {}),
    ...(isEndorsed && known ? { endorsedBy: known.device } : {}),
    lastSeenAt: at
  })
}

/** What we make of a proven bundle's sender; a known name under another key is kept as changed, for a person to decide. */
export async function judgeSender(office: Office, { sender }: Pick<Manifest, 'sender'>): Promise<PeerState> {
  if (sender.device === office.device) return 'verified'
  const known = await claimedPeer(office, sender)
  const state = peerStateAfter(known && knownPeer(known), sender)
  if (state !== 'changed' || !known || known.device === sender.device) return state
  const at = nowInstant()
  await office.db.peers.put({
    device: sender.device,
    signingKey: sender.signingKey,
    ...(sender.encryptionKey === undefined ? {} : { encryptionKey: sender.encryptionKey }),
    office: sender.office,
    city: sender.city,
    country: sender.country,
    person: await keptName(office.db, sender.person),
    personId: sender.person.id,
    role: known.role,
    trust: 'changed',
    insteadOf: known.device,
    firstSeenAt: at,
    lastSeenAt: at,
    holds: {}
  })
  return state
}

/** The device itself if we know it, else the one that vouches for it, else one under the same name, the last seen first. */
async function claimedPeer(office: Office, seen: SeenCard & { readonly device: string }): Promise<PeerRow | undefined> {
  const itself = await office.db.peers.get(seen.device)
  if (itself) return itself
  const peers = (await office.db.peers.toArray()).toSorted(
    (a, b) => Date.parse(b.lastSeenAt) - Date.parse(a.lastSeenAt)
  )
  const endorser = peers.find(({ signingKey }) => signingKey === seen.endorsedBy?.signingKey)
  return endorser ?? peers.find((peer) => trustOf(peer) !== 'changed' && isSamePeer(knownPeer(peer), seen))
}

function knownPeer(peer: PeerRow): KnownPeer {
  const { office, city, country, signingKey, personId } = peer
  return { office, city, country, signingKey, person: { id: personId ?? '' }, state: trustOf(peer) }
}

/** A person decided about a device. Waits for an import that is being written; what is applied after knows of it. */
export async function decidePeer(office: Office, device: string, decision: PeerDecision): Promise<void> {
  await asOnlyWriter(office, () => office.db.peers.update(device, { trust: peerStateDecided(decision) }))
}

/** The sixty digits that both sides see, for comparing them by phone. */
export function safetyNumberWith({ signingKey }: Pick<Office, 'signingKey'>, peer: PeerRow): string {
  return safetyNumber(signingKey, peer.signingKey)
}
