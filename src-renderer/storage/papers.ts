import { bridge } from '@renderer/platform/bridge'
import { setSavedState } from '@renderer/platform/saved-state'
import { mediaTypeOf, paperKinds, plainFileName, type PaperFields } from '@shared/domain/paper'
import type { RecordOf } from '@shared/domain/record-registry'
import { fail, ok, type Result } from '@shared/domain/result'
import type { PaperRef } from '@shared/ipc'
import { sha256Hex } from '@shared/sync/bytes'
import { rowsById } from './database'
import type { Office } from './office'
import { checkedContent, putPaper, type PaperProblem } from './paper-content'
import { rowToRecord } from './record-row'
import { recordsReferringTo, useOfficeQuery } from './records'
import { saveRecords, type SavedRecord, type SaveProblem } from './write'

export type PaperHolder = Pick<Office, 'db' | 'name'>

/** A file that was chosen to become a paper's. */
export type PaperFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer>; readonly sha256: string }

export async function paperFile(name: string, content: Uint8Array): Promise<PaperFile> {
  const bytes = new Uint8Array(content)
  return { name: plainFileName(name), bytes, sha256: await sha256Hex(bytes) }
}

/** What a record says of its file. */
export function fileFields({ name, bytes, sha256 }: PaperFile): Pick<PaperFields, 'sha256' | 'bytes' | 'mediaType'> {
  return { sha256, bytes: bytes.length, mediaType: mediaTypeOf(name) }
}

/**
 * Keeps a file on disk twice, in the folder of papers and in the database, before any record names it; harmless twice. In a
 * browser only the database keeps it.
 */
export async function keepPaper(
  { db, name }: PaperHolder,
  paper: PaperRef,
  content: Uint8Array<ArrayBuffer>
): Promise<Result<undefined, SaveProblem>> {
  try {
    await bridge.keepPaper(name, paper, content)
  } catch (error) {
    setSavedState({ failing: 'journal' })
    return fail({ code: 'not-journaled', message: String(error) })
  }
  try {
    await db.transaction('rw', [db.papers, db.paperContents, db.erasedPapers], async () => {
      await putPaper(db, paper, content)
      await db.erasedPapers.delete([paper.space, paper.sha256])
    })
  } catch (error) {
    setSavedState({ failing: 'database' })
    return fail({ code: 'not-journaled', message: String(error) })
  }
  return ok(undefined)
}

/** Saves a paper, its file first so that nothing is called saved without it. */
export async function savePaper(
  office: Office,
  { before, space, file, fields }: PaperEdit
): Promise<Result<readonly SavedRecord[], SaveProblem>> {
  if (file) {
    const kept = await keepPaper(office, { space, sha256: file.sha256 }, file.bytes)
    if (!kept.ok) return kept
  }
  const written = file ? { ...fields, ...fileFields(file) } : fields
  return saveRecords(office, [{ type: 'paper', space, before, fields: written }])
}

export type PaperEdit = {
  readonly before?: RecordOf<'paper'> | undefined
  readonly space: string
  readonly file?: PaperFile | undefined
  readonly fields: PaperFields
}

/** The checked bytes of a file: from the database, else from the folder of papers, from which the database is then healed. */
export async function paperBytes(
  { db, name }: PaperHolder,
  paper: PaperRef
): Promise<Result<Uint8Array<ArrayBuffer>, PaperProblem>> {
  const held = await checkedContent(db, paper)
  if (held.ok) return held
  const found = await bridge.readPaper(name, paper)
  if (!found) return held
  const content = new Uint8Array(found)
  if ((await sha256Hex(content)) !== paper.sha256) return held
  await db.transaction('rw', [db.papers, db.paperContents], () => putPaper(db, paper, content))
  return ok(content)
}

/** A paper and whether its file is here; one without a fingerprint never had a file. */
export type PaperView = RecordOf<'paper'> & { readonly isHere: boolean }

export async function papersAbout(office: Office, id: string): Promise<PaperView[]> {
  const papers = (await recordsReferringTo(office, 'paper', id)).filter((paper) => paper.about === id)
  return (await withPresence(office, papers)).toSorted(
    (a, b) =>
      paperKinds.indexOf(a.kind) - paperKinds.indexOf(b.kind) ||
      (b.datedOn ?? '').localeCompare(a.datedOn ?? '') ||
      a.name.localeCompare(b.name)
  )
}

async function withPresence({ db }: Office, papers: readonly RecordOf<'paper'>[]): Promise<PaperView[]> {
  const rows = await db.papers.bulkGet(papers.map(({ space, sha256 }): [string, string] => [space, sha256 ?? '']))
  return papers.map((paper, index) => ({ ...paper, isHere: rows[index] !== undefined }))
}

/** The papers of a record, the signed original first. Live: undefined while loading. */
export function usePapers(id: string): PaperView[] | undefined {
  return useOfficeQuery((office) => papersAbout(office, id), [id])
}

/** One paper by its id. Live: undefined while loading, null where there is none. */
export function usePaper(id: string): PaperView | null | undefined {
  return useOfficeQuery(
    async (office) => {
      const rows = await rowsById(office.db, [id])
      const papers = rows.flatMap((row) => rowToRecord(row, 'paper') ?? [])
      return (await withPresence(office, papers))[0] ?? null
    },
    [id]
  )
}
