import type { DeviceIdentity, OfficeName } from '@shared/ipc'

type DeviceKey = {
  readonly office: OfficeName
  readonly privateKey: CryptoKey
  readonly publicKey: Uint8Array<ArrayBuffer>
}

/** The office's key of this browser profile, made at the first call. The private key can't be taken out of the browser. */
export async function webDeviceKey(office: OfficeName): Promise<DeviceKey> {
  const database = await openKeyDatabase()
  try {
    const known = await answerOf<DeviceKey | undefined>(database.transaction('keys').objectStore('keys').get(office))
    if (known) return known
    const pair = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])
    const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))
    const transaction = database.transaction('keys', 'readwrite', { durability: 'strict' })
    const store = transaction.objectStore('keys')
    // Another tab may have been quicker: the key that is there stays.
    const meanwhile = await answerOf<DeviceKey | undefined>(store.get(office))
    if (meanwhile) return meanwhile
    const made: DeviceKey = { office, privateKey: pair.privateKey, publicKey }
    store.add(made)
    await endOf(transaction)
    return made
  } finally {
    database.close()
  }
}

export async function webIdentity(office: OfficeName): Promise<DeviceIdentity> {
  const { publicKey } = await webDeviceKey(office)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', publicKey))
  const device = Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')
  return { device, signingKey: btoa(String.fromCharCode(...publicKey)) }
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
