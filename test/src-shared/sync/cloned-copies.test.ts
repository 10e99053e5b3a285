import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stateHash } from '@shared/sync/canonical'
import { marksOf } from '@shared/sync/change-mark'
import { changeSetKey, type ChangeSet, type JsonValue, type Op } from '@shared/sync/change-set'
import { importIntoMemory, memoryState, type MemoryCopy } from '@shared/sync/memory-copy'
import { writesOf } from '@shared/sync/merge'
import { planImport, type BundleChanges } from '@shared/sync/plan-import'
import type { RefusalCode } from '@shared/sync/refusal'
import { mergeVectors, seqOf, type VersionVector } from '@shared/sync/version-vector'
import { propertyOptions } from '../../seed'
import { erase, officer, put, space, uuid } from './making'
import { clocks, modelOf, redactMemory, stateAsModel } from './maximal-writes'

/** What stands on a disk: what a copied profile takes along and a backup brings back. */
type Disk = {
  readonly device: string
  readonly seq: number
  readonly memory: MemoryCopy
  /** By device, what its owner is known to hold. */
  readonly holds: Readonly<Record<string, VersionVector>>
}
/** A computer; `earlier` are its backups. */
type Copy = { disk: Disk; readonly earlier: Disk[]; clock: number }

type World = {
  readonly copies: Copy[]
  devices: number
  /** By mark of a change-set, the marks of all that its author truly held. */
  readonly had: Map<string, ReadonlySet<string>>
  readonly refused: RefusalCode[]
}

const start = 1_780_000_000_000

function newDevice(world: World): string {
  world.devices += 1
  return world.devices.toString(16).padStart(32, '0')
}

function makeWorld(count: number): World {
  const world: World = { copies: [], devices: 0, had: new Map(), refused: [] }
  for (let index = 0; index < count; index += 1) {
    const disk = { device: newDevice(world), seq: 0, memory: new Map(), holds: {} }
    world.copies.push({ disk, earlier: [], clock: start + (clocks[index % clocks.length] ?? 0) })
  }
  return world
}

const vectorOf = ({ disk }: Copy): VersionVector => disk.memory.get(space)?.vector ?? {}
const knownOf = ({ disk }: Copy): readonly ChangeSet[] => [...(disk.memory.get(space)?.known.values() ?? [])]
const waitingOf = ({ disk }: Copy): readonly ChangeSet[] => disk.memory.get(space)?.waiting ?? []
const hashOf = ({ disk }: Copy): string => stateHash(memoryState(disk.memory))
const markOf = (changeSet: ChangeSet): string => marksOf([changeSet])[changeSet.device] ?? ''

/** `before` is what the author had before their eyes besides what the copy holds. */
function save(world: World, copy: Copy, ops: readonly Op[], before: readonly ChangeSet[] = []): void {
  copy.earlier.push(structuredClone(copy.disk))
  const { device } = copy.disk
  const { [device]: _, ...seen } = vectorOf(copy)
  const seq = copy.disk.seq + 1
  // No two saves at one instant, as two computers hardly ever have.
  copy.clock += 60_000 + world.had.size
  const changeSet = { at: new Date(copy.clock).toISOString(), by: officer, device, ops, seen, seq, space }
  world.had.set(markOf(changeSet), new Set([...knownOf(copy), ...before].map(markOf)))
  copy.disk = { ...copy.disk, seq }
  const imported = importIntoMemory(copy.disk.memory, bundleOf([changeSet], vectorOf(copy)))
  if (!imported.ok) throw new Error(imported.error.message)
  redactMemory(copy.disk.memory)
}

function bundleOf(changeSets: readonly ChangeSet[], after: VersionVector, lastBefore: readonly ChangeSet[] = []) {
  const upTo = changeSets.reduce((vector, { device, seq }) => mergeVectors(vector, { [device]: seq }), after)
  const range = { after, upTo, marks: marksOf(lastBefore), changeSets }
  return { spaces: [{ id: space, role: 'office' as const, title: 'Office', ...range }] } satisfies BundleChanges
}

/** What a copy writes for one that is known to hold `after`, as the application's writer makes it. */
function written(copy: Copy, after: VersionVector) {
  const known = knownOf(copy)
  const news = known.filter(({ device, seq }) => seq > seqOf(after, device))
  const last = known.filter(({ device, seq }) => seq === seqOf(after, device))
  return bundleOf(
    news.toSorted((a, b) => (a.device === b.device ? a.seq - b.seq : a.device < b.device ? -1 : 1)),
    after,
    last
  )
}

type Bundle = ReturnType<typeof written>

