import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openPapers } from '../../src-main/papers'

const space = '00000000-0000-4000-8000-000000000001'
const bytes = new TextEncoder().encode('a signed page')
const sha256 = createHash('sha256').update(bytes).digest('hex')
const paper = { space, sha256 }
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-papers-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('a file is kept under its hash, for its owner only, and read back, also by another start', async () => {
  await openPapers(folder).keep('office', paper, bytes)
  await openPapers(folder).keep('office', paper, bytes)
  expect(readdirSync(join(folder, 'office', space))).toEqual([sha256])
  expect(statSync(join(folder, 'office', space, sha256)).mode & 0o077).toBe(0)
  expect(await openPapers(folder).read('office', paper)).toEqual(new Uint8Array(bytes))
  expect(await openPapers(folder).list('office')).toEqual([paper])
  expect(await openPapers(folder).list('sample')).toEqual([])
  expect(await openPapers(folder).read('sample', paper)).toBeNull()
})

it('bytes that are not what the hash says are refused, and a name that is no hash or space reaches no path', async () => {
  const papers = openPapers(folder)
  await expect(papers.keep('office', paper, new Uint8Array([1]))).rejects.toThrow(/hash/)
  for (const odd of [
    { space, sha256: `../${sha256}` },
    { space: '../../etc', sha256 },
    { space, sha256: sha256.toUpperCase() }
  ]) {
    await expect(papers.keep('office', odd, bytes)).rejects.toThrow()
    await expect(papers.read('office', odd)).rejects.toThrow('not a paper')
    await expect(papers.remove('office', [odd])).rejects.toThrow('not a paper')
  }
  expect(readdirSync(folder)).toEqual([])
})

it('a file that was damaged is not handed out, and is put right when it is kept again', async () => {
  const papers = openPapers(folder)
  await papers.keep('office', paper, bytes)
  writeFileSync(join(folder, 'office', space, sha256), 'another page!')
  expect(await papers.read('office', paper)).toBeNull()
  await papers.keep('office', paper, bytes)
  expect(await papers.read('office', paper)).toEqual(new Uint8Array(bytes))
})

it('removing takes the file and what an interrupted write has left, and nothing of another space', async () => {
  const papers = openPapers(folder)
  const other = { space: '00000000-0000-4000-8000-000000000002', sha256 }
  await papers.keep('office', paper, bytes)
  await papers.keep('office', other, bytes)
  writeFileSync(join(folder, 'office', space, `.${sha256}.0011.part`), bytes)
  await papers.remove('office', [paper])
  await papers.remove('office', [paper])
  expect(readdirSync(join(folder, 'office', space))).toEqual([])
  expect(await papers.list('office')).toEqual([other])
})
