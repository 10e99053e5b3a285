import { z } from 'zod'
import { fail, ok, type Result } from '@shared/domain/result'
import { base64ToBytes, bytesToUtf8, utf8ToBytes } from './bytes'
import { canonicalJson, isCanonicalLine } from './canonical'
import { deviceSchema } from './change-set'
import { isJsonObject, jsonProblem } from './json-value'
import { deviceOf, isValidSignature } from './signature'

/** One line that a screen shows: no control characters, and none that turn the direction of what follows. */
const plainLine = z
  .string()
  .min(1)
  .regex(/^[^\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]*$/u, 'not one plain line')
export const shownLine = plainLine.max(200)
/** The same for the title of a record, which may be longer. */
export const shownTitle = plainLine.max(500)
export const keySchema = z.string().refine((text) => base64ToBytes(text)?.length === 32, 'not a key of 32 bytes')
export const signatureSchema = z.string().refine((text) => base64ToBytes(text)?.length === 64, 'not a signature')

/** What every small file has that a device signs by itself; the schema of a kind adds its own. */
export const selfSignedShape = {
  formatVersion: z.string().regex(/^1\.\d{1,6}$/),
  device: deviceSchema,
  signingKey: keySchema,
  signature: signatureSchema
}

type SelfSigned = { readonly device: string; readonly signingKey: string; readonly signature: string }

export type Sign = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>

export type SelfSignedRefusal = {
  readonly code: 'too-large' | 'another-kind' | 'newer-format' | 'damaged' | 'bad-signature' | 'wrong-device'
  /** In English, for a log. */
  readonly detail?: string
}

type Kind<T extends SelfSigned> = {
  /** The value of the key `format`; with "-v1" and a zero byte it also goes before the bytes that are signed. */
  readonly format: string
  /** In bytes, inclusive. */
  readonly limit: number
  readonly schema: z.ZodType<T>
}

/** The bytes that the device signs: the content without `signature`, canonical, behind the name of the format. */
export function selfSignedBytes(format: string, unsigned: object): Uint8Array<ArrayBuffer> {
  return utf8ToBytes(`${format}-v1\0${canonicalJson(unsigned)}`)
}

/** Reads such a file and proves that its own key signed it; whether to trust that key is another matter (`peer-trust`). */
export async function readSelfSigned<T extends SelfSigned>(
  bytes: Uint8Array,
  { format, limit, schema }: Kind<T>
): Promise<Result<T, SelfSignedRefusal>> {
  if (bytes.length > limit) return refused('too-large')
  const text = bytesToUtf8(bytes)
  const value = text === undefined ? undefined : parseJson(text)
  if (text === undefined || !isJsonObject(value) || value['format'] !== format) return refused('another-kind')
  if (jsonProblem(value) !== undefined) return refused('damaged', 'nested too deep, or a key that is not allowed')
  const version = value['formatVersion']
  const major = typeof version === 'string' ? /^(\d{1,6})\.\d{1,6}$/.exec(version)?.[1] : undefined
  if (major !== undefined && Number(major) > 1) return refused('newer-format')
  if (!isCanonicalLine(text, value)) return refused('damaged', 'not canonical JSON')
  const parsed = schema.safeParse(value)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    return refused('damaged', issue && `${issue.path.join('.')}: ${issue.message}`)
  }
  const { signature, ...unsigned } = parsed.data
  const { signingKey, device } = parsed.data
  if (!(await isSignedBy(signingKey, signature, selfSignedBytes(format, unsigned)))) return refused('bad-signature')
  return isDeviceOf(device, signingKey) ? ok(parsed.data) : refused('wrong-device')
}

export function isDeviceOf(device: string, signingKey: string): boolean {
  const key = base64ToBytes(signingKey)
  return key !== undefined && deviceOf(key) === device
}

export async function isSignedBy(
  signingKey: string,
  signature: string,
  bytes: Uint8Array<ArrayBuffer>
): Promise<boolean> {
  const key = base64ToBytes(signingKey)
  const signatureBytes = base64ToBytes(signature)
  return key !== undefined && signatureBytes !== undefined && isValidSignature(key, signatureBytes, bytes)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function refused(code: SelfSignedRefusal['code'], detail?: string): Result<never, SelfSignedRefusal> {
  return fail(detail === undefined ? { code } : { code, detail })
}
