import { Inflate } from 'fflate'
import { fail, ok, type Result } from '@shared/domain/result'
import { bytesToUtf8 } from './bytes'
import { crc32 } from './crc32'
import { limits } from './limits'
import { refusal, type Refusal } from './refusal'
import { zip } from './zip-layout'

export type ZipEntry = {
  readonly name: string
  readonly method: 'stored' | 'deflated'
  readonly crc: number
  readonly storedBytes: number
  readonly bytes: number
  readonly dataOffset: number
}

type DirectoryEntry = Omit<ZipEntry, 'dataOffset'> & { readonly flags: number; readonly offset: number }

const unreadable = (detail: string): Result<never, Refusal> => fail(refusal('unreadable', detail))

/**
 * The directory of a ZIP whose entries fill the file without a gap, an overlap or anything behind the end, whose local
 * headers say the same as the directory, and that is neither encrypted nor ZIP64. Names are not judged here.
 */
export function readZipDirectory(file: Uint8Array): Result<readonly ZipEntry[], Refusal> {
  if (file.length > limits.file) return fail(refusal('too-large', `${file.length} bytes`))
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const end = file.length - zip.endBytes
  if (end < 0 || view.getUint32(end, true) !== zip.endSignature) return unreadable('no end of a ZIP file')
  const count = view.getUint16(end + 10, true)
  const size = view.getUint32(end + 12, true)
  const start = view.getUint32(end + 16, true)
  if (count === 0xffff || size === zip.none || start === zip.none) return fail(refusal('too-large', 'ZIP64'))
  if (view.getUint32(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) {
    return unreadable('a ZIP file in several volumes')
  }
  if (view.getUint16(end + 20, true) !== 0 || start + size !== end) return unreadable('something around the directory')
  if (count > limits.entries) return fail(refusal('too-large', `${count} entries`))

  const directory: DirectoryEntry[] = []
  let inflated = 0
  let at = start
  for (let index = 0; index < count; index += 1) {
    const entry = readDirectoryEntry(file, view, at, end)
    if (!entry.ok) return entry
    directory.push(entry.value.entry)
    at = entry.value.next
    inflated += entry.value.entry.bytes
  }
  if (inflated > file.length * limits.ratio) return fail(refusal('too-large', `${inflated} bytes inflated`))
  return at === end ? locate(file, view, directory, start) : unreadable('something inside the directory')
}

function readDirectoryEntry(
  file: Uint8Array,
  view: DataView,
  at: number,
  end: number
): Result<{ entry: DirectoryEntry; next: number }, Refusal> {
  if (at + zip.directoryBytes > end || view.getUint32(at, true) !== zip.directorySignature) {
    return unreadable('a damaged directory')
  }
  const nameFrom = at + zip.directoryBytes
  const nameBytes = view.getUint16(at + 28, true)
  const next = nameFrom + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  const name = next > end ? undefined : bytesToUtf8(file.subarray(nameFrom, nameFrom + nameBytes))
  if (name === undefined) return unreadable('a damaged name')
  const flags = view.getUint16(at + 8, true)
  const method = view.getUint16(at + 10, true)
  const storedBytes = view.getUint32(at + 20, true)
  const bytes = view.getUint32(at + 24, true)
  const offset = view.getUint32(at + 42, true)
  if ((flags & ~zip.allowedFlags) !== 0) return unreadable(`${name} is encrypted or of a newer kind`)
  if (method !== zip.stored && method !== zip.deflated) return unreadable(`${name} is packed in an unknown way`)
  if (storedBytes === zip.none || bytes === zip.none || offset === zip.none) return fail(refusal('too-large', 'ZIP64'))
  if (method === zip.stored && storedBytes !== bytes) return unreadable(`${name} lies about its size`)
  const crc = view.getUint32(at + 16, true)
  const packing = method === zip.stored ? 'stored' : 'deflated'
  return ok({ entry: { name, method: packing, crc, storedBytes, bytes, flags, offset }, next })
}

/** Finds each entry's data and checks that the entries fill the file up to the directory. */
function locate(
  file: Uint8Array,
  view: DataView,
  directory: readonly DirectoryEntry[],
  directoryStart: number
): Result<readonly ZipEntry[], Refusal> {
  const dataOffsets = new Map<DirectoryEntry, number>()
  let at = 0
  for (const entry of directory.toSorted((a, b) => a.offset - b.offset)) {
    const dataOffset = entry.offset === at ? localDataOffset(file, view, entry, directoryStart) : undefined
    if (dataOffset === undefined) return unreadable(`${entry.name} is not where the directory says, or says otherwise`)
    dataOffsets.set(entry, dataOffset)
    at = dataOffset + entry.storedBytes
    if (entry.flags & zip.descriptorFlag) at += descriptorBytes(view, entry, at, directoryStart)
  }
  if (at !== directoryStart) return unreadable('something between the entries and the directory')
  return ok(
    directory.map((entry) => ({
      name: entry.name,
      method: entry.method,
      crc: entry.crc,
      storedBytes: entry.storedBytes,
      bytes: entry.bytes,
      dataOffset: dataOffsets.get(entry) ?? 0
    }))
  )
}

function localDataOffset(
  file: Uint8Array,
  view: DataView,
  entry: DirectoryEntry,
  directoryStart: number
): number | undefined {
  const at = entry.offset
  if (at + zip.localBytes > directoryStart || view.getUint32(at, true) !== zip.localSignature) return undefined
  const nameFrom = at + zip.localBytes
  const nameTo = nameFrom + view.getUint16(at + 26, true)
  const dataOffset = nameTo + view.getUint16(at + 28, true)
  if (dataOffset + entry.storedBytes > directoryStart) return undefined
  const method = entry.method === 'stored' ? zip.stored : zip.deflated
  if (view.getUint16(at + 6, true) !== entry.flags || view.getUint16(at + 8, true) !== method) return undefined
  if (bytesToUtf8(file.subarray(nameFrom, nameTo)) !== entry.name) return undefined
  const said = [view.getUint32(at + 14, true), view.getUint32(at + 18, true), view.getUint32(at + 22, true)]
  const leftToDescriptor = (entry.flags & zip.descriptorFlag) !== 0 && said.every((value) => value === 0)
  const agrees = said[0] === entry.crc && said[1] === entry.storedBytes && said[2] === entry.bytes
  return leftToDescriptor || agrees ? dataOffset : undefined
}

/** The length of the data descriptor, 0 where there is none that agrees with the directory. */
function descriptorBytes(view: DataView, entry: DirectoryEntry, at: number, directoryStart: number): number {
  for (const signed of [4, 0]) {
    if (at + signed + 12 > directoryStart) continue
    if (signed === 4 && view.getUint32(at, true) !== zip.descriptorSignature) continue
    const [crc, stored, bytes] = [0, 4, 8].map((step) => view.getUint32(at + signed + step, true))
    if (crc === entry.crc && stored === entry.storedBytes && bytes === entry.bytes) return signed + 12
  }
  return 0
}

const inflateStep = 16 * 1024

/**
 * The bytes of an entry, its size and CRC checked. Inflates a little at a time and stops as soon as more comes out than
 * the directory says, so that memory follows the size that was checked against the limits.
 */
export function readZipEntry(file: Uint8Array, entry: ZipEntry): Result<Uint8Array<ArrayBuffer>, Refusal> {
  const stored = file.subarray(entry.dataOffset, entry.dataOffset + entry.storedBytes)
  const bytes = entry.method === 'stored' ? Uint8Array.from(stored) : inflate(stored, entry.bytes)
  if (!bytes) return unreadable(`${entry.name} is damaged or lies about its size`)
  return crc32(bytes) === entry.crc ? ok(bytes) : unreadable(`${entry.name} is damaged`)
}

/** Inflates to exactly so many bytes, or gives up with undefined; stops as soon as more comes out. */
export type FastInflate = (stored: Uint8Array, size: number) => Promise<Uint8Array<ArrayBuffer> | undefined>

/** As `readZipEntry`; what is sound comes sooner with `inflateFast`, and all that it gives up on is judged here. */
export async function readZipEntrySoon(
  file: Uint8Array,
  entry: ZipEntry,
  inflateFast: FastInflate | undefined
): Promise<Result<Uint8Array<ArrayBuffer>, Refusal>> {
  if (inflateFast && entry.method !== 'stored') {
    const stored = file.subarray(entry.dataOffset, entry.dataOffset + entry.storedBytes)
    const bytes = await inflateFast(stored, entry.bytes)
    if (bytes && crc32(bytes) === entry.crc) return ok(bytes)
  }
  return readZipEntry(file, entry)
}

function inflate(stored: Uint8Array, size: number): Uint8Array<ArrayBuffer> | undefined {
  const bytes = new Uint8Array(size)
  let filled = 0
  const stream = new Inflate((chunk) => {
    bytes.set(chunk, filled) // throws once more comes out than was said
    filled += chunk.length
  })
  try {
    for (let from = 0; from < stored.length; from += inflateStep) {
      stream.push(stored.subarray(from, from + inflateStep), from + inflateStep >= stored.length)
    }
  } catch {
    return undefined
  }
  return filled === size ? bytes : undefined
}
