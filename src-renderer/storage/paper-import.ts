import { fail, ok, type Result } from '@shared/domain/result'
import type { PaperRef } from '@shared/ipc'
import { attachmentsNamedIn } from '@shared/sync/attachment-names'
import type { ChangeSet } from '@shared/sync/change-set'
import type { OfficeDatabase } from './database'
import type { OfficeName } from './office'
import { checkedContent, putPaper } from './paper-content'
import type { ComingPapers } from './paper-exchange'
import type { SaveHost, SaveProblem } from './write'

/** A file that an import brings into a space. */
export type ArrivingPaper = {
  readonly paper: PaperRef
  readonly read: () => Promise<Uint8Array<ArrayBuffer> | undefined>
}

/**
 * The files to keep with an import: those of the bundle, and those that our records take along when a partnership of ours is
 * joined to a space that came in. `own` are our change-sets beside the import, `joined` such spaces.
 */
export async function arrivingPapers(
  db: OfficeDatabase,
  coming: ComingPapers,
  own: readonly ChangeSet[],
  joined: readonly string[]
): Promise<ArrivingPaper[]> {
  const files = coming.papers.flatMap(({ sha256, spaces, read }) =>
    spaces.map((space) => ({ paper: { space, sha256 }, read: () => Promise.resolve(read()) }))
  )
  const left = [...new Set(own.map(({ space }) => space))].filter((space) => !joined.includes(space))
  const sources = (await db.spaces.bulkGet(left)).flatMap((row) => (row?.role === 'partnership' ? [row.id] : []))
  const carried: ArrivingPaper[] = []
  for (const space of joined)
    for (const sha256 of attachmentsNamedIn(own.filter((each) => each.space === space).flatMap(({ ops }) => ops)))
      for (const source of sources)
        if ((await db.papers.get([source, sha256])) && !(await db.papers.get([space, sha256])))
          carried.push({
            paper: { space, sha256 },
            read: async () => {
              const content = await checkedContent(db, { space: source, sha256 })
              return content.ok ? content.value : undefined
            }
          })
  return [...files, ...carried]
}

/** A file that arrived, read. */
export type ArrivedPaper = { readonly paper: PaperRef; readonly bytes: Uint8Array<ArrayBuffer> }

/** Reads them and writes them into the folder of papers, before anything names them; all or, as far as can be, none. */
export async function keepArriving(
  host: SaveHost,
  name: OfficeName,
  arriving: readonly ArrivingPaper[]
): Promise<Result<readonly ArrivedPaper[], SaveProblem>> {
  const arrived: ArrivedPaper[] = []
  try {
    for (const { paper, read } of arriving) {
      const bytes = await read()
      if (!bytes) continue
      await host.keepPaper(name, paper, bytes.slice())
      arrived.push({ paper, bytes })
    }
    return ok(arrived)
  } catch (error) {
    await dropArriving(host, name, arriving)
    host.tellSaved({ failing: 'journal' })
    return fail({ code: 'not-journaled', message: String(error) })
  }
}

/** Takes them out of the folder again, where the import was not written. */
export async function dropArriving(
  host: SaveHost,
  name: OfficeName,
  arriving: readonly ArrivingPaper[]
): Promise<void> {
  const papers = arriving.map(({ paper }) => paper)
  if (papers.length > 0) await host.removePapers(name, papers).catch(() => undefined)
}

/** Puts them into the database; runs inside a transaction over the tables of papers. */
export async function putArriving(db: OfficeDatabase, arrived: readonly ArrivedPaper[]): Promise<void> {
  for (const { paper, bytes } of arrived) {
    await putPaper(db, paper, bytes)
    await db.erasedPapers.delete([paper.space, paper.sha256])
  }
}
