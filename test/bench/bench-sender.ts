import { newId } from '@renderer/platform/ids'
import { bytesToBase64 } from '@shared/sync/bytes'
import { writeBundle } from '@shared/sync/bundle-writer'
import { deviceOf } from '@shared/sync/signature'
import type { BenchSpace } from './workload'

/** Another office's copy, which signs the bundles that are imported here. */
export type Sender = { readonly device: string; readonly signingKey: string; readonly keys: CryptoKeyPair }

export async function newSender(): Promise<Sender> {
  const keys = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', keys.publicKey))
  return { device: deviceOf(raw), signingKey: bytesToBase64(raw), keys }
}

type Range = { readonly from: number; readonly to: number }

/** A partner bundle with these spaces; all their change-sets unless a range is given, exclusive of `from`, inclusive of `to`. */
export async function bundleBy(sender: Sender, spaces: readonly (BenchSpace & { readonly range?: Range })[]) {
  const { device, signingKey, keys } = sender
  const bundleId = newId()
  const written = await writeBundle({
    bundleId,
    kind: 'partner',
    createdAt: '2026-04-01T12:00:00.000+02:00',
    app: { name: 'Entente', version: '0.0.0' },
    sender: {
      office: 'Bench office',
      city: 'Bench',
      country: 'SE',
      person: { id: newId(), name: 'Bench Officer' },
      device,
      signingKey
    },
    recipients: [],
    previous: null,
    part: { set: bundleId, index: 1, count: 1 },
    spaces: spaces.map(({ id, title, changeSets, range }) => ({
      id,
      role: 'partnership',
      partnership: id,
      title,
      after: range ? { [device]: range.from } : {},
      upTo: { [device]: range?.to ?? changeSets.length },
      changeSets
    })),
    attachments: new Map(),
    sign: async (bytes) => new Uint8Array(await crypto.subtle.sign('Ed25519', keys.privateKey, bytes))
  })
  return written.bytes
}
