import { createHash, createPrivateKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { mkdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Result } from '@shared/domain/result'
import type { DeviceIdentity, KeyProtection, OfficeName } from '@shared/ipc'
import { decryptBundle, encryptionKeyOf, newEncryptionIdentity } from '@shared/sync/encryption'
import { recoveryCodeOf } from '@shared/sync/recovery-code'
import type { Refusal } from '@shared/sync/refusal'
import { writeFileAtomically } from './atomic-file'

/** What wraps a private key before it is written to disk. */
export type KeyVault = {
  readonly protection: Exclude<KeyProtection, 'browser'>
  readonly wrap: (text: string) => Uint8Array
  /** Throws where the bytes were wrapped on another computer or by another user. */
  readonly unwrap: (bytes: Uint8Array) => string
}

export type DeviceKeys = {
  readonly identity: (office: OfficeName) => Promise<DeviceIdentity>
  /** 64 bytes of Ed25519. */
  readonly sign: (office: OfficeName, bytes: Uint8Array) => Promise<Uint8Array>
  /** Opens an age file made for this device; the identity stays here. */
  readonly decrypt: (office: OfficeName, file: Uint8Array) => Promise<Result<Uint8Array, Refusal>>
  /** Both secrets for a sheet of paper. */
  readonly recoveryCode: (office: OfficeName) => Promise<string>
}

const keyFileSchema = z.object({
  format: z.literal(1),
  protection: z.enum(['keyring', 'basic', 'file']),
  /** PKCS #8 as DER in base64, wrapped as `protection` says, and that in base64 again. */
  privateKey: z.base64(),
  /** The age identity, wrapped like the key. Files of the first version lack it. */
  encryptionIdentity: z.base64().optional()
})

type Secrets = { readonly key: KeyObject; readonly encryptionIdentity: string }
type KeptSecrets = { readonly key: KeyObject; readonly encryptionIdentity: string | undefined }

/** One Ed25519 key and one age identity per office, made at the first use and the same ever after. */
export function openDeviceKeys(folder: string, vault: () => KeyVault): DeviceKeys {
  const kept = new Map<OfficeName, Promise<Secrets>>()

  function secretsOf(office: OfficeName): Promise<Secrets> {
    const known = kept.get(office)
    if (known) return known
    const secrets = loadOrMake(join(folder, `${office}.key.json`), folder, vault())
    kept.set(office, secrets)
    secrets.catch(() => kept.delete(office))
    return secrets
  }

  return {
    identity: async (office) => identityOf(await secretsOf(office)),
    sign: async (office, bytes) => new Uint8Array(sign(null, bytes, (await secretsOf(office)).key)),
    async decrypt(office, file) {
      const { encryptionIdentity } = await secretsOf(office)
      return decryptBundle(file, { identities: [encryptionIdentity] })
    },
    async recoveryCode(office) {
      const { key, encryptionIdentity } = await secretsOf(office)
      const { d } = key.export({ format: 'jwk' })
      return recoveryCodeOf({ signingSeed: new Uint8Array(Buffer.from(d ?? '', 'base64url')), encryptionIdentity })
    }
  }
}

async function identityOf({ key, encryptionIdentity }: Secrets): Promise<DeviceIdentity> {
  const { x } = key.export({ format: 'jwk' })
  const raw = Buffer.from(x ?? '', 'base64url')
  return {
    device: createHash('sha256').update(raw).digest('hex').slice(0, 32),
    signingKey: raw.toString('base64'),
    encryptionKey: await encryptionKeyOf(encryptionIdentity)
  }
}

async function loadOrMake(path: string, folder: string, vault: KeyVault): Promise<Secrets> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  })
  const found = text === undefined ? undefined : unwrapSecrets(text, vault)
  if (found?.encryptionIdentity !== undefined) return { key: found.key, encryptionIdentity: found.encryptionIdentity }
  // A copied profile or a damaged file: it is kept, and this installation becomes a new device.
  if (text !== undefined && !found) await rename(path, `${path}.unreadable-${Date.now()}`)
  const key = found?.key ?? generateKeyPairSync('ed25519').privateKey
  const secrets = { key, encryptionIdentity: await newEncryptionIdentity() }
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFileAtomically(path, `${JSON.stringify(wrapSecrets(secrets, vault))}\n`, 0o600)
  return secrets
}

function wrapSecrets({ key, encryptionIdentity }: Secrets, vault: KeyVault): z.infer<typeof keyFileSchema> {
  const wrap = (text: string): string => Buffer.from(vault.wrap(text)).toString('base64')
  const der = key.export({ format: 'der', type: 'pkcs8' }).toString('base64')
  return {
    format: 1,
    protection: vault.protection,
    privateKey: wrap(der),
    encryptionIdentity: wrap(encryptionIdentity)
  }
}

/** Undefined where the key can never be read here; throws where it may be later, as with a locked keyring. */
function unwrapSecrets(text: string, vault: KeyVault): KeptSecrets | undefined {
  const parsed = keyFileSchema.safeParse(parseJson(text))
  if (!parsed.success) return undefined
  const { protection, privateKey, encryptionIdentity } = parsed.data
  if (protection !== 'file' && vault.protection === 'file')
    throw new Error('the device key is kept by the system keyring, which is locked or missing')
  const unwrap = (wrapped: string): string => {
    const bytes = Buffer.from(wrapped, 'base64')
    return protection === 'file' ? bytes.toString('utf8') : vault.unwrap(bytes)
  }
  try {
    const key = createPrivateKey({ key: Buffer.from(unwrap(privateKey), 'base64'), format: 'der', type: 'pkcs8' })
    return { key, encryptionIdentity: encryptionIdentity === undefined ? undefined : unwrap(encryptionIdentity) }
  } catch {
    return undefined
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
