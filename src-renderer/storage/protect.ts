import { wrap } from 'comlink'
import { bridge } from '@renderer/platform/bridge'
import { fail, ok, type Result } from '@shared/domain/result'
import { isEncrypted, isPassphraseLocked } from '@shared/sync/age-header'
import type { EncryptionTarget } from '@shared/sync/encryption'
import { refusal, type Refusal } from '@shared/sync/refusal'
import type { PeerRow } from './database'
import type { Office } from './office'
import { protectWork, type ProtectWork } from './protect-work'
import { useOfficeQuery } from './records'

/** How a file is kept from others' eyes on its way: not at all, by the keys of who may read it, or by a passphrase. */
export type Protection =
  | { readonly kind: 'none' }
  | { readonly kind: 'keys'; readonly recipients: readonly string[] }
  | { readonly kind: 'passphrase'; readonly passphrase: string }

export type ProtectionKind = Protection['kind']

/** The file as it leaves; encrypted it is one age file. The passphrase is kept nowhere. */
export async function protectFile(bytes: Uint8Array, protection: Protection): Promise<Uint8Array> {
  const target = targetOf(protection)
  return target ? beside((work) => work.encrypt(bytes, target)) : bytes
}

function targetOf(protection: Protection): EncryptionTarget | undefined {
  if (protection.kind === 'none') return undefined
  return protection.kind === 'keys'
    ? { recipients: protection.recipients }
    : { recipients: [], passphrase: protection.passphrase }
}

/**
 * The bundle inside a file: itself where it is not encrypted, else opened by our own key or by the passphrase. Refuses with
 * `passphrase-needed`, `wrong-passphrase`, `not-for-us`, `unreadable` and `too-large`.
 */
export async function unlockFile(
  office: Pick<Office, 'name'>,
  file: Uint8Array,
  passphrase?: string
): Promise<Result<Uint8Array, Refusal>> {
  if (!isEncrypted(file)) return ok(file)
  if (!isPassphraseLocked(file)) return bridge.decrypt(office.name, file)
  if (!passphrase) return fail(refusal('passphrase-needed'))
  return beside((work) => work.decrypt(file, passphrase))
}

/**
 * The keys that can read a file for these copies, our own among them; null where one of them has none. Live: undefined while
 * loading.
 */
export function useReadingKeys(peers: readonly PeerRow[]): readonly string[] | null | undefined {
  return useOfficeQuery(
    async (office) => {
      const { encryptionKey } = await bridge.identity(office.name)
      const keys = peers.map((peer) => peer.encryptionKey)
      const known = [...keys, encryptionKey].flatMap((key) => key ?? [])
      return peers.length > 0 && known.length === peers.length + 1 ? known : null
    },
    [peers.map(({ device }) => device).join()]
  )
}

/** In a worker of its own; in place where there are none, as in tests on Node. */
async function beside<T>(task: (work: ProtectWork) => Promise<T>): Promise<T> {
  if (typeof Worker === 'undefined') return task(protectWork)
  const worker = new Worker(new URL('./protect-worker.ts', import.meta.url), { type: 'module' })
  const failed = new Promise<never>((_resolve, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message || 'the worker did not start')))
  })
  try {
    return await Promise.race([task(wrap<ProtectWork>(worker)), failed])
  } finally {
    worker.terminate()
  }
}
