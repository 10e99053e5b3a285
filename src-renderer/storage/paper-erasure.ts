import type { PaperRef } from '@shared/ipc'
import { attachmentsNamedIn } from '@shared/sync/attachment-names'
import type { ChangeSet } from '@shared/sync/change-set'
import type { OfficeDatabase } from './database'

/** The files that the log and what waits name for these records, by space; read it before the records' changes are redacted. */
export async function papersNamedFor(
  db: OfficeDatabase,
  records: ReadonlyMap<string, ReadonlySet<string>>
): Promise<PaperRef[]> {
  const papers: PaperRef[] = []
  for (const [space, ids] of records) {
    const written = await db.changes
      .where('records')
      .anyOf([...ids])
      .distinct()
      .filter((row) => row.space === space)
      .toArray()
    const waiting = await db.waiting.where('space').equals(space).toArray()
    const ops = [...written, ...waiting].flatMap(({ changeSet }) => changeSet.ops.filter(({ id }) => ids.has(id)))
    for (const sha256 of attachmentsNamedIn(ops)) papers.push({ space, sha256 })
  }
  return papers
}

/**
 * Takes out of the database those of the files that nothing in their space names any more, and notes that they are not to come
 * back. Answers them, for the folder of papers. Runs inside a transaction, after the log was redacted.
 */
export async function forgetPapers(db: OfficeDatabase, papers: readonly PaperRef[]): Promise<PaperRef[]> {
  const gone: PaperRef[] = []
  for (const space of new Set(papers.map((paper) => paper.space))) {
    const left = new Set(papers.filter((paper) => paper.space === space).map(({ sha256 }) => sha256))
    const keepNamed = ({ changeSet }: { readonly changeSet: ChangeSet }) => {
      for (const sha256 of attachmentsNamedIn(changeSet.ops)) left.delete(sha256)
    }
    await db.changes.where('[space+device+seq]').between([space], [space, []]).each(keepNamed)
    await db.waiting.where('space').equals(space).each(keepNamed)
    for (const sha256 of left) gone.push({ space, sha256 })
  }
  const keys = gone.map(({ space, sha256 }): [string, string] => [space, sha256])
  await db.papers.bulkDelete(keys)
  await db.paperContents.bulkDelete(keys)
  await db.erasedPapers.bulkPut(gone)
  return gone
}
