import { generateKeyPairSync, sign as signBytes, createHash, type KeyObject } from 'node:crypto'
import type { Bridge } from '@renderer/platform/bridge'
import type { OfficeName, PaperRef } from '@shared/ipc'
import { decryptBundle, encryptionKeyOf, newEncryptionIdentity } from '@shared/sync/encryption'

type Keys = {
  readonly privateKey: KeyObject
  readonly signingKey: string
  readonly device: string
  readonly encryptionIdentity: Promise<string>
  readonly former: readonly Keys[]
}

/** A host in memory: a journal that can be made to fail, and real Ed25519 keys. For tests of storage. */
export type MemoryBridge = Bridge & {
  readonly journals: Map<OfficeName, Uint8Array[]>
  /** By `<office>/<space>/<sha256>`. */
  readonly papers: Map<string, Uint8Array>
  failNextAppend: boolean
}

export function memoryBridge(): MemoryBridge {
  const journals = new Map<OfficeName, Uint8Array[]>()
  const keys = new Map<OfficeName, Keys>()
  const papers = new Map<string, Uint8Array>()
  const placeOf = (office: OfficeName, { space, sha256 }: PaperRef) => `${office}/${space}/${sha256}`
  const entries = (office: OfficeName) => {
    const found = journals.get(office) ?? []
    journals.set(office, found)
    return found
  }
  const keysOf = (office: OfficeName) => {
    const found = keys.get(office) ?? newKeys()
    keys.set(office, found)
    return found
  }
  const bridge: MemoryBridge = {
    journals,
    papers,
    failNextAppend: false,
    info: () =>
      Promise.resolve({ host: 'electron', version: '0', platform: 'test', journal: true, keyProtection: 'file' }),
    appendJournal: (office, bytes) => {
      if (bridge.failNextAppend) {
        bridge.failNextAppend = false
        return Promise.reject(new Error('disk full'))
      }
      entries(office).push(bytes)
      return Promise.resolve({ kept: true })
    },
    readJournal: (office) => Promise.resolve(entries(office)),
    rewriteJournal: (office, written) => {
      if (written.length !== entries(office).length) return Promise.reject(new Error('another number of entries'))
      journals.set(office, [...written])
      return Promise.resolve()
    },
    discardJournal: (office) => {
      journals.delete(office)
      for (const place of papers.keys()) if (place.startsWith(`${office}/`)) papers.delete(place)
      keys.delete(office)
      return Promise.resolve()
    },
    keepPaper: (office, paper, bytes) => {
      papers.set(placeOf(office, paper), bytes.slice())
      return Promise.resolve({ kept: true })
    },
    readPaper: (office, paper) => Promise.resolve(papers.get(placeOf(office, paper)) ?? null),
    listPapers: (office) =>
      Promise.resolve(
        [...papers.keys()].flatMap((place) => {
          const [owner, space = '', sha256 = ''] = place.split('/')
          return owner === office ? [{ space, sha256 }] : []
        })
      ),
    removePapers: (office, removed) => {
      for (const paper of removed) papers.delete(placeOf(office, paper))
      return Promise.resolve()
    },
    identity: async (office) => {
      const { device, signingKey, encryptionIdentity, former } = keysOf(office)
      return { device, signingKey, encryptionKey: await encryptionKeyOf(await encryptionIdentity), former }
    },
    renewDevice: (office) => {
      const own = keysOf(office)
      keys.set(office, { ...newKeys(), former: [own, ...own.former] })
      return bridge.identity(office)
    },
    recover: () => Promise.resolve(null),
    endorse: (office, bytes) => {
      const [newest] = keysOf(office).former
      if (!newest) return Promise.resolve(null)
      const { device, signingKey, privateKey } = newest
      const signature = signBytes(null, bytes, privateKey).toString('base64')
      return Promise.resolve({ device, signingKey, signature })
    },
    decrypt: async (office, bytes) => {
      const { encryptionIdentity, former } = keysOf(office)
      const identities = [encryptionIdentity, ...former.map((old) => old.encryptionIdentity)]
      return decryptBundle(bytes, { identities: await Promise.all(identities) })
    },
    recoveryCode: () => Promise.resolve(null),
    sign: (office, bytes) => Promise.resolve(new Uint8Array(signBytes(null, bytes, keysOf(office).privateKey))),
    saveFile: () => Promise.resolve({ saved: false }),
    savePdf: () => Promise.resolve({ saved: false }),
    openFile: () => Promise.resolve(null),
    setMenu: () => Promise.resolve(),
    onCommand: () => () => undefined,
    onFile: () => () => undefined
  }
  return bridge
}

function newKeys(): Keys {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32)
  return {
    privateKey,
    former: [],
    encryptionIdentity: newEncryptionIdentity(),
    signingKey: raw.toString('base64'),
    device: createHash('sha256').update(raw).digest('hex').slice(0, 32)
  }
}
