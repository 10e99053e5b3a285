import { attachmentsNamedIn } from './attachment-names'
import { byCodeUnits } from './canonical'
import { writeBundle, type BundleInput, type BundleSpaceInput, type WrittenBundle } from './bundle-writer'
import { causalOrder } from './causal-order'
import { marksOf } from './change-mark'
import type { ChangeSet } from './change-set'
import { limits } from './limits'
import { mergeVectors, type VersionVector } from './version-vector'

/** What may stand at a cut between two parts: an attachment of a space, or a change-set. */
type Item =
  | { readonly kind: 'attachment'; readonly space: string; readonly sha256: string; readonly weight: number }
  | { readonly kind: 'change'; readonly space: string; readonly changeSet: ChangeSet; readonly weight: number }

export type BundlePart = WrittenBundle & {
  readonly input: BundleInput
  /** It holds a single change-set or attachment that is larger than the limit by itself, so it can't be made smaller. */
  readonly isOverLimit: boolean
}

/** Leaves room in the number of entries for what else a bundle has. */
const attachmentsAtMost = limits.entries - 1000

/** The page of one of several parts; part 1 of 1 is the page of the whole. */
export type PageOfPart = (index: number, count: number) => Promise<string>

/** `furtherPage` stands for the page of any part but the first while the number of parts is not known. */
type PagedInput = BundleInput & { readonly furtherPage?: string }

/** A page that names more parts than there can be, for finding out how large a part becomes; and what packing may differ by. */
const [manyParts, pageSlack] = [9999, 64]

/** 64 bytes, as long as a signature, for finding out how large a part becomes. */
const noSignature = (): Promise<Uint8Array> => Promise.resolve(new Uint8Array(64))

/**
 * Writes a bundle as parts of at most `limit` bytes each, every one a bundle by itself with its own ranges. Change-sets come
 * in causal order and attachments before what names them, so that a part applies without those after it; a part that arrives
 * early waits. The parts share `part.set`, each names the one before it as `previous`, and the first keeps the bundle's own
 * id; `newId` gives the others theirs. Each has its page where `pageOf` makes them, else the first has the bundle's own.
 * `limit` counts unencrypted bytes; an age file is about 0.03 % longer.
 */
export async function writeParts(
  input: BundleInput,
  limit: number,
  newId: () => string,
  pageOf?: PageOfPart
): Promise<readonly BundlePart[]> {
  const paged: PagedInput = pageOf
    ? { ...input, indexHtml: await pageOf(1, manyParts), furtherPage: await pageOf(manyParts, manyParts) }
    : input
  const slices = await slicesWithin(paged, itemsOf(input), pageOf ? limit - pageSlack : limit)
  const inputs = withRanges(paged, slices)
  const parts: BundlePart[] = []
  for (const [index, partInput] of inputs.entries()) {
    const numbered: BundleInput = {
      ...partInput,
      bundleId: index === 0 ? input.bundleId : newId(),
      previous: parts.at(-1)?.manifestSha256 ?? input.previous,
      part: { set: input.part.set, index: index + 1, count: inputs.length },
      ...(pageOf ? { indexHtml: await pageOf(index + 1, inputs.length) } : {})
    }
    const written = await writeBundle(numbered)
    parts.push({ ...written, input: numbered, isOverLimit: written.bytes.length > limit })
  }
  return parts
}

/**
 * Everything that goes out, in an order in which each thing comes after all it needs. An attachment stands once for each space
 * that names it, since a space is read without the others.
 */
function itemsOf(input: BundleInput): readonly Item[] {
  const items: Item[] = []
  const placed = new Set<string>()
  const place = (space: string, sha256: string, bytes: Uint8Array) => {
    placed.add(sha256)
    items.push({ kind: 'attachment', space, sha256, weight: bytes.length })
  }
  for (const space of input.spaces) {
    const unplaced = new Map(input.attachments)
    for (const changeSet of inCausalOrder(space)) {
      for (const sha256 of attachmentsNamedIn(changeSet.ops)) {
        const bytes = unplaced.get(sha256)
        if (bytes && unplaced.delete(sha256)) place(space.id, sha256, bytes)
      }
      items.push({ kind: 'change', space: space.id, changeSet, weight: JSON.stringify(changeSet).length })
    }
    for (const sha256 of space.owed ?? []) {
      const bytes = unplaced.get(sha256)
      if (bytes && unplaced.delete(sha256)) place(space.id, sha256, bytes)
    }
  }
  const last = input.spaces.at(-1)?.id ?? ''
  for (const [sha256, bytes] of input.attachments) if (!placed.has(sha256)) place(last, sha256, bytes)
  return items
}

