import { createHash, createPrivateKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { join } from 'node:path'
import { fail, ok, type Result } from '@shared/domain/result'
import type { DeviceIdentity, OfficeName } from '@shared/ipc'
import { endorsementStart, type Endorsement, type FormerDevice } from '@shared/sync/card'
import { decryptBundle, encryptionKeyOf, newEncryptionIdentity } from '@shared/sync/encryption'
import { recoveryCodeOf, secretsFromRecoveryCode, type RecoveryProblem } from '@shared/sync/recovery-code'
import type { Refusal } from '@shared/sync/refusal'
import { readSecrets, writeSecrets, type KeptSecrets, type KeyVault, type Secrets } from './key-file'

export type DeviceKeys = {
  readonly identity: (office: OfficeName) => Promise<DeviceIdentity>
  /** 64 bytes of Ed25519. */
  readonly sign: (office: OfficeName, bytes: Uint8Array) => Promise<Uint8Array>
  /** Opens an age file made for this device or for one that it follows; the identities stay here. */
  readonly decrypt: (office: OfficeName, file: Uint8Array) => Promise<Result<Uint8Array, Refusal>>
  /** Both secrets for a sheet of paper. */
  readonly recoveryCode: (office: OfficeName) => Promise<string>
  /**
   * Takes the keys of an earlier device from its sheet of paper: to open what was made for it, and to vouch for this one. This
   * device stays the one that it is.
   */
  readonly recover: (office: OfficeName, code: string) => Promise<Result<FormerDevice, RecoveryProblem>>
  /** Makes this installation a new device, which follows the one it was. */
  readonly renew: (office: OfficeName) => Promise<DeviceIdentity>
  /** The newest former device vouches for a card; null where there is none. It signs nothing else. */
  readonly endorse: (office: OfficeName, bytes: Uint8Array) => Promise<Endorsement | null>
}

type OwnSecrets = Secrets & Pick<KeptSecrets, 'former'>

/** One Ed25519 key and one age identity per office, made at the first use and the same until a person asks for new ones. */
export function openDeviceKeys(folder: string, vault: () => KeyVault): DeviceKeys {
  const kept = new Map<OfficeName, Promise<OwnSecrets>>()
  const pathOf = (office: OfficeName) => join(folder, `${office}.key.json`)

  function secretsOf(office: OfficeName): Promise<OwnSecrets> {
    return kept.get(office) ?? remember(office, loadOrMake(pathOf(office), vault()))
  }

  function remember(office: OfficeName, secrets: Promise<OwnSecrets>): Promise<OwnSecrets> {
    kept.set(office, secrets)
    secrets.catch(() => kept.delete(office))
    return secrets
  }

  /** One change after the other; what was kept before stays when the new can't be written. */
  async function change(office: OfficeName, work: (before: OwnSecrets) => Promise<OwnSecrets>): Promise<OwnSecrets> {
    const before = secretsOf(office)
    const after = before.then(async (secrets) => {
      const changed = await work(secrets)
      if (changed !== secrets) await writeSecrets(pathOf(office), changed, vault())
      return changed
    })
    kept.set(office, after)
    after.catch(() => kept.set(office, before))
    return after
  }

  return {
    identity: async (office) => identityOf(await secretsOf(office)),
    sign: async (office, bytes) => new Uint8Array(sign(null, bytes, (await secretsOf(office)).key)),
    async decrypt(office, file) {
      const { encryptionIdentity, former } = await secretsOf(office)
      const identities = [encryptionIdentity, ...former.map((old) => old.encryptionIdentity)]
      return decryptBundle(file, { identities })
    },
    async recoveryCode(office) {
      const { key, encryptionIdentity } = await secretsOf(office)
      const { d } = key.export({ format: 'jwk' })
      return recoveryCodeOf({ signingSeed: new Uint8Array(Buffer.from(d ?? '', 'base64url')), encryptionIdentity })
    },
    async recover(office, code) {
      const read = secretsFromRecoveryCode(code)
      if (!read.ok) return read
      const { signingSeed, encryptionIdentity } = read.value
      const recovered = { key: keyOfSeed(signingSeed), encryptionIdentity }
      const device = deviceOf(recovered.key)
      if (device.device === deviceOf((await secretsOf(office)).key).device) return fail('own-code')
      await change(office, async (own) => ({
        ...own,
        former: [recovered, ...own.former.filter(({ key }) => deviceOf(key).device !== device.device)]
      }))
      return ok(device)
    },
    async renew(office) {
      const fresh = await newSecrets()
      return identityOf(
        await change(office, async ({ key, encryptionIdentity, former }) => ({
          ...fresh,
          former: [{ key, encryptionIdentity }, ...former]
        }))
      )
    },
    async endorse(office, bytes) {
      const newest = (await secretsOf(office)).former[0]
      if (!newest) return null
      if (!Buffer.from(bytes).subarray(0, endorsementStart.length).equals(Buffer.from(endorsementStart)))
        throw new Error('a former device vouches for cards and signs nothing else')
      return { ...deviceOf(newest.key), signature: sign(null, bytes, newest.key).toString('base64') }
    }
  }
}

/** PKCS #8 of an Ed25519 key up to its 32 bytes (RFC 8410). */
const pkcs8Start = Buffer.from('302e020100300506032b657004220420', 'hex')

function keyOfSeed(seed: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([pkcs8Start, seed]), format: 'der', type: 'pkcs8' })
}

function deviceOf(key: KeyObject): FormerDevice {
  const { x } = key.export({ format: 'jwk' })
  const raw = Buffer.from(x ?? '', 'base64url')
  return {
    device: createHash('sha256').update(raw).digest('hex').slice(0, 32),
    signingKey: raw.toString('base64')
  }
}

async function identityOf({ key, encryptionIdentity, former }: OwnSecrets): Promise<DeviceIdentity> {
  return {
    ...deviceOf(key),
    encryptionKey: await encryptionKeyOf(encryptionIdentity),
    former: former.map((old) => deviceOf(old.key))
  }
}

async function newSecrets(): Promise<Secrets> {
  return { key: generateKeyPairSync('ed25519').privateKey, encryptionIdentity: await newEncryptionIdentity() }
}

async function loadOrMake(path: string, vault: KeyVault): Promise<OwnSecrets> {
  const found = await readSecrets(path, vault)
  if (found?.encryptionIdentity !== undefined) return { ...found, encryptionIdentity: found.encryptionIdentity }
  const secrets = { ...(await newSecrets()), ...(found && { key: found.key }), former: found?.former ?? [] }
  await writeSecrets(path, secrets, vault)
  return secrets
}
