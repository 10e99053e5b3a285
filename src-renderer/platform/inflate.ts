/** The browser's own inflating of raw deflate to exactly so many bytes; undefined for anything else that comes out. */
export async function inflateNatively(stored: Uint8Array, size: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const bytes = new Uint8Array(size)
  let filled = 0
  const inflating = new DecompressionStream('deflate-raw')
  const reader = new Blob([new Uint8Array(stored)]).stream().pipeThrough(inflating).getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return filled === size ? bytes : undefined
      if (filled + value.length > size) return undefined
      bytes.set(value, filled)
      filled += value.length
    }
  } catch {
    return undefined
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}
