import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeFileAtomically } from '../../src-main/atomic-file'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-atomic-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a file is replaced as a whole', async () => {
  const path = join(folder, 'a.entente')
  writeFileSync(path, 'a longer text than the new one')
  await writeFileAtomically(path, 'new')
  expect(readFileSync(path, 'utf8')).toBe('new')
  expect(readdirSync(folder)).toEqual(['a.entente'])
})

test('a write that fails leaves what was there, and nothing else', async () => {
  const path = join(folder, 'a.entente')
  mkdirSync(path)
  await expect(writeFileAtomically(path, 'new')).rejects.toThrow()
  expect(readdirSync(folder)).toEqual(['a.entente'])
  await expect(writeFileAtomically(join(folder, 'missing', 'a'), 'new')).rejects.toThrow('ENOENT')
})
