import { constants } from 'node:fs'
import { mkdir, open, readdir, readFile, rm, truncate, writeFile, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { OfficeName } from '@shared/ipc'
import { syncFolder, writeFileAtomically } from './atomic-file'

export type Journal = {
  /** Resolves when the entry is on disk. Rejects, leaving the journal as it was, when it can't be written. */
  readonly append: (office: OfficeName, bytes: Uint8Array) => Promise<void>
  readonly read: (office: OfficeName) => Promise<Uint8Array[]>
  /**
   * Puts entries in the place of all that are there, one for one, so that a removal of data can't lose an action; what was
   * cut off earlier goes too. Rejects, leaving the journal as it was, when the numbers differ or it can't be written.
   */
  readonly rewrite: (office: OfficeName, entries: readonly Uint8Array[]) => Promise<void>
  /** Removes every file that holds entries of the office. */
  readonly discard: (office: OfficeName) => Promise<void>
}

const HEADER = new TextEncoder().encode('entente-journal-1\n')
/** Length and CRC-32 of the entry's bytes, both unsigned, little endian. */
const PREFIX = 8

/**
 * One file per office; every entry is length-prefixed, checked by a CRC and fsynced. What can't be read at the end of a file,
 * after a crash, is moved to a file beside it and cut off, before anything is read or appended.
 */
export function openJournal(folder: string): Journal {
  const sound = new Set<OfficeName>()
  let queue: Promise<unknown> = Promise.resolve()

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = queue.then(work)
    queue = done.catch(() => undefined)
    return done
  }

  async function makeSound(office: OfficeName): Promise<void> {
    if (sound.has(office)) return
    await repair(folder, office)
    sound.add(office)
  }

  return {
    append: (office, bytes) =>
      inTurn(async () => {
        await makeSound(office)
        sound.delete(office)
        await appendEntry(folder, office, bytes)
        sound.add(office)
      }),
    read: (office) =>
      inTurn(async () => {
        await makeSound(office)
        return parseJournal(await contentOf(folder, office)).entries
      }),
    rewrite: (office, entries) =>
      inTurn(async () => {
        await makeSound(office)
        const held = parseJournal(await contentOf(folder, office)).entries.length
        if (held !== entries.length) throw new Error(`the journal holds ${held} entries, not ${entries.length}`)
        if (held > 0) await writeFileAtomically(pathOf(folder, office), Buffer.concat(journalParts(entries)), 0o600)
        await removeFiles(folder, `${office}.journal.cut-`)
      }),
    discard: (office) =>
      inTurn(async () => {
        sound.delete(office)
        await removeFiles(folder, `${office}.journal`)
      })
  }
}

/** The readable entries, and how many bytes from the start they take up. */
export function parseJournal(content: Uint8Array): { readonly entries: Uint8Array[]; readonly soundBytes: number } {
  const entries: Uint8Array[] = []
  if (!HEADER.every((byte, at) => content[at] === byte)) return { entries, soundBytes: 0 }
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength)
  let at = HEADER.length
  while (at + PREFIX <= content.length) {
    const end = at + PREFIX + view.getUint32(at, true)
    if (end > content.length) break
    const bytes = content.slice(at + PREFIX, end)
    if (crc32(bytes) !== view.getUint32(at + 4, true)) break
    entries.push(bytes)
    at = end
  }
  return { entries, soundBytes: at }
}

async function removeFiles(folder: string, start: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  const found = names.filter((name) => name.startsWith(start))
  await Promise.all(found.map((name) => rm(join(folder, name), { force: true })))
  if (found.length > 0) await syncFolder(folder)
}

function prefixOf(bytes: Uint8Array): Uint8Array {
  const prefix = new Uint8Array(PREFIX)
  const view = new DataView(prefix.buffer)
  view.setUint32(0, bytes.length, true)
  view.setUint32(4, crc32(bytes), true)
  return prefix
}

function journalParts(entries: readonly Uint8Array[]): Uint8Array[] {
  return [HEADER, ...entries.flatMap((bytes) => [prefixOf(bytes), bytes])]
}

async function appendEntry(folder: string, office: OfficeName, bytes: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const handle = await open(pathOf(folder, office), constants.O_CREAT | constants.O_WRONLY | constants.O_APPEND, 0o600)
  try {
    const before = (await handle.stat()).size
    const parts = before === 0 ? journalParts([bytes]) : [prefixOf(bytes), bytes]
    try {
      await writeAll(handle, Buffer.concat(parts))
      await handle.sync()
    } catch (error) {
      await handle.truncate(before)
      throw error
    }
    if (before === 0) await syncFolder(folder)
  } finally {
    await handle.close()
  }
}

async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  let written = 0
  while (written < bytes.length) written += (await handle.write(bytes, written)).bytesWritten
}

async function repair(folder: string, office: OfficeName): Promise<void> {
  const content = await contentOf(folder, office)
  const { soundBytes } = parseJournal(content)
  if (soundBytes === content.length) return
  const path = pathOf(folder, office)
  await writeFile(`${path}.cut-${Date.now()}`, content.subarray(soundBytes), { mode: 0o600, flush: true })
  await truncate(path, soundBytes)
}

async function contentOf(folder: string, office: OfficeName): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(pathOf(folder, office)))
  } catch (error) {
    if (isMissing(error)) return new Uint8Array()
    throw error
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

function pathOf(folder: string, office: OfficeName): string {
  return join(folder, `${office}.journal`)
}
