import { refusal, type Refusal } from './refusal'

const versionLine = 'age-encryption.org/v1\n'
const stanzaStart = '-> '
const headerEnd = '\n--- '

/** Bytes in which a header must end; each of its stanzas costs a reader one key agreement. */
const headerBytes = 64 * 1024

/** The base-2 logarithm of scrypt's N: 18 is what age writes; one more needs 512 MiB of memory. */
const greatestWorkFactor = 19

/** Whether the file is a binary age v1 file, told by its first line. */
export function isEncrypted(file: Uint8Array): boolean {
  return headOf(file, versionLine.length) === versionLine
}

/** Whether only a passphrase opens it: a passphrase stands alone in a header, so the first stanza tells. */
export function isPassphraseLocked(file: Uint8Array): boolean {
  const start = `${versionLine}${stanzaStart}scrypt `
  return headOf(file, start.length) === start
}

/** Why a reader refuses to work on this header at all: not age, no end in sight, or a passphrase made too costly to try. */
export function ageHeaderProblem(file: Uint8Array): Refusal | undefined {
  if (!isEncrypted(file)) return refusal('unreadable', 'not an age file')
  const head = headOf(file, headerBytes)
  const end = head.indexOf(headerEnd)
  if (end < 0) {
    return file.length > headerBytes ? refusal('too-large', 'the age header') : refusal('unreadable', 'the age header')
  }
  const workFactor = /^-> scrypt \S+ (\d+)$/m.exec(head.slice(0, end))?.[1]
  return Number(workFactor ?? 0) > greatestWorkFactor ? refusal('too-large', 'the work of its passphrase') : undefined
}

function headOf(file: Uint8Array, length: number): string {
  let head = ''
  for (let from = 0; from < Math.min(length, file.length); from += 8192) {
    head += String.fromCharCode(...file.subarray(from, Math.min(from + 8192, length)))
  }
  return head
}
