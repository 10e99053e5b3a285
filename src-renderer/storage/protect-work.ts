import type { Result } from '@shared/domain/result'
import { decryptBundle, encryptBundle, type EncryptionTarget } from '@shared/sync/encryption'
import type { Refusal } from '@shared/sync/refusal'

/** Deriving a key from a passphrase keeps a processor busy for more than a second: nothing for the window. */
export type ProtectWork = {
  readonly encrypt: (bytes: Uint8Array, target: EncryptionTarget) => Promise<Uint8Array<ArrayBuffer>>
  readonly decrypt: (file: Uint8Array, passphrase: string) => Promise<Result<Uint8Array<ArrayBuffer>, Refusal>>
}

export const protectWork: ProtectWork = {
  encrypt: encryptBundle,
  decrypt: (file, passphrase) => decryptBundle(file, { identities: [], passphrase })
}
