import { fail, ok, type Result } from '@shared/domain/result'
import type { PaperRef } from '@shared/ipc'
import { sha256Hex } from '@shared/sync/bytes'
import type { OfficeDatabase } from './database'

/** Puts a file into the database; runs inside a transaction over papers and paperContents. */
export async function putPaper(db: OfficeDatabase, { space, sha256 }: PaperRef, content: Uint8Array<ArrayBuffer>) {
  await db.paperContents.put({ space, sha256, content })
  await db.papers.put({ space, sha256, bytes: content.length })
}

/** `missing`: it has not arrived or was lost; `damaged`: what is here is not what the paper's fingerprint says. */
export type PaperProblem = 'missing' | 'damaged'

/** The bytes of a file from the database alone, checked against its hash. */
export async function checkedContent(
  db: OfficeDatabase,
  { space, sha256 }: PaperRef
): Promise<Result<Uint8Array<ArrayBuffer>, PaperProblem>> {
  const row = await db.paperContents.get([space, sha256])
  if (!row) return fail('missing')
  return (await sha256Hex(row.content)) === sha256 ? ok(row.content) : fail('damaged')
}
