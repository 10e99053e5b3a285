import type { DeviceIdentity, OfficeName } from '@shared/ipc'
import { bytesToBase64 } from '@shared/sync/bytes'
import type { Endorsement, FormerDevice } from '@shared/sync/card'
import { encryptionKeyOf } from '@shared/sync/encryption'

type Keys = {
  readonly privateKey: CryptoKey
  readonly publicKey: Uint8Array<ArrayBuffer>
  /** X25519, for age files. */
  readonly encryptionIdentity: CryptoKey
}
type DeviceKey = Keys & {
  readonly office: OfficeName
  /** What this profile was before, the newest first. */
  readonly former?: readonly Keys[]
}
/** Rows of the first version lack the identity. */
type KeptKey = Omit<DeviceKey, 'encryptionIdentity'> & Partial<Pick<DeviceKey, 'encryptionIdentity'>>

/** The office's keys of this browser profile, made at the first call. The private keys can't be taken out of the browser. */
export async function webDeviceKey(office: OfficeName): Promise<DeviceKey> {
  const database = await openKeyDatabase()
  try {
    const known = await answerOf<KeptKey | undefined>(database.transaction('keys').objectStore('keys').get(office))
    if (known && isComplete(known)) return known
    const fresh = await newDeviceKey(office)
    const transaction = database.transaction('keys', 'readwrite', { durability: 'strict' })
    const store = transaction.objectStore('keys')
    // Another tab may have been quicker: the keys that are there stay.
    const meanwhile = await answerOf<KeptKey | undefined>(store.get(office))
    if (meanwhile && isComplete(meanwhile)) return meanwhile
    const made: DeviceKey = { ...fresh, ...meanwhile }
    store.put(made)
    await endOf(transaction)
    return made
  } finally {
    database.close()
  }
}

function isComplete(key: KeptKey): key is DeviceKey {
  return key.encryptionIdentity !== undefined
}

async function newDeviceKey(office: OfficeName): Promise<DeviceKey> {
  const pair = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))
  const encryptionPair = await crypto.subtle.generateKey('X25519', false, ['deriveBits'])
  if (!('privateKey' in encryptionPair)) throw new Error('X25519 has key pairs')
  return { office, privateKey: pair.privateKey, publicKey, encryptionIdentity: encryptionPair.privateKey }
}

export async function webIdentity(office: OfficeName): Promise<DeviceIdentity> {
  const { publicKey, encryptionIdentity, former = [] } = await webDeviceKey(office)
  return {
    ...(await deviceOf(publicKey)),
    encryptionKey: await encryptionKeyOf(encryptionIdentity),
    former: await Promise.all(former.map((old) => deviceOf(old.publicKey)))
  }
}

/** Makes this profile another device; its old keys stay, for reading and to vouch for the new ones. */
export async function renewWebDevice(office: OfficeName): Promise<DeviceIdentity> {
  const { office: _, former = [], ...old } = await webDeviceKey(office)
  const renewed: DeviceKey = { ...(await newDeviceKey(office)), former: [old, ...former] }
  const database = await openKeyDatabase()
  try {
    const transaction = database.transaction('keys', 'readwrite', { durability: 'strict' })
    transaction.objectStore('keys').put(renewed)
    await endOf(transaction)
  } finally {
    database.close()
  }
  return webIdentity(office)
}

/** The newest former device vouches for a card; null where this profile was always the same. */
export async function webEndorsement(office: OfficeName, bytes: Uint8Array): Promise<Endorsement | null> {
  const newest = (await webDeviceKey(office)).former?.[0]
  if (!newest) return null
  const signature = new Uint8Array(await crypto.subtle.sign('Ed25519', newest.privateKey, new Uint8Array(bytes)))
  return { ...(await deviceOf(newest.publicKey)), signature: bytesToBase64(signature) }
}

async function deviceOf(publicKey: Uint8Array<ArrayBuffer>): Promise<FormerDevice> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', publicKey))
  const device = Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')
  return { device, signingKey: bytesToBase64(publicKey) }
}

function openKeyDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open('entente-device', 1)
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore('keys', { keyPath: 'office' }))
  return answerOf(request)
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('the key database could not be read')))
  })
}

function endOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve())
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('the key could not be kept')))
  })
}
