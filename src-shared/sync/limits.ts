const MIB = 1024 * 1024

/**
 * What one bundle may hold; each limit is inclusive. A string can never be longer than its change-set or manifest, so the
 * limit of 1 MiB on strings needs no figure of its own.
 */
export const limits = {
  /** Bytes of the file as it arrives. Larger needs ZIP64, which we do not read. */
  file: 2048 * MIB - 1,
  entries: 10_000,
  manifest: MIB,
  signature: 1024,
  /** One line of a changes file, without its line feed. */
  changeSet: MIB,
  changeSets: 200_000,
  /** Fields, elements and objects in all change-sets of a bundle together: each costs a reader some hundred bytes. */
  values: 10_000_000,
  /** All changes files of a bundle together, inflated. */
  changes: 512 * MIB,
  attachment: 512 * MIB,
  indexHtml: 16 * MIB,
  /** Objects and arrays inside each other; the outermost counts as one. */
  nesting: 32,
  /** Inflated bytes of all entries for each byte of the file. */
  ratio: 200
} as const
