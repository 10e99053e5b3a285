import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBundle } from '@shared/sync/bundle-reader'
import { canonicalState, stateHash } from '@shared/sync/canonical'
import { importIntoMemory, memoryState, type MemoryCopy } from '@shared/sync/memory-copy'
import { conflictedFields } from '@shared/sync/merge'

const folder = resolve(import.meta.dirname, '../../fixtures/vectors')

type Expected = {
  readonly files: readonly string[]
  readonly hash: string
  readonly spaces: readonly { id: string; records: number; conflicts: number; waiting: number }[]
  readonly state: readonly { readonly id: string; readonly records: readonly { readonly id: string }[] }[]
}
const { refused, ...vectors } = JSON.parse(readFileSync(resolve(folder, 'expected.json'), 'utf8')) as Record<
  string,
  Expected
> & { refused: Record<string, string> }

async function stateOf(files: readonly string[]): Promise<MemoryCopy> {
  const copy: MemoryCopy = new Map()
  for (const file of files) {
    const bundle = await readBundle(readFileSync(resolve(folder, file)))
    if (!bundle.ok) throw new Error(bundle.error.message)
    expect(importIntoMemory(copy, bundle.value).ok).toBe(true)
  }
  return copy
}

describe('the vectors of an independent program', () => {
  for (const [name, expected] of Object.entries(vectors)) {
    it(`${name} reaches the state, counts and hash beside it, in either order of its files`, async () => {
      for (const files of [expected.files, expected.files.toReversed()]) {
        const copy = await stateOf(files)
        const counts = [...copy.values()].map(({ id, states, waiting }) => ({
          id,
          records: states.size,
          conflicts: [...states.values()].reduce((sum, state) => sum + conflictedFields(state).length, 0),
          waiting: waiting.length
        }))
        expect(counts).toEqual(expected.spaces)
        expect(stateHash(memoryState(copy))).toBe(expected.hash)
        const state: unknown = JSON.parse(canonicalState(memoryState(copy)))
        const records = (space: Expected['state'][number]) => space.records.toSorted((a, b) => (a.id < b.id ? -1 : 1))
        expect(state).toEqual({
          spaces: expected.state.map((space) => ({ ...space, records: records(space) }))
        })
      }
    })
  }

  for (const [file, code] of Object.entries(refused)) {
    it(`${file} is refused with ${code}`, async () => {
      const bundle = await readBundle(readFileSync(resolve(folder, file)))
      expect(bundle).toMatchObject({ ok: false, error: { code } })
    })
  }
})
