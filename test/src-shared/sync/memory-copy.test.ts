import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBundle } from '@shared/sync/bundle-reader'
import { canonicalState, stateHash } from '@shared/sync/canonical'
import { importIntoMemory, memoryState, type MemoryCopy } from '@shared/sync/memory-copy'
import { erasedAuthor, redactChangeSet, type ChangeSet, type JsonValue, type Op } from '@shared/sync/change-set'
import { conflictedFields } from '@shared/sync/merge'
import { propertyOptions } from '../../seed'
import { changesOf, deviceNamed, erase, officer, put, space, uuid } from './making'
import { clocks, erasedIn, modelOf, redactMemory, stateAsModel } from './maximal-writes'

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
        const records = (expectedSpace: Expected['state'][number]) =>
          expectedSpace.records.toSorted((a, b) => (a.id < b.id ? -1 : 1))
        expect(state).toEqual({
          spaces: expected.state.map((one) => ({ ...one, records: records(one) }))
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

type Copy = {
  readonly device: string
  readonly author: ChangeSet['by']
  readonly log: ChangeSet[]
  readonly memory: MemoryCopy
  seq: number
  clock: number
}

const authorOf = (index: number): string => uuid(0x900 + index)

function makeCopies(count: number): readonly Copy[] {
  return Array.from({ length: count }, (_, index) => ({
    device: deviceNamed('abcde'.charAt(index)),
    author: { name: `${officer.name} ${index}`, person: authorOf(index) },
    log: [],
    memory: new Map(),
    seq: 0,
    clock: 1_780_000_000_000 + (clocks[index] ?? 0)
  }))
}

const vectorOf = (copy: Copy): Readonly<Record<string, number>> => copy.memory.get(space)?.vector ?? {}

function receive(copy: Copy, changeSets: readonly ChangeSet[]): void {
  const imported = importIntoMemory(copy.memory, changesOf(...changeSets))
  if (!imported.ok) throw new Error(imported.error.message)
  redact(copy)
}

/** What an application does after each import: its log too keeps nothing erased. */
function redact({ memory, log }: Copy): void {
  redactMemory(memory)
  const erased = erasedIn(memory)
  for (const [index, changeSet] of log.entries()) log[index] = redactChangeSet(changeSet, erased)
}

function save(copy: Copy, op: Op): ChangeSet {
  const { [copy.device]: _, ...seen } = vectorOf(copy)
  copy.seq += 1
  copy.clock += 60_000
  const at = new Date(copy.clock).toISOString()
  const changeSet: ChangeSet = { at, by: copy.author, device: copy.device, ops: [op], seen, seq: copy.seq, space }
  copy.log.push(changeSet)
  receive(copy, [changeSet])
  return changeSet
}

/** All that a copy has applied, as a bundle that it might send. */
const held = (copy: Copy): readonly ChangeSet[] => [...(copy.memory.get(space)?.known.values() ?? [])]

const hashOf = (copy: Copy): string => stateHash(memoryState(copy.memory))

const fieldName = fc.constantFrom('title', 'place', 'areas/x', 'deleted')
const edit = fc.record({
  kind: fc.constant('edit' as const),
  copy: fc.nat(4),
  record: fc.nat(2),
  field: fieldName,
  value: fc.constantFrom<JsonValue>('one', 'two', 3.5, null, true, false),
  isErasure: fc.nat(24).map((n) => n === 0),
  /** Whose name goes, as one who wrote, where it is one of the copies. */
  erasedAuthor: fc.nat(40)
})
const post = fc.record({
  kind: fc.constant('post' as const),
  from: fc.nat(4),
  to: fc.nat(4),
  fate: fc.constantFrom('arrives', 'lost', 'twice', 'late', 'part', 'backwards')
})
type Valued<A> = A extends fc.Arbitrary<infer V> ? V : never
type Step = Valued<typeof edit> | Valued<typeof post>

/** Plays edits and exchanges, then lets everybody have everything once. */
function play(count: number, steps: readonly Step[]): readonly Copy[] {
  const copies = makeCopies(count)
  const late: { to: Copy; changeSets: readonly ChangeSet[] }[] = []
  const at = (index: number): Copy => copies[index % count] as Copy
  for (const step of steps) {
    if (step.kind === 'edit') {
      const id = uuid(step.record)
      if (step.erasedAuthor < count) save(at(step.copy), erase(authorOf(step.erasedAuthor), 'person'))
      save(at(step.copy), step.isErasure ? erase(id) : put(id, { [step.field]: step.value }))
      continue
    }
    const to = at(step.to)
    const changeSets = held(at(step.from))
    if (step.fate === 'lost') continue
    if (step.fate === 'late') late.push({ to, changeSets })
    else if (step.fate === 'part') receive(to, changeSets.slice(changeSets.length >> 1))
    else receive(to, step.fate === 'backwards' ? changeSets.toReversed() : changeSets)
    if (step.fate === 'twice') receive(to, changeSets)
  }
  for (const { to, changeSets } of late.toReversed()) receive(to, changeSets)
  for (const to of copies) for (const from of copies) receive(to, from.log)
  return copies
}

/** Change-sets of a log that still say who of the erased wrote them, or have lost a name without an erasure. */
function namedIn(copy: Copy, erased: ReadonlySet<string>): readonly ChangeSet[] {
  return held(copy).filter(({ by, device }) => {
    const author = authorOf('abcde'.indexOf(device.charAt(0)))
    return erased.has(by.person) || (by.person === erasedAuthor.person) !== erased.has(author)
  })
}

describe('several copies', () => {
  it('reach one state after loss, repetition, reordering and a last full exchange, and lose no write', () => {
    const steps = fc.array(fc.oneof({ arbitrary: edit, weight: 3 }, { arbitrary: post, weight: 2 }), {
      minLength: 5,
      maxLength: 60
    })
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 5 }), steps, (count, played) => {
        const copies = play(count, played)
        const model = modelOf(copies.flatMap((copy) => copy.log))
        for (const copy of copies) {
          expect(hashOf(copy)).toBe(hashOf(copies[0] as Copy))
          expect(copy.memory.get(space)?.waiting ?? []).toEqual([])
          expect(stateAsModel(copy.memory)).toEqual(model)
          expect(namedIn(copy, erasedIn(copy.memory))).toEqual([])
        }
      }),
      propertyOptions(400)
    )
  })

  it('reach the same state from up to six bundles in every order', () => {
    const steps = fc.array(fc.oneof(edit, post), { minLength: 6, maxLength: 16 })
    fc.assert(
      fc.property(steps, fc.integer({ min: 2, max: 6 }), (played, bundles) => {
        const log = play(3, played).flatMap((copy) => copy.log)
        if (log.length === 0) return
        const parts = Array.from({ length: bundles }, (_, part) => log.filter((__, index) => index % bundles === part))
        const hashes = new Set<string>()
        for (const order of permutations(parts)) {
          const memory: MemoryCopy = new Map()
          for (const part of order) importIntoMemory(memory, changesOf(...part))
          hashes.add(stateHash(memoryState(memory)))
        }
        expect(hashes.size).toBe(1)
      }),
      propertyOptions(12)
    )
  })

  it('are left as they were by a bundle that forks what they hold', () => {
    const copy = makeCopies(1)[0] as Copy
    const first = save(copy, put(uuid(1), { title: 'ours' }))
    const before = hashOf(copy)
    const forged = { ...first, ops: [put(uuid(1), { title: 'theirs' })] }
    const fresh = { ...first, device: deviceNamed('b') }
    expect(importIntoMemory(copy.memory, changesOf(fresh, forged))).toMatchObject({
      ok: false,
      error: { code: 'fork' }
    })
    expect(hashOf(copy)).toBe(before)
  })
})

function* permutations<T>(items: readonly T[]): Generator<readonly T[]> {
  if (items.length === 0) yield []
  for (const [index, item] of items.entries()) {
    for (const rest of permutations(items.toSpliced(index, 1))) yield [item, ...rest]
  }
}
