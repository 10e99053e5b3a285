import { createHash, randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { writeParts, type BundlePart } from '@shared/sync/bundle-parts'
import { readBundle, type ReadBundle } from '@shared/sync/bundle-reader'
import { stateHash } from '@shared/sync/canonical'
import { marksOf } from '@shared/sync/change-mark'
import type { ChangeSet } from '@shared/sync/change-set'
import { importIntoMemory, memoryState, type MemoryCopy } from '@shared/sync/memory-copy'
import { change, deviceNamed, makeBundleInput, makeSigner, put, space, uuid } from './making'

const signer = makeSigner()
const at = '2026-05-18T09:00:00+02:00'
const noise = (bytes: number): string => randomBytes(bytes).toString('base64')

/** Two devices that answer each other, so that neither's changes can all go first. */
function dialogue(turns: number, bytes = 3000): readonly ChangeSet[] {
  return Array.from({ length: turns }, (_, turn) => [
    change('b', turn + 1, [put(uuid(turn), { note: noise(bytes) })], { a: turn }, at),
    change('a', turn + 1, [put(uuid(turn), { note: noise(bytes) })], { b: turn + 1 }, at)
  ]).flat()
}
const changesIn = ({ input }: BundlePart): readonly ChangeSet[] => input.spaces[0]?.changeSets ?? []
const ids = (first: number) => () => uuid((first += 1))

async function readAll(files: readonly { readonly bytes: Uint8Array }[]): Promise<readonly ReadBundle[]> {
  return Promise.all(
    files.map(async ({ bytes }) => {
      const read = await readBundle(bytes)
      if (!read.ok) throw new Error(read.error.message)
      return read.value
    })
  )
}
function imported(bundles: readonly ReadBundle[]): { copy: MemoryCopy; waiting: readonly number[] } {
  const copy: MemoryCopy = new Map()
  const waiting = bundles.map((bundle) => {
    expect(importIntoMemory(copy, bundle).ok).toBe(true)
    return copy.get(space)?.waiting.length ?? 0
  })
  return { copy, waiting }
}
const hashOf = (bundles: readonly ReadBundle[]) => stateHash(memoryState(imported(bundles).copy))

describe('a bundle in parts', () => {
  it('is one part when it fits, the same as written whole', async () => {
    const input = makeBundleInput(signer, dialogue(2), { indexHtml: '<!doctype html>' })
    const [part, ...others] = await writeParts(input, 1_000_000, ids(0x500))
    expect([others.length, part?.isOverLimit]).toEqual([0, false])
    expect(part?.input).toMatchObject({ bundleId: input.bundleId, part: { index: 1, count: 1 }, previous: null })
    expect((await readAll(part ? [part] : []))[0]?.spaces[0]?.upTo).toEqual(input.spaces[0]?.upTo)
  })

  it('stays below the limit in each part, in hardly more parts than needed, and all belong together', async () => {
    const input = makeBundleInput(signer, dialogue(60), { indexHtml: '<!doctype html>' })
    const parts = await writeParts(input, 50_000, ids(0x500))
    const total = parts.reduce((sum, { bytes }) => sum + bytes.length, 0)
    expect(parts.every(({ bytes, isOverLimit }) => bytes.length <= 50_000 && !isOverLimit)).toBe(true)
    expect(parts.length).toBeLessThanOrEqual(Math.ceil(total / 50_000) * 1.5)
    const manifests = (await readAll(parts)).map(({ manifest }) => manifest)
    expect(manifests.map(({ part }) => part.index)).toEqual(parts.map((_, index) => index + 1))
    expect(new Set(manifests.map(({ part }) => `${part.set} ${part.count}`)).size).toBe(1)
    expect(new Set(manifests.map(({ bundleId }) => bundleId)).size).toBe(parts.length)
    const marks = manifests.map(({ spaces: [named] }) => named?.marks ?? {})
    expect(marks).toEqual(parts.map((_, index) => marksOf(parts.slice(0, index).flatMap(changesIn))))
    expect(manifests.slice(1).map(({ previous }) => previous)).toEqual(
      parts.slice(0, -1).map(({ manifestSha256 }) => manifestSha256)
    )
    const pages = manifests.map(({ entries }) => entries.some(({ path }) => path === 'index.html'))
    expect(pages.indexOf(true)).toBe(0)
    expect(pages.lastIndexOf(true)).toBe(0)
  })

  it('has a page in each part that tells which it is, and stays below the limit with them', async () => {
    const pageOf = (index: number, count: number) =>
      Promise.resolve(`<p>${index} of ${count}</p>${noise(index === 1 ? 20_000 : 2000)}`)
    const parts = await writeParts(makeBundleInput(signer, dialogue(40)), 50_000, ids(0x500), pageOf)
    expect(parts.length).toBeGreaterThan(3)
    expect(parts.every(({ bytes, isOverLimit }) => bytes.length <= 50_000 && !isOverLimit)).toBe(true)
    const pages = parts.map(({ input }) => input.indexHtml?.slice(0, 20))
    expect(pages.map((page) => page?.split('</p>')[0])).toEqual(
      parts.map((_, index) => `<p>${index + 1} of ${parts.length}`)
    )
    const manifests = (await readAll(parts)).map(({ manifest }) => manifest)
    expect(manifests.every(({ entries }) => entries.some(({ path }) => path === 'index.html'))).toBe(true)
  })

  it('applies part by part in order, and waits for the missing ones otherwise, with the same end', async () => {
    const changeSets = dialogue(40)
    const [whole] = await readAll(await writeParts(makeBundleInput(signer, changeSets), 10_000_000, ids(0x500)))
    const parts = await readAll(await writeParts(makeBundleInput(signer, changeSets.toReversed()), 60_000, ids(0x500)))
    expect(parts.length).toBeGreaterThan(3)
    expect(imported(parts).waiting.every((count) => count === 0)).toBe(true)
    const backwards = imported(parts.toReversed()).waiting
    expect(backwards.slice(0, -1).every((count) => count > 0)).toBe(true)
    expect(backwards.at(-1)).toBe(0)
    expect(hashOf(parts)).toBe(hashOf(whole ? [whole] : []))
    expect(hashOf(parts.toReversed())).toBe(hashOf(parts))
  })

  it('starts after what the recipient holds', async () => {
    const held = { [deviceNamed('a')]: 10, [deviceNamed('b')]: 10 }
    const changeSets = dialogue(30).filter(({ seq }) => seq > 10)
    const base = makeBundleInput(signer, changeSets)
    const spaces = base.spaces.map((each) => ({ ...each, after: held }))
    const parts = await readAll(await writeParts({ ...base, spaces }, 50_000, ids(0x500)))
    expect(parts[0]?.spaces[0]?.after).toEqual(held)
    expect(parts.at(-1)?.spaces[0]?.upTo).toEqual({ [deviceNamed('a')]: 30, [deviceNamed('b')]: 30 })
  })

  it('sends a change-set over the limit alone and says so', async () => {
    const changeSets = [
      change('a', 1, [put(uuid(1), { note: 'small' })]),
      change('a', 2, [put(uuid(2), { note: noise(90_000) })]),
      change('a', 3, [put(uuid(3), { note: 'small' })])
    ]
    const parts = await writeParts(makeBundleInput(signer, changeSets), 50_000, ids(0x500))
    expect(
      parts.filter(({ isOverLimit }) => isOverLimit).map(({ input }) => input.spaces[0]?.changeSets.length)
    ).toEqual([1])
    expect(imported(await readAll(parts)).waiting.at(-1)).toBe(0)
  })

  it('sends an attachment no later than what names it', async () => {
    const attachments = new Map(
      [1, 2, 3].map(() => {
        const bytes = new Uint8Array(randomBytes(30_000))
        return [createHash('sha256').update(bytes).digest('hex'), bytes] as const
      })
    )
    const changeSets = [...attachments.keys()].map((sha256, index) =>
      change('a', index + 1, [put(uuid(index), { file: sha256 })])
    )
    const parts = await readAll(
      await writeParts(makeBundleInput(signer, changeSets, { attachments }), 40_000, ids(0x500))
    )
    const here = new Set<unknown>()
    for (const part of parts) {
      for (const { sha256 } of part.attachments) here.add(sha256)
      for (const { ops } of part.spaces.flatMap(({ changeSets: all }) => all)) {
        for (const op of ops) if (op.op === 'put') expect(here.has(op.fields['file'])).toBe(true)
      }
    }
    expect([parts.length, here.size]).toEqual([3, 3])
  })

  it('takes an attachment into each space that names it, and tells the space of a part that has nothing else', async () => {
    const other = uuid(0x900)
    const scan = new Uint8Array(randomBytes(30_000))
    const sha256 = createHash('sha256').update(scan).digest('hex')
    const base = makeBundleInput(signer, [change('a', 1, [put(uuid(1), { scan: sha256 })], {}, at)])
    const twin = base.spaces.map((each) => ({
      ...each,
      id: other,
      partnership: other,
      changeSets: each.changeSets.map((changeSet) => ({
        ...changeSet,
        space: other,
        ops: [put(uuid(2), { deep: [{ scan: sha256 }], noise: noise(30_000) })]
      }))
    }))
    const input = { ...base, spaces: [...base.spaces, ...twin], attachments: new Map([[sha256, scan]]) }
    const parts = await readAll(await writeParts(input, 32_000, ids(0x500)))
    for (const id of [space, other]) {
      const bringing = parts.filter(
        ({ manifest, attachments }) => attachments.length > 0 && manifest.spaces.some((each) => each.id === id)
      )
      expect(bringing.length).toBeGreaterThan(0)
      expect(bringing[0]?.attachments[0]?.read()).toEqual(scan)
    }
  })
})
