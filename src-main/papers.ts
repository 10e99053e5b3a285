import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { OfficeName, PaperRef } from '@shared/ipc'
import { syncFolder, writeFileAtomically } from './atomic-file'

export type PaperFolder = {
  /** Resolves when the bytes are on disk under their hash. Rejects when they are not what the hash says or can't be written. */
  readonly keep: (office: OfficeName, paper: PaperRef, bytes: Uint8Array) => Promise<void>
  /** Null where the file is missing or no longer what its name says. */
  readonly read: (office: OfficeName, paper: PaperRef) => Promise<Uint8Array | null>
  readonly list: (office: OfficeName) => Promise<PaperRef[]>
  readonly remove: (office: OfficeName, papers: readonly PaperRef[]) => Promise<void>
}

const spaceName = /^[0-9a-f-]{36}$/i
const fileName = /^[0-9a-f]{64}$/

/**
 * The files of the papers, each under the SHA-256 of its bytes in a folder of its space, so that they are there when the
 * database is not. No name that anybody gave to a file is ever part of a path.
 */
export function openPapers(folder: string): PaperFolder {
  const placeOf = (office: OfficeName, { space, sha256 }: PaperRef): string => {
    if (!spaceName.test(space) || !fileName.test(sha256)) throw new Error('not a paper')
    return join(folder, office, space, sha256)
  }

  async function read(office: OfficeName, paper: PaperRef): Promise<Uint8Array | null> {
    const bytes = await readFile(placeOf(office, paper)).catch(missing)
    return bytes && sha256Of(bytes) === paper.sha256 ? new Uint8Array(bytes) : null
  }

  return {
    read,
    async keep(office, paper, bytes) {
      if (sha256Of(bytes) !== paper.sha256) throw new Error('the bytes of the paper are not what its hash says')
      if (await read(office, paper)) return
      const place = join(folder, office, paper.space)
      await mkdir(place, { recursive: true, mode: 0o700 })
      await writeFileAtomically(placeOf(office, paper), bytes, 0o600)
      for (const parent of [join(folder, office), folder]) await syncFolder(parent)
    },
    async list(office) {
      const found: PaperRef[] = []
      for (const space of await namesIn(join(folder, office))) {
        if (!spaceName.test(space)) continue
        for (const sha256 of await namesIn(join(folder, office, space)))
          if (fileName.test(sha256)) found.push({ space, sha256 })
      }
      return found
    },
    async remove(office, papers) {
      for (const paper of papers) await rm(placeOf(office, paper), { force: true })
      for (const space of new Set(papers.map((paper) => paper.space))) {
        const place = join(folder, office, space)
        const names = await namesIn(place)
        // What an interrupted write has left may hold the bytes too.
        for (const name of names) if (name.endsWith('.part')) await rm(join(place, name), { force: true })
        if (names.length > 0) await syncFolder(place)
      }
    }
  }
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

async function namesIn(place: string): Promise<string[]> {
  return (await readdir(place).catch(missing)) ?? []
}

function missing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
  throw error
}
