import { createHash, createPrivateKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { mkdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { DeviceIdentity, KeyProtection, OfficeName } from '@shared/ipc'
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
}

const keyFileSchema = z.object({
  format: z.literal(1),
  protection: z.enum(['keyring', 'basic', 'file']),
  /** PKCS #8 as DER in base64, wrapped as `protection` says, and that in base64 again. */
  privateKey: z.base64()
})

/** One Ed25519 key per office, made at the first use and the same ever after. */
export function openDeviceKeys(folder: string, vault: () => KeyVault): DeviceKeys {
  const keys = new Map<OfficeName, Promise<KeyObject>>()

  function keyOf(office: OfficeName): Promise<KeyObject> {
    const known = keys.get(office)
    if (known) return known
    const key = loadOrMake(join(folder, `${office}.key.json`), folder, vault())
    keys.set(office, key)
    key.catch(() => keys.delete(office))
    return key
  }

  return {
    identity: async (office) => identityOf(await keyOf(office)),
    sign: async (office, bytes) => new Uint8Array(sign(null, bytes, await keyOf(office)))
  }
}

function identityOf(key: KeyObject): DeviceIdentity {
  const { x } = key.export({ format: 'jwk' })
  const raw = Buffer.from(x ?? '', 'base64url')
  return { device: createHash('sha256').update(raw).digest('hex').slice(0, 32), signingKey: raw.toString('base64') }
}

async function loadOrMake(path: string, folder: string, vault: KeyVault): Promise<KeyObject> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  })
  if (text !== undefined) {
    const key = unwrapKey(text, vault)
    if (key) return key
    // A copied profile or a damaged file: it is kept, and this installation becomes a new device.
    await rename(path, `${path}.unreadable-${Date.now()}`)
  }
  const { privateKey } = generateKeyPairSync('ed25519')
  const der = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64')
  const wrapped = Buffer.from(vault.wrap(der)).toString('base64')
  const file: z.infer<typeof keyFileSchema> = { format: 1, protection: vault.protection, privateKey: wrapped }
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFileAtomically(path, `${JSON.stringify(file)}\n`, 0o600)
  return privateKey
}

/** Undefined where the key can never be read here; throws where it may be later, as with a locked keyring. */
function unwrapKey(text: string, vault: KeyVault): KeyObject | undefined {
  const parsed = keyFileSchema.safeParse(parseJson(text))
  if (!parsed.success) return undefined
  const { protection, privateKey } = parsed.data
  const wrapped = Buffer.from(privateKey, 'base64')
  if (protection !== 'file' && vault.protection === 'file')
    throw new Error('the device key is kept by the system keyring, which is locked or missing')
  try {
    const der = protection === 'file' ? wrapped.toString('utf8') : vault.unwrap(wrapped)
    return createPrivateKey({ key: Buffer.from(der, 'base64'), format: 'der', type: 'pkcs8' })
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
