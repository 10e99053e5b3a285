import { useState } from 'react'
import type { Locale } from '@renderer/platform/locale'
import type { PeerRow } from '@renderer/storage/database'
import { useReadingKeys, type Protection, type ProtectionKind } from '@renderer/storage/protect'
import { useSendingPreferences, type SendingPreferences } from '@renderer/storage/sending-preferences'
import { passphraseStrength } from '@shared/sync/passphrase-strength'
import type { Sending } from './sending'

/** Stands for a copy that we have had nothing from. */
export const anyone = 'anyone'
export const allKnown = 'all'

/** What is chosen before a file is written; what was chosen the last time for the same copies is the start. */
export function useSendChoice({ kind, space, peers, language: usual }: Sending) {
  const [to, setTo] = useState(peers.length > 0 ? allKnown : anyone)
  const [changes, setChanges] = useState<SendingPreferences>({})
  const [passphrase, setPassphrase] = useState('')
  const chosen = to === anyone ? [] : to === allKnown ? peers : peers.filter((peer) => peer.device === to)
  const addressees = {
    space: kind === 'travel' ? `travel/${space}` : space,
    devices: chosen.map(({ device }) => device)
  }
  const kept = useSendingPreferences(addressees)
  const recipients = useReadingKeys(chosen)
  const language: Locale = changes.language ?? kept?.language ?? usual
  // A laptop gets lost: leaving its file open is said anew for every trip.
  const usualProtection = kind === 'travel' ? 'keys' : (kept?.protection ?? (kind === 'office' ? 'keys' : 'none'))
  const wanted = changes.protection ?? usualProtection
  const protectionKind: ProtectionKind = wanted === 'keys' && !recipients ? 'passphrase' : wanted
  const strength = passphraseStrength(passphrase)
  const protection: Protection =
    protectionKind === 'keys'
      ? { kind: 'keys', recipients: recipients ?? [] }
      : protectionKind === 'passphrase'
        ? { kind: 'passphrase', passphrase }
        : { kind: 'none' }
  return {
    to,
    setTo,
    chosen,
    addressees,
    language,
    protection,
    canUseKeys: recipients !== undefined && recipients !== null,
    strength,
    passphrase,
    setPassphrase,
    email: changes.email ?? kept?.email ?? '',
    change: (change: SendingPreferences) => setChanges((before) => ({ ...before, ...change })),
    preferences: { ...kept, ...changes, language, protection: protectionKind } satisfies SendingPreferences,
    isReady: kept !== undefined && recipients !== undefined && (protectionKind !== 'passphrase' || strength !== 'weak')
  }
}

export type SendChoice = ReturnType<typeof useSendChoice>

/** Whose copies a file is for, by their names. */
export function namesOf(peers: readonly PeerRow[]): string {
  return [...new Set(peers.map(({ office }) => office))].join(', ')
}