/** Opens a bundle: refused it changes nothing; in a person's own name it makes the computer a new device, which tries once more. */
function receive(world: World, to: Copy, sender: string, bundle: Bundle): boolean {
  const before = hashOf(to)
  const views = [...to.disk.memory.values()]
  const planned = planImport(views, bundle, { ownDevice: to.disk.device })
  if (planned.ok) {
    const imported = importIntoMemory(to.disk.memory, bundle)
    if (!imported.ok) throw new Error(imported.error.message)
    redactMemory(to.disk.memory)
    const [{ upTo } = { upTo: {} }] = bundle.spaces
    if (sender !== to.disk.device)
      to.disk = { ...to.disk, holds: { ...to.disk.holds, [sender]: mergeVectors(to.disk.holds[sender] ?? {}, upTo) } }
    return true
  }
  world.refused.push(planned.error.code)
  expect(hashOf(to)).toBe(before)
  if (planned.error.code !== 'own-name') return false
  renew(world, to)
  return receive(world, to, sender, bundle)
}

/** The computer is another device from now on; what it wrote stays in the name of the one it was. */
function renew(world: World, copy: Copy): void {
  copy.disk = { ...copy.disk, device: newDevice(world), seq: 0 }
}

const anyCopy = fc.nat(9)
const edit = fc.record({
  kind: fc.constant('edit' as const),
  copy: anyCopy,
  record: fc.nat(1),
  field: fc.constantFrom('title', 'title', 'place'),
  isErasure: fc.nat(40).map((n) => n === 0)
})
const post = fc.record({
  kind: fc.constant('post' as const),
  from: anyCopy,
  to: anyCopy,
  isLost: fc.nat(7).map((n) => n === 0)
})
const clone = fc.record({ kind: fc.constant('clone' as const), copy: anyCopy, isNoticed: fc.boolean() })
const restore = fc.record({
  kind: fc.constant('restore' as const),
  copy: anyCopy,
  back: fc.nat(4),
  isNoticed: fc.boolean()
})
type Valued<A> = A extends fc.Arbitrary<infer V> ? V : never
type Step = Valued<typeof edit> | Valued<typeof post> | Valued<typeof clone> | Valued<typeof restore>

const mostCopies = 5

/** `areNoticed` makes a new device of every copied profile and restored backup before anything is done with it. */
function play(count: number, steps: readonly Step[], areNoticed: boolean): World {
  const world = makeWorld(count)
  for (const [number, step] of steps.entries()) {
    const copy = world.copies[('copy' in step ? step.copy : step.from) % world.copies.length] as Copy
    if (step.kind === 'edit') {
      const id = uuid(step.record)
      const value: JsonValue = `value ${number}`
      save(world, copy, [step.isErasure ? erase(id) : put(id, { [step.field]: value })])
    } else if (step.kind === 'post') {
      const to = world.copies[step.to % world.copies.length] as Copy
      if (to === copy || step.isLost) continue
      to.earlier.push(structuredClone(to.disk))
      receive(world, to, copy.disk.device, written(copy, copy.disk.holds[to.disk.device] ?? {}))
    } else {
      let touched = copy
      if (step.kind === 'clone') {
        if (world.copies.length >= mostCopies) continue
        const shift = clocks[world.copies.length % clocks.length] ?? 0
        touched = { disk: structuredClone(copy.disk), earlier: [], clock: start + shift + world.copies.length }
        world.copies.push(touched)
      } else {
        const backup = copy.earlier.at(-1 - step.back)
        if (!backup) continue
        copy.disk = structuredClone(backup)
      }
      if (areNoticed || step.isNoticed) renew(world, touched)
    }
  }
  return world
}

/** Everybody gets everything, twice: what renewed itself in between tells the others. */
function exchangeAll(world: World): void {
  for (let round = 0; round < 2; round += 1)
    for (const to of world.copies)
      for (const from of world.copies) if (from !== to) receive(world, to, from.disk.device, written(from, {}))
}

/**
 * What a person does where two branches were written in one name: the copy that can't exchange with the office's own takes
 * that one's whole file into an empty database as a new device, and saves again what stands in it and is not there, deciding
 * where two values stood against each other.
 */
function startAgain(world: World, copy: Copy, office: Copy): void {
  const lost = knownOf(copy)
  const here = new Set(knownOf(office).map(markOf))
  const again = maximal(world, lost).filter(({ changeSet, op }) => !here.has(markOf(changeSet)) && stands(copy, op))
  copy.disk = { device: newDevice(world), seq: 0, memory: new Map(), holds: {} }
  expect(receive(world, copy, office.disk.device, written(office, {}))).toBe(true)
  for (const { op } of again) save(world, copy, [op], lost)
}

type Standing = { readonly changeSet: ChangeSet; readonly op: Op }

/** Of these change-sets, what no later author truly had when writing the same field; erasures always stand. */
function maximal(world: World, all: readonly ChangeSet[]): readonly Standing[] {
  return unseen(world, standingIn(all), standingIn(all))
}

function standingIn(all: readonly ChangeSet[]): readonly Standing[] {
  return all.flatMap((changeSet) => changeSet.ops.map((op) => ({ changeSet, op })))
}

function unseen({ had }: World, writes: readonly Standing[], later: readonly Standing[]): readonly Standing[] {
  return writes.filter(
    ({ changeSet, op }) =>
      op.op === 'erase' ||
      !later.some((other) => isSameField(op, other.op) && had.get(markOf(other.changeSet))?.has(markOf(changeSet)))
  )
}

