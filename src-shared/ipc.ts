import type { Result } from './domain/result'
import type { Endorsement, FormerDevice } from './sync/card'
import type { RecoveryProblem } from './sync/recovery-code'
import type { Refusal } from './sync/refusal'

/** The whole contract between the renderer and the main process. Types and channel names only: nothing is imported at run time. */

/** The offices an installation holds: the person's own and the sample. Each has its own database, journal and device key. */
export type OfficeName = 'office' | 'sample'

/** Decides the file name extensions that a dialog offers. */
export type FileKind =
  'bundle' | 'card' | 'receipt' | 'spreadsheet' | 'calendar' | 'json' | 'page' | 'mail' | 'paper' | 'document' | 'pdf'

/**
 * Who keeps the signing key: `keyring` the system's (Keychain, DPAPI, libsecret, kwallet); `basic` a key that any program of the
 * same user can derive (Linux without a keyring); `file` a plain file only its user may read; `browser` the browser's profile.
 */
export type KeyProtection = 'keyring' | 'basic' | 'file' | 'browser'

export type AppInfo = {
  readonly host: 'electron' | 'browser'
  readonly version: string
  /** `process.platform` of the desktop app, `browser` otherwise. */
  readonly platform: string
  /** Whether changes are also written to a journal on disk. */
  readonly journal: boolean
  readonly keyProtection: KeyProtection
  /** Folder of the app's data, absent in the browser host. */
  readonly dataFolder?: string
}

/** `device` is the first 16 bytes of the SHA-256 of the raw public key, in hex; `signingKey` the raw 32 bytes in base64; `encryptionKey` an `age1…` key. */
export type DeviceIdentity = {
  readonly device: string
  readonly signingKey: string
  readonly encryptionKey: string
  /** The devices that this installation was before, or holds the keys of by a recovery code; the newest first. */
  readonly former: readonly FormerDevice[]
}

export type OpenedFile = { readonly name: string; readonly bytes: Uint8Array }

/** The file of a paper as one space holds it, by the SHA-256 of its bytes in hex. */
export type PaperRef = { readonly space: string; readonly sha256: string }

/** `problem` is the system's own words where writing failed; neither `path` nor `problem` when the person cancelled. */
export type SavedFile = { readonly saved: boolean; readonly path?: string; readonly problem?: string }

/** What the system's menu does by itself; the label comes from the renderer so that it is in the person's language. */
export type MenuRole =
  | 'undo'
  | 'redo'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'selectAll'
  | 'resetZoom'
  | 'zoomIn'
  | 'zoomOut'
  | 'togglefullscreen'
  | 'minimize'
  | 'close'
  | 'quit'

export type MenuItem =
  | { readonly kind: 'command'; readonly id: string; readonly label: string; readonly accelerator?: string }
  | { readonly kind: 'role'; readonly role: MenuRole; readonly label: string }
  | { readonly kind: 'separator' }

export type MenuGroup = { readonly label: string; readonly items: readonly MenuItem[] }

/** Requests of the renderer, by channel: the one argument and what it is answered with. */
export type IpcCalls = {
  'app:info': { argument: undefined; result: AppInfo }
  /** Answered only after the entry is fsynced. */
  'journal:append': { argument: { office: OfficeName; bytes: Uint8Array }; result: undefined }
  /** All entries in the order of their appending; a torn last entry is cut off first. */
  'journal:read': { argument: { office: OfficeName }; result: Uint8Array[] }
  /** Replaces all entries one for one and as a whole, for an erasure; fsynced. Refused when their number differs. */
  'journal:rewrite': { argument: { office: OfficeName; entries: readonly Uint8Array[] }; result: undefined }
  /** Only the sample's journal can be discarded without `explicit`. */
  'journal:discard': { argument: { office: OfficeName; explicit?: boolean }; result: undefined }
  /** Answered only after the bytes are fsynced in the folder of papers; refused when the hash is not theirs. */
  'paper:keep': { argument: { office: OfficeName; paper: PaperRef; bytes: Uint8Array }; result: undefined }
  /** Null where the folder lacks the file or it is damaged. */
  'paper:read': { argument: { office: OfficeName; paper: PaperRef }; result: Uint8Array | null }
  'paper:list': { argument: { office: OfficeName }; result: PaperRef[] }
  'paper:remove': { argument: { office: OfficeName; papers: readonly PaperRef[] }; result: undefined }
  'device:identity': { argument: { office: OfficeName }; result: DeviceIdentity }
  /** The 64 bytes of an Ed25519 signature. */
  'device:sign': { argument: { office: OfficeName; bytes: Uint8Array }; result: Uint8Array }
  /** Opens an age file made for this device; the secret identity stays in the main process. */
  'device:decrypt': { argument: { office: OfficeName; bytes: Uint8Array }; result: Result<Uint8Array, Refusal> }
  /** Both secrets of the device, to be printed; asked for by a person and kept nowhere. */
  'device:recovery-code': { argument: { office: OfficeName }; result: string }
  /** Takes over the keys of an earlier device: for reading, and to vouch for this one. */
  'device:recover': {
    argument: { office: OfficeName; code: string }
    result: Result<FormerDevice, RecoveryProblem>
  }
  /** From now on another device; what it was before becomes its newest former one. */
  'device:renew': { argument: { office: OfficeName }; result: DeviceIdentity }
  /** The newest former device signs the endorsement of a card, and nothing else; null where there is none. */
  'device:endorse': { argument: { office: OfficeName; bytes: Uint8Array }; result: Endorsement | null }
  'file:save': { argument: { kind: FileKind; suggestedName: string; bytes: Uint8Array }; result: SavedFile }
  /** Prints what the page has laid out for paper, and saves it where the person says; the renderer never names a path. */
  'file:save-pdf': { argument: { suggestedName: string }; result: SavedFile }
  'file:open': { argument: { kind: FileKind }; result: OpenedFile | null }
  /** The next file that was opened from outside the app (double click, command line, second start). */
  'file:take': { argument: undefined; result: OpenedFile | null }
  'menu:set': { argument: { groups: readonly MenuGroup[] }; result: undefined }
}

/** Messages of the main process, by channel. */
export type IpcEvents = {
  /** The id of a command chosen in the menu. */
  'menu:command': string
  /** A file was opened from outside and waits for `file:take`. */
  'file:waiting': undefined
}

export type CallChannel = keyof IpcCalls
export type EventChannel = keyof IpcEvents

export const callChannels = [
  'app:info',
  'journal:append',
  'journal:read',
  'journal:rewrite',
  'journal:discard',
  'paper:keep',
  'paper:read',
  'paper:list',
  'paper:remove',
  'device:identity',
  'device:sign',
  'device:decrypt',
  'device:recovery-code',
  'device:recover',
  'device:renew',
  'device:endorse',
  'file:save',
  'file:save-pdf',
  'file:open',
  'file:take',
  'menu:set'
] as const satisfies readonly CallChannel[]

export const eventChannels = ['menu:command', 'file:waiting'] as const satisfies readonly EventChannel[]

/** What the preload script exposes as `window.entente`. */
export type EntenteApi = {
  readonly call: <C extends CallChannel>(
    channel: C,
    argument: IpcCalls[C]['argument']
  ) => Promise<IpcCalls[C]['result']>
  /** Returns the function that ends the subscription. */
  readonly on: <E extends EventChannel>(channel: E, listener: (message: IpcEvents[E]) => void) => () => void
}

export const API_KEY = 'entente'
