import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { fail, ok, type Result } from '@shared/domain/result'
import { ageHeaderProblem, isPassphraseLocked } from './age-header'
import { limits } from './limits'
import { refusal, type Refusal } from './refusal'

/** An age X25519 identity: `AGE-SECRET-KEY-1…`, or a private key that the browser keeps to itself. */
export type EncryptionIdentity = string | CryptoKey

export type EncryptionTarget = {
  /** `age1…` keys; who writes for others names its own key too, or can't read the file again. */
  readonly recipients: readonly string[]
  /** Takes the place of recipients: a file has one or the other. Deriving its key takes about 1.5 s and blocks. */
  readonly passphrase?: string
}

/** One binary age v1 file, which `age -d` opens. Throws without a target, with both kinds, and for a key that is none. */
export async function encryptBundle(
  bytes: Uint8Array,
  { recipients, passphrase }: EncryptionTarget
): Promise<Uint8Array<ArrayBuffer>> {
  const encrypter = new Encrypter()
  if (passphrase !== undefined) {
    if (passphrase === '' || recipients.length > 0) throw new Error('an age file has a passphrase or recipients')
    encrypter.setPassphrase(normalised(passphrase))
  } else {
    if (recipients.length === 0) throw new Error('an age file needs a passphrase or recipients')
    for (const recipient of new Set(recipients)) encrypter.addRecipient(recipient)
  }
  return new Uint8Array(await encrypter.encrypt(bytes))
}

export type DecryptionSecrets = {
  /** The newest first; old ones are kept so that old files stay readable. */
  readonly identities: readonly EncryptionIdentity[]
  readonly passphrase?: string
}

/**
 * The bytes inside an age file, never more than the file has. Refuses with `passphrase-needed`, `wrong-passphrase`,
 * `not-for-us`, `too-large` and `unreadable`; nothing of a file that is damaged anywhere is given back.
 */
export async function decryptBundle(
  file: Uint8Array,
  { identities, passphrase }: DecryptionSecrets
): Promise<Result<Uint8Array<ArrayBuffer>, Refusal>> {
  if (file.length > limits.file) return fail(refusal('too-large', `${file.length} bytes`))
  const problem = ageHeaderProblem(file)
  if (problem) return fail(problem)
  const isLocked = isPassphraseLocked(file)
  if (isLocked && !passphrase) return fail(refusal('passphrase-needed'))

  const decrypter = new Decrypter()
  if (isLocked && passphrase) decrypter.addPassphrase(normalised(passphrase))
  if (!isLocked) for (const identity of identities) decrypter.addIdentity(identity)
  let isOpened = true
  // Asked last, and only when no secret before it opened the file.
  decrypter.addIdentity({
    unwrapFileKey: () => {
      isOpened = false
      return null
    }
  })
  try {
    return ok(new Uint8Array(await decrypter.decrypt(file)))
  } catch {
    if (isOpened) return fail(refusal('unreadable', 'the encrypted content'))
    return fail(refusal(isLocked ? 'wrong-passphrase' : 'not-for-us'))
  }
}

/** The same characters typed on another keyboard or system are the same passphrase. */
function normalised(passphrase: string): string {
  return passphrase.normalize('NFC')
}

export function newEncryptionIdentity(): Promise<string> {
  return generateX25519Identity()
}

/** The public `age1…` key of an identity. Rejects for what is no identity. */
export function encryptionKeyOf(identity: EncryptionIdentity): Promise<string> {
  return identityToRecipient(identity)
}

/** Whether a file can be encrypted to this key, found out by doing it: right in form, and no point of small order. */
export async function isEncryptionKey(text: string): Promise<boolean> {
  if (!/^age1[02-9ac-hj-np-z]{58}$/.test(text)) return false
  try {
    await encryptBundle(new Uint8Array(), { recipients: [text] })
    return true
  } catch {
    return false
  }
}
