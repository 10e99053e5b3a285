import { createPrivateKey, type KeyObject } from 'node:crypto'
import { mkdir, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import type { KeyProtection } from '@shared/ipc'
import { writeFileAtomically } from './atomic-file'

/** What wraps a private key before it is written to disk. */
export type KeyVault = {
  readonly protection: Exclude<KeyProtection, 'browser'>
  readonly wrap: (text: string) => Uint8Array
  /** Throws where the bytes were wrapped on another computer or by another user. */
  readonly unwrap: (bytes: Uint8Array) => string
}

/** An Ed25519 key and an age identity (`AGE-SECRET-KEY-1…`). */
export type Secrets = { readonly key: KeyObject; readonly encryptionIdentity: string }

/** The keys of this device, and those of devices that it follows, the newest first. */
export type KeptSecrets = {
  readonly key: KeyObject
  /** Files of the first version lack it. */
  readonly encryptionIdentity: string | undefined
  readonly former: readonly Secrets[]
}

/** PKCS #8 as DER in base64, and the age identity; both wrapped as `protection` says, and that in base64 again. */
const formerSchema = z.object({ privateKey: z.base64(), encryptionIdentity: z.base64() })
const keyFileSchema = z.object({
  format: z.literal(1),
  protection: z.enum(['keyring', 'basic', 'file']),
  privateKey: z.base64(),
  encryptionIdentity: z.base64().optional(),
  former: z.array(formerSchema).optional()
})

/** Undefined where there are none yet; what can never be read here is set aside under another name. */
export async function readSecrets(path: string, vault: KeyVault): Promise<KeptSecrets | undefined> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  })
  const found = text === undefined ? undefined : unwrapSecrets(text, vault)
  // A copied profile or a damaged file: it is kept, and this installation becomes a new device.
  if (text !== undefined && !found) await rename(path, `${path}.unreadable-${Date.now()}`)
  return found
}

export async function writeSecrets(
  path: string,
  { former, ...own }: Secrets & Pick<KeptSecrets, 'former'>,
  vault: KeyVault
): Promise<void> {
  const wrap = (text: string): string => Buffer.from(vault.wrap(text)).toString('base64')
  const wrapBoth = ({ key, encryptionIdentity }: Secrets) => ({
    privateKey: wrap(key.export({ format: 'der', type: 'pkcs8' }).toString('base64')),
    encryptionIdentity: wrap(encryptionIdentity)
  })
  const file: z.infer<typeof keyFileSchema> = {
    format: 1,
    protection: vault.protection,
    ...wrapBoth(own),
    ...(former.length > 0 ? { former: former.map(wrapBoth) } : {})
  }
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await writeFileAtomically(path, `${JSON.stringify(file)}\n`, 0o600)
}

/** Undefined where the key can never be read here; throws where it may be later, as with a locked keyring. */
function unwrapSecrets(text: string, vault: KeyVault): KeptSecrets | undefined {
  const parsed = keyFileSchema.safeParse(parseJson(text))
  if (!parsed.success) return undefined
  const { protection, privateKey, encryptionIdentity, former = [] } = parsed.data
  if (protection !== 'file' && vault.protection === 'file')
    throw new Error('the device key is kept by the system keyring, which is locked or missing')
  const unwrap = (wrapped: string): string => {
    const bytes = Buffer.from(wrapped, 'base64')
    return protection === 'file' ? bytes.toString('utf8') : vault.unwrap(bytes)
  }
  const keyOf = (wrapped: string): KeyObject =>
    createPrivateKey({ key: Buffer.from(unwrap(wrapped), 'base64'), format: 'der', type: 'pkcs8' })
  try {
    return {
      key: keyOf(privateKey),
      encryptionIdentity: encryptionIdentity === undefined ? undefined : unwrap(encryptionIdentity),
      former: former.map((old) => ({
        key: keyOf(old.privateKey),
        encryptionIdentity: unwrap(old.encryptionIdentity)
      }))
    }
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