/** Those that lack something which is neither sent nor held come last; they would wait there anyway. */
function inCausalOrder({ after, changeSets }: BundleSpaceInput): readonly ChangeSet[] {
  const { applied, waiting } = causalOrder(after, changeSets)
  return [...applied, ...waiting.toSorted((a, b) => byCodeUnits(a.device, b.device) || a.seq - b.seq)]
}

/**
 * Cuts into as many slices of equal weight as the size asks for, and those still too large again: changes pack unevenly, so
 * only writing tells how large a part becomes.
 */
async function slicesWithin(
  input: PagedInput,
  items: readonly Item[],
  limit: number
): Promise<readonly (readonly Item[])[]> {
  const [trial] = withRanges(input, [items])
  const size = trial ? (await writeBundle({ ...trial, sign: noSignature })).bytes.length : 0
  const hasTooMany = (trial?.attachments.size ?? 0) > attachmentsAtMost
  if ((size <= limit && !hasTooMany) || items.length < 2) return [items]
  const slices: (readonly Item[])[] = []
  let start = 0
  for (const slice of equalSlices(items, Math.min(items.length, Math.max(2, Math.ceil((size * 1.05) / limit))))) {
    slices.push(...(await slicesWithin(startedAfter(input, items.slice(0, start)), slice, limit)))
    start += slice.length
  }
  return slices
}

function equalSlices(items: readonly Item[], count: number): readonly (readonly Item[])[] {
  const total = items.reduce((sum, { weight }) => sum + weight, 0)
  const slices: Item[][] = [[]]
  let weight = 0
  for (const item of items) {
    const isFull = weight + item.weight / 2 > (total * slices.length) / count
    if (isFull && slices.at(-1)?.length !== 0) slices.push([])
    slices.at(-1)?.push(item)
    weight += item.weight
  }
  return slices.length > 1 ? slices : [items.slice(0, -1), items.slice(-1)]
}

/** The input with its spaces starting where these items end, and the page of a further part. */
function startedAfter(input: PagedInput, before: readonly Item[]): PagedInput {
  if (before.length === 0) return input
  const { indexHtml: _, ...rest } = input
  return {
    ...rest,
    ...pageOfFurther(input),
    spaces: input.spaces.map((space) => ({
      ...space,
      after: vectorAfter(space, before),
      marks: { ...space.marks, ...marksOf(changesIn(space, before)) }
    }))
  }
}

function pageOfFurther({ furtherPage }: PagedInput): Pick<BundleInput, 'indexHtml'> {
  return furtherPage === undefined ? {} : { indexHtml: furtherPage }
}

function vectorAfter(space: BundleSpaceInput, items: readonly Item[]): VersionVector {
  const reached: Record<string, number> = {}
  for (const { device, seq } of changesIn(space, items)) reached[device] = seq
  return mergeVectors(space.after, reached)
}

function changesIn({ id }: BundleSpaceInput, items: readonly Item[]): readonly ChangeSet[] {
  return items.flatMap((item) => (item.kind === 'change' && item.space === id ? [item.changeSet] : []))
}

/** A bundle for each slice; a space is named where it has changes or attachments, and one without any in the first. */
function withRanges(input: PagedInput, slices: readonly (readonly Item[])[]): readonly BundleInput[] {
  const { indexHtml, furtherPage: _, ...rest } = input
  const firstPage = indexHtml === undefined ? {} : { indexHtml }
  let spaces = input.spaces
  return slices.map((slice, index) => {
    const attachments = new Map(
      slice.flatMap((item) => {
        const bytes = item.kind === 'attachment' ? input.attachments.get(item.sha256) : undefined
        return item.kind === 'attachment' && bytes ? [[item.sha256, bytes] as const] : []
      })
    )
    const ranged = spaces.map((space) => ({
      ...space,
      upTo: vectorAfter(space, slice),
      changeSets: changesIn(space, slice)
    }))
    spaces = ranged.map((space) => ({
      ...space,
      after: space.upTo,
      marks: { ...space.marks, ...marksOf(space.changeSets) }
    }))
    const named = ranged.filter(
      ({ id, changeSets }) =>
        changeSets.length > 0 ||
        slice.some((item) => item.kind === 'attachment' && item.space === id) ||
        (index === 0 && !slices.flat().some((item) => item.kind === 'change' && item.space === id))
    )
    return { ...rest, ...(index === 0 ? firstPage : pageOfFurther(input)), attachments, spaces: named }
  })
}
