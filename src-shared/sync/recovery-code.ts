import { sha256 } from '@noble/hashes/sha2.js'
import { fail, ok, type Result } from '@shared/domain/result'
import { utf8ToBytes } from './bytes'

export type DeviceSecrets = {
  /** The 32 bytes from which the Ed25519 signing key is made. */
  readonly signingSeed: Uint8Array<ArrayBuffer>
  /** `AGE-SECRET-KEY-1…`. */
  readonly encryptionIdentity: string
}

/** `mistyped` is a code whose check characters don't fit. */
export type RecoveryCodeProblem = 'not-a-code' | 'mistyped'
/** `own-code` is the code of the very device that it is given to. */
export type RecoveryProblem = RecoveryCodeProblem | 'own-code'

/** The alphabet of age's own keys: without 1, B, I and O, five bits a character. */
const alphabet = 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L'
const lookalikes: Readonly<Record<string, string>> = { O: '0', I: 'L', '1': 'L', B: '8' }

const version = 'Q'
const identityStart = 'AGE-SECRET-KEY-1'
const seedBytes = 32
const seedCharacters = 52
/** 32 bytes and age's own checksum. */
const identityCharacters = 58
const checkCharacters = 4
const groupSize = 5
const codeCharacters = 1 + seedCharacters + identityCharacters + checkCharacters

/**
 * Both secrets of a device for a sheet of paper: 115 characters in 23 groups of five, namely the version, the signing seed,
 * the age identity as age writes it, and 20 bits of SHA-256 over all before them, so that a slip of the pen is noticed.
 */
export function recoveryCodeOf({ signingSeed, encryptionIdentity }: DeviceSecrets): string {
  if (signingSeed.length !== seedBytes) throw new Error('a signing seed has 32 bytes')
  const identity = encryptionIdentity.slice(identityStart.length)
  if (!encryptionIdentity.startsWith(identityStart) || identity.length !== identityCharacters)
    throw new Error('not an age identity')
  const body = version + toCharacters(signingSeed) + identity
  const code = body + checkOf(body)
  return (code.match(new RegExp(`.{${groupSize}}`, 'g')) ?? []).join(' ')
}

/** How many characters a whole code has, without the spaces. */
export const recoveryCodeLength = codeCharacters

/** What counts of a typed code: without spaces and dashes, in capitals, look-alikes taken for what they look like. */
function plainCode(typed: string): string[] {
  return Array.from(typed.toUpperCase().replace(/[\s\p{Pd}]/gu, ''), (letter) => lookalikes[letter] ?? letter)
}

/** How many characters of a code have been typed. */
export function typedCodeLength(typed: string): number {
  return plainCode(typed).length
}

/** Reads a typed code; spaces, dashes and case don't matter, and O, I, 1 and B are taken for what they look like. */
export function secretsFromRecoveryCode(typed: string): Result<DeviceSecrets, RecoveryCodeProblem> {
  if (typed.length > 10 * codeCharacters) return fail('not-a-code')
  const code = plainCode(typed)
  const isCode =
    code.length === codeCharacters && code[0] === version && code.every((letter) => alphabet.includes(letter))
  if (!isCode) return fail('not-a-code')
  const text = code.join('')
  const body = text.slice(0, -checkCharacters)
  const signingSeed = toBytes(body.slice(1, 1 + seedCharacters))
  if (checkOf(body) !== text.slice(-checkCharacters) || !signingSeed) return fail('mistyped')
  return ok({ signingSeed, encryptionIdentity: identityStart + body.slice(1 + seedCharacters) })
}

function checkOf(body: string): string {
  return toCharacters(sha256(utf8ToBytes(`entente-recovery-v1\0${body}`))).slice(0, checkCharacters)
}

function toCharacters(bytes: Uint8Array): string {
  let text = ''
  let value = 0
  let bits = 0
  for (const byte of bytes) {
    value = (value << 8) | byte
    for (bits += 8; bits >= 5; bits -= 5) text += alphabet[(value >> (bits - 5)) & 31]
    value &= (1 << bits) - 1
  }
  return bits > 0 ? text + alphabet[(value << (5 - bits)) & 31] : text
}

/** Undefined where the bits beyond the last byte are not zero. */
function toBytes(text: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes: number[] = []
  let value = 0
  let bits = 0
  for (const letter of text) {
    value = (value << 5) | alphabet.indexOf(letter)
    bits += 5
    if (bits < 8) continue
    bits -= 8
    bytes.push(value >> bits)
    value &= (1 << bits) - 1
  }
  return value === 0 ? Uint8Array.from(bytes) : undefined
}