function isSameField(a: Op, b: Op): boolean {
  return (
    a.id === b.id && a.op === 'put' && b.op === 'put' && Object.keys(a.fields).join() === Object.keys(b.fields).join()
  )
}

/** What a copy has applied and does not show, though no author who wrote that field later truly had it. */
function silentlyLost(world: World, copy: Copy): readonly Standing[] {
  return maximal(world, knownOf(copy)).filter(({ op }) => !stands(copy, op))
}

/** All that any computer still holds, each once. */
function alive(world: World): readonly ChangeSet[] {
  const all = world.copies.flatMap((copy) => [...knownOf(copy), ...waitingOf(copy)])
  return [...new Map(all.map((changeSet) => [markOf(changeSet), changeSet])).values()]
}

/** Whether a write is current or in a conflict, or its record erased. */
function stands(copy: Copy, op: Op): boolean {
  const state = copy.disk.memory.get(space)?.states.get(op.id)
  if (!state || op.op !== 'put') return state !== undefined && 'erased' in state
  if ('erased' in state) return true
  return Object.entries(op.fields).every(([field, value]) =>
    writesOf(state, field).some((write) => write.value === value)
  )
}

const steps = fc.array(
  fc.oneof(
    { arbitrary: edit, weight: 6 },
    { arbitrary: post, weight: 6 },
    { arbitrary: clone, weight: 2 },
    { arbitrary: restore, weight: 1 }
  ),
  { minLength: 5, maxLength: 50 }
)
const count = fc.integer({ min: 2, max: 3 })

describe('copied profiles and restored backups', () => {
  it('that became new devices at once reach one state with all others, lose no write and meet no refusal', () => {
    fc.assert(
      fc.property(count, steps, (copies, played) => {
        const world = play(copies, played, true)
        const before = alive(world)
        const lasting = maximal(world, before)
        exchangeAll(world)
        expect(world.refused).toEqual([])
        for (const copy of world.copies) {
          expect(waitingOf(copy).filter(({ device, seq }) => isWhole(before, device, seq))).toEqual([])
          expect(hashOf(copy)).toBe(hashOf(world.copies[0] as Copy))
          expect(stateAsModel(copy.disk.memory)).toEqual(modelOf(knownOf(copy)))
          if (waitingOf(copy).length === 0) for (const { op } of lasting) expect(stands(copy, op)).toBe(true)
        }
      }),
      propertyOptions(300)
    )
  })

  it('that went on under the old name are refused without a trace, and after the recovery nothing is lost', () => {
    fc.assert(
      fc.property(count, steps, (copies, played) => {
        const world = play(copies, played, false)
        for (const copy of world.copies) expect(silentlyLost(world, copy)).toEqual([])
        const lasting = maximal(world, alive(world))
        const [office, ...others] = world.copies as [Copy, ...Copy[]]
        for (const copy of world.copies.slice(1)) if (sharesName(world, copy)) renew(world, copy)
        for (const copy of others) {
          const isFit =
            receive(world, copy, office.disk.device, written(office, {})) &&
            receive(world, office, copy.disk.device, written(copy, {}))
          if (!isFit) startAgain(world, copy, office)
        }
        // Who saves again may write over what came with the office's file and is seen there.
        const now = alive(world)
        const kept = [...unseen(world, lasting, standingIn(now)), ...maximal(world, now)]
        world.refused.length = 0
        exchangeAll(world)
        expect(world.refused).not.toContain('fork')
        for (const copy of world.copies) {
          expect(hashOf(copy)).toBe(hashOf(office))
          if (waitingOf(copy).length === 0) for (const { op } of kept) expect(stands(copy, op)).toBe(true)
        }
      }),
      propertyOptions(300)
    )
  })
})

describe('a copied profile that wrote as much as the computer it comes from', () => {
  const write = (copy: number) => ({ kind: 'edit', copy, record: 0, field: 'title', isErasure: false }) as const
  const send = (from: number, to: number) => ({ kind: 'post', from, to, isLost: false }) as const

  it('is found out by a file that takes for known what it never had, and loses nothing', () => {
    // 0 and its copy 2 both write; 1 has what 0 wrote, writes over it, and takes 2 for the computer that it had the file from.
    const before = [{ kind: 'clone', copy: 0, isNoticed: false }, write(0), write(2), send(0, 1), write(1)] as const
    const world = play(2, [...before, send(1, 2)], false)
    expect(world.refused).toEqual(['own-name', 'fork'])
    for (const copy of world.copies) expect(silentlyLost(world, copy)).toEqual([])
  })
})

function sharesName({ copies }: World, { disk }: Copy): boolean {
  return copies.filter((other) => other.disk.device === disk.device).length > 1
}

/** Whether a log holds everything up to this change-set of a device. */
function isWhole(log: readonly ChangeSet[], device: string, seq: number): boolean {
  const keys = new Set(log.map((changeSet) => changeSetKey(changeSet.device, changeSet.seq)))
  return Array.from({ length: seq }, (_, index) => changeSetKey(device, index + 1)).every((key) => keys.has(key))
}
