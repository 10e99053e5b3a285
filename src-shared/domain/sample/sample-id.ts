const offsetBasis = 0x6c62272e07bb014262b821756295c58dn
const prime = 0x0000000001000000000000000000013bn
const versionBits = 0xfn << 76n
const version8 = 0x8n << 76n
const variantBits = 0x3n << 62n
const variant10 = 0x2n << 62n

/**
 * The same guid for the same key in every copy: the 128-bit FNV-1a hash of the key (IETF draft-eastlake-fnv) in the layout
 * of RFC 9562, version 8. Keys are printable ASCII, unique within the sample. Nothing secret rests on it.
 */
export function sampleId(key: string): string {
  if (!/^[\x21-\x7e]+$/.test(key)) throw new Error(`"${key}" is not a key of the sample`)
  let hash = offsetBasis
  for (let index = 0; index < key.length; index++)
    hash = BigInt.asUintN(128, (hash ^ BigInt(key.charCodeAt(index))) * prime)
  const marked = (hash & ~versionBits & ~variantBits) | version8 | variant10
  const digits = marked.toString(16).padStart(32, '0')
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
