import { version } from '../../package.json'
import type { FileKind, OpenedFile } from '@shared/ipc'
import { decryptBundle } from '@shared/sync/encryption'
import type { Bridge } from './bridge'
import { renewWebDevice, webDeviceKey, webEndorsement, webIdentity } from './device-key-web'

const acceptedEndings: Record<FileKind, string> = {
  bundle: '.entente,.age,.zip',
  card: '.entente-card',
  receipt: '.entente-receipt',
  spreadsheet: '.csv,.xlsx',
  calendar: '.ics',
  json: '.json',
  page: '.html',
  mail: '.eml',
  paper: '',
  document: '.docx',
  pdf: '.pdf'
}

/** How long a download may take to start before its address is given back, in ms. */
const DOWNLOAD_GRACE = 60_000

/** The browser as host: downloads and file choosers, a key in the profile, no journal, no menu. */
export function webBridge(): Bridge {
  return {
    info: async () => ({
      host: 'browser',
      version,
      platform: 'browser',
      journal: false,
      keyProtection: 'browser'
    }),
    appendJournal: async () => ({ kept: false }),
    readJournal: async () => [],
    rewriteJournal: async () => {},
    discardJournal: async () => {},
    keepPaper: async () => ({ kept: false }),
    readPaper: async () => null,
    listPapers: async () => [],
    removePapers: async () => {},
    identity: webIdentity,
    async sign(office, bytes) {
      const { privateKey } = await webDeviceKey(office)
      return new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, new Uint8Array(bytes)))
    },
    async decrypt(office, bytes) {
      const { encryptionIdentity, former = [] } = await webDeviceKey(office)
      const identities = [encryptionIdentity, ...former.map((old) => old.encryptionIdentity)]
      return decryptBundle(bytes, { identities })
    },
    recoveryCode: async () => null,
    recover: async () => null,
    renewDevice: renewWebDevice,
    endorse: webEndorsement,
    async saveFile(_kind, suggestedName, bytes) {
      const link = document.createElement('a')
      link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)]))
      link.download = suggestedName
      link.click()
      setTimeout(() => URL.revokeObjectURL(link.href), DOWNLOAD_GRACE)
      return { saved: true }
    },
    async savePdf() {
      window.print()
      return null
    },
    openFile: chooseFile,
    setMenu: async () => {},
    onCommand: () => () => {},
    onFile: () => () => {}
  }
}

function chooseFile(kind: FileKind): Promise<OpenedFile | null> {
  return new Promise((resolve, reject) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = acceptedEndings[kind]
    input.addEventListener('cancel', () => resolve(null))
    input.addEventListener('change', () => {
      const file = input.files?.[0]
      if (!file) return resolve(null)
      file.arrayBuffer().then((bytes) => resolve({ name: file.name, bytes: new Uint8Array(bytes) }), reject)
    })
    input.click()
  })
}
