import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { dialog, type BrowserWindow, type FileFilter } from 'electron'
import type { FileKind, OpenedFile, SavedFile } from '@shared/ipc'
import { writeFileAtomically } from './atomic-file'

/** In bytes; larger files are refused before they are read. */
export const MAX_FILE_BYTES = 1024 ** 3

const extensions: Record<FileKind, { readonly save: string[]; readonly open: string[] }> = {
  bundle: { save: ['entente'], open: ['entente', 'age', 'zip'] },
  card: { save: ['entente-card'], open: ['entente-card'] },
  receipt: { save: ['entente-receipt'], open: ['entente-receipt'] },
  spreadsheet: { save: ['csv', 'xlsx'], open: ['csv', 'xlsx'] },
  calendar: { save: ['ics'], open: ['ics'] },
  json: { save: ['json'], open: ['json'] },
  page: { save: ['html'], open: ['html'] },
  mail: { save: ['eml'], open: ['eml'] },
  paper: { save: [], open: [] },
  document: { save: ['docx'], open: ['docx'] },
  pdf: { save: ['pdf'], open: ['pdf'] }
}

export async function saveFile(
  window: BrowserWindow,
  kind: FileKind,
  suggestedName: string,
  bytes: Uint8Array
): Promise<SavedFile> {
  const defaultPath = safeFileName(suggestedName)
  const chosen = await dialog.showSaveDialog(window, { defaultPath, filters: filtersOf(extensions[kind].save) })
  if (chosen.canceled || !chosen.filePath) return { saved: false }
  try {
    await writeFileAtomically(chosen.filePath, bytes)
    return { saved: true, path: chosen.filePath }
  } catch (error) {
    return { saved: false, path: chosen.filePath, problem: error instanceof Error ? error.message : String(error) }
  }
}

export async function openFile(window: BrowserWindow, kind: FileKind): Promise<OpenedFile | null> {
  const filters = filtersOf(extensions[kind].open)
  const chosen = await dialog.showOpenDialog(window, { properties: ['openFile'], filters })
  const [path] = chosen.filePaths
  return chosen.canceled || !path ? null : readOpened(path)
}

/** Rejects when the path is no ordinary file, can't be read or is larger than the limit. */
export async function readOpened(path: string): Promise<OpenedFile> {
  const found = await stat(path)
  if (!found.isFile()) throw new Error(`${basename(path)} is not a file`)
  if (found.size > MAX_FILE_BYTES) throw new Error(`${basename(path)} is larger than 1 GiB`)
  return { name: basename(path), bytes: new Uint8Array(await readFile(path)) }
}

/** A name without folders, control characters and what Windows refuses in names, at most 120 characters. */
export function safeFileName(name: string): string {
  const printable = Array.from(name, (letter) => (letter < ' ' || letter === '\u007f' ? '-' : letter)).join('')
  const plain = printable.replace(/["*/:<>?\\|]+/g, '-').replace(/^[.\s-]+|[.\s]+$/g, '')
  if (plain === '') return 'entente'
  if (plain.length <= 120) return plain
  const dot = plain.lastIndexOf('.')
  const ending = dot > 0 && plain.length - dot <= 20 ? plain.slice(dot) : ''
  return plain.slice(0, 120 - ending.length).replace(/[.\s]+$/, '') + ending
}

/** None where any file will do. */
function filtersOf(endings: string[]): FileFilter[] {
  if (endings.length === 0) return []
  return [{ name: endings.map((ending) => `*.${ending}`).join(', '), extensions: endings }]
}
