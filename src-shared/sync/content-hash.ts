import { sha256 } from '@noble/hashes/sha2.js'
import { agreementContent, contentParts, plainText, type ContentSource } from '@shared/domain/agreement-content'
import { bytesToHex, utf8ToBytes } from './bytes'
import { canonicalJson } from './canonical'

function hashOf(kind: string, value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(`entente-${kind}-v1\0${canonicalJson(value)}`)))
}

/** The hash that names a text in approvals, receipts and at signing: of what the cities agree on, and of nothing else. */
export function contentHash(source: ContentSource): string {
  return hashOf('content', agreementContent(source))
}

/** The hash of each part (`contentParts`), shortened. */
export function partHashes(source: ContentSource): Record<string, string> {
  return Object.fromEntries(
    contentParts(source).map(({ key, value }) => [key, hashOf('content-part', value).slice(0, 16)])
  )
}

/** The hash of one language of a clause, shortened; for telling whether it is still the text that was compared. */
export function clauseTextHash(text: string): string {
  return hashOf('clause-text', plainText(text)).slice(0, 16)
}

/** The same UUID (version 8) in every copy for the same names, so that two offices that make a record at once make one. */
function idNamed(kind: string, ...names: readonly string[]): string {
  const bytes = sha256(utf8ToBytes([`entente-${kind}-v1`, ...names].join('\0'))).slice(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytesToHex(bytes)
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/**
 * The id that every copy gives to the text of a clause in a language, so that two offices that begin the same text at once meet
 * in a conflict instead of making two.
 */
export function clauseTextId(clause: string, language: string): string {
  return idNamed('clause-text', clause.toLowerCase(), language)
}

/** The same for the filing of an agreement or a version by a side. */
export function filingId(filed: string, city: string): string {
  return idNamed('filing', filed.toLowerCase(), city.toLowerCase())
}
