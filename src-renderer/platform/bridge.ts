import type { Result } from '@shared/domain/result'
import type {
  AppInfo,
  DeviceIdentity,
  EntenteApi,
  FileKind,
  MenuGroup,
  OfficeName,
  OpenedFile,
  PaperRef,
  SavedFile
} from '@shared/ipc'
import type { Endorsement, FormerDevice } from '@shared/sync/card'
import type { RecoveryProblem } from '@shared/sync/recovery-code'
import type { Refusal } from '@shared/sync/refusal'

/** Everything the renderer can ask of its host, the desktop app or a browser. */
export type Bridge = {
  readonly info: () => Promise<AppInfo>
  /** `kept` tells whether the entry is fsynced in a journal; a browser has none. Rejects when the journal can't be written. */
  readonly appendJournal: (office: OfficeName, bytes: Uint8Array) => Promise<{ readonly kept: boolean }>
  /** All entries in the order of their appending; empty in a browser. */
  readonly readJournal: (office: OfficeName) => Promise<readonly Uint8Array[]>
  /**
   * Replaces all entries one for one, for an erasure. Rejects, leaving the journal as it was, when their number differs or it
   * can't be written; without effect in a browser.
   */
  readonly rewriteJournal: (office: OfficeName, entries: readonly Uint8Array[]) => Promise<void>
  /** Only the sample's journal can be discarded without `explicit`. */
  readonly discardJournal: (office: OfficeName, options?: { readonly explicit: boolean }) => Promise<void>
  /**
   * `kept` tells whether the bytes are fsynced in the folder of papers; a browser has none. Rejects when they can't be written
   * or are not what the hash says.
   */
  readonly keepPaper: (office: OfficeName, paper: PaperRef, bytes: Uint8Array) => Promise<{ readonly kept: boolean }>
  /** Null where the folder lacks the file or it is damaged, and in a browser. */
  readonly readPaper: (office: OfficeName, paper: PaperRef) => Promise<Uint8Array | null>
  readonly listPapers: (office: OfficeName) => Promise<readonly PaperRef[]>
  readonly removePapers: (office: OfficeName, papers: readonly PaperRef[]) => Promise<void>
  /** The same on every start; made at the first call. */
  readonly identity: (office: OfficeName) => Promise<DeviceIdentity>
  /** The 64 bytes of an Ed25519 signature by the office's device key. */
  readonly sign: (office: OfficeName, bytes: Uint8Array) => Promise<Uint8Array>
  /** Opens an age file that was made for the office's device. For a file with a passphrase see `decryptBundle`. */
  readonly decrypt: (office: OfficeName, bytes: Uint8Array) => Promise<Result<Uint8Array, Refusal>>
  /** The device's secrets for a sheet of paper; null in a browser, which gives its keys to nobody. */
  readonly recoveryCode: (office: OfficeName) => Promise<string | null>
  /** Takes over the keys of an earlier device from its code; null in a browser. */
  readonly recover: (office: OfficeName, code: string) => Promise<Result<FormerDevice, RecoveryProblem> | null>
  /** Makes this installation another device, which follows the one it was. */
  readonly renewDevice: (office: OfficeName) => Promise<DeviceIdentity>
  /** The newest former device vouches for the card that these bytes stand for; null where there is none. */
  readonly endorse: (office: OfficeName, bytes: Uint8Array) => Promise<Endorsement | null>
  readonly saveFile: (kind: FileKind, suggestedName: string, bytes: Uint8Array) => Promise<SavedFile>
  /**
   * Saves what is laid out for print (see `ui/paper/print-paper.tsx`) as a PDF. Null where the host shows its own print dialog
   * instead, which doesn't tell whether anything came of it.
   */
  readonly savePdf: (suggestedName: string) => Promise<SavedFile | null>
  /** Null when the person cancelled. Rejects when the file can't be read. */
  readonly openFile: (kind: FileKind) => Promise<OpenedFile | null>
  /** Replaces the system's menu; without effect in a browser. */
  readonly setMenu: (groups: readonly MenuGroup[]) => Promise<void>
  /** The listener gets the id of a chosen menu command. Returns the function that ends the subscription. */
  readonly onCommand: (listener: (id: string) => void) => () => void
  /** The listener gets each file opened from outside, also those opened before. Returns the function that ends the subscription. */
  readonly onFile: (listener: (file: OpenedFile) => void) => () => void
}

declare global {
  /** Exposed by the preload script; absent in a browser. */
  var entente: EntenteApi | undefined
}

const api = globalThis.entente

export const bridge: Bridge = api
  ? (await import('./bridge-electron')).electronBridge(api)
  : (await import('./bridge-web')).webBridge()
