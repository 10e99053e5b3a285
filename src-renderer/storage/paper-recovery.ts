import { bridge } from '@renderer/platform/bridge'
import type { PaperRef } from '@shared/ipc'
import { openDatabase, type OfficeDatabase } from './database'
import { databaseName, type OfficeName } from './office'
import { putPaper } from './paper-content'

/**
 * Puts into the database what only the folder of papers holds, as after the database has vanished, and takes out of the folder
 * what was erased while it could not be reached. Nothing is read of the files that both have. Answers how many came back.
 */
export async function matchPapers(name: OfficeName): Promise<number> {
  const found = await bridge.listPapers(name)
  if (found.length === 0) return 0
  const db = await openDatabase(databaseName(name))
  try {
    const erased = await within(db.erasedPapers, found)
    if (erased.length > 0) await bridge.removePapers(name, erased)
    const gone = new Set(erased)
    const held = new Set(await within(db.papers, found))
    let restored = 0
    for (const paper of found.filter((one) => !gone.has(one) && !held.has(one))) {
      const bytes = await bridge.readPaper(name, paper)
      if (!bytes) continue
      await db.transaction('rw', [db.papers, db.paperContents], () => putPaper(db, paper, new Uint8Array(bytes)))
      restored += 1
    }
    return restored
  } finally {
    db.close()
  }
}

/** Takes erased files out of the folder. False when it could not be reached: the next start does it then (`matchPapers`). */
export async function dropPapers(name: OfficeName, papers: readonly PaperRef[]): Promise<boolean> {
  if (papers.length === 0) return true
  return bridge.removePapers(name, papers).then(
    () => true,
    () => false
  )
}

async function within(
  table: OfficeDatabase['papers'] | OfficeDatabase['erasedPapers'],
  papers: readonly PaperRef[]
): Promise<PaperRef[]> {
  const keys = new Set((await table.toCollection().primaryKeys()).map((key) => key.join()))
  return papers.filter(({ space, sha256 }) => keys.has(`${space},${sha256}`))
}
