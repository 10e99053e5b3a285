import { z } from 'zod'
import { fail, ok, type Result } from '@shared/domain/result'
import { base64ToBytes, bytesToBase64, bytesToUtf8, utf8ToBytes } from './bytes'
import { canonicalJson, isCanonicalLine } from './canonical'
import { deviceSchema, instantSchema } from './change-set'
import { isEncryptionKey } from './encryption'
import { isJsonObject, jsonProblem } from './json-value'
import { deviceOf, isValidSignature } from './signature'

const cardFormat = 'entente-card'
/** In bytes. */
const cardLimit = 16 * 1024

/** One line that a screen shows: no control characters, and none that turn the direction of what follows. */
const lineSchema = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]*$/u, 'not one plain line')
const keySchema = z.string().refine((text) => base64ToBytes(text)?.length === 32, 'not a key of 32 bytes')
const signatureSchema = z.string().refine((text) => base64ToBytes(text)?.length === 64, 'not a signature')

const cardSchema = z.looseObject({
  format: z.literal(cardFormat),
  formatVersion: z.string().regex(/^1\.\d{1,6}$/),
  office: lineSchema,
  city: lineSchema,
  country: z.string().regex(/^[A-Z]{2}$/),
  person: z.looseObject({ id: z.guid(), name: lineSchema }),
  device: deviceSchema,
  signingKey: keySchema,
  encryptionKey: z.string(),
  madeAt: instantSchema,
  endorsedBy: z.looseObject({ device: deviceSchema, signingKey: keySchema, signature: signatureSchema }).optional(),
  signature: signatureSchema
})

/** Introduces an office's device to others. `endorsedBy` is an older device of the same person that vouches for this one. */
export type Card = Readonly<z.infer<typeof cardSchema>>

export type CardRefusal = {
  readonly code:
    'too-large' | 'not-a-card' | 'newer-format' | 'bad-card' | 'bad-signature' | 'wrong-device' | 'bad-endorsement'
  /** In English, for a log. */
  readonly detail?: string
}

export type CardInput = {
  readonly office: string
  readonly city: string
  readonly country: string
  readonly person: { readonly id: string; readonly name: string }
  readonly device: string
  /** 32 bytes in base64. */
  readonly signingKey: string
  readonly encryptionKey: string
  readonly madeAt: string
}

/** `device` is the hash of `signingKey`, 32 bytes in base64. */
export type FormerDevice = { readonly device: string; readonly signingKey: string }

/** By which a former device vouches for the card of this one; `signature` is 64 bytes in base64. */
export type Endorsement = FormerDevice & { readonly signature: string }

type Sign = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>

/** Keeps an endorsement from being taken for a card or a bundle. */
export const endorsementStart = 'entente-card-endorsement-v1\0'

/** What an older device signs to vouch for a new card. */
export function endorsedBytes(input: CardInput): Uint8Array<ArrayBuffer> {
  return utf8ToBytes(`${endorsementStart}${canonicalJson(contentOf(input))}`)
}

/** The bytes of a `.entente-card`. Throws when it could not be read back, which is a bug of the caller. */
export async function writeCard(
  input: CardInput,
  sign: Sign,
  endorsedBy?: Endorsement
): Promise<Uint8Array<ArrayBuffer>> {
  const unsigned = { ...contentOf(input), ...(endorsedBy ? { endorsedBy } : {}) }
  const signature = bytesToBase64(await sign(signedCardBytes(unsigned)))
  const bytes = utf8ToBytes(canonicalJson({ ...unsigned, signature }))
  const readable = await readCard(bytes)
  if (!readable.ok) throw new Error(`${readable.error.code}: ${readable.error.detail}`)
  return bytes
}

/** Reads a card and proves that its keys belong together; whether to trust them is another matter (`peer-trust`). */
export async function readCard(bytes: Uint8Array): Promise<Result<Card, CardRefusal>> {
  if (bytes.length > cardLimit) return refused('too-large')
  const text = bytesToUtf8(bytes)
  const value = text === undefined ? undefined : parseJson(text)
  if (text === undefined || !isJsonObject(value) || value['format'] !== cardFormat) return refused('not-a-card')
  if (jsonProblem(value) !== undefined) return refused('bad-card', 'nested too deep, or a key that is not allowed')
  const version = value['formatVersion']
  const major = typeof version === 'string' ? /^(\d{1,6})\.\d{1,6}$/.exec(version)?.[1] : undefined
  if (major !== undefined && Number(major) > 1) return refused('newer-format')
  if (!isCanonicalLine(text, value)) return refused('bad-card', 'not canonical JSON')
  const parsed = cardSchema.safeParse(value)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    return refused('bad-card', issue && `${issue.path.join('.')}: ${issue.message}`)
  }
  const card = parsed.data
  const problem = await keyProblem(card)
  return problem ? fail(problem) : ok(card)
}

async function keyProblem(card: Card): Promise<CardRefusal | undefined> {
  const { signature, ...unsigned } = card
  if (!(await isSignedBy(card.signingKey, signature, signedCardBytes(unsigned)))) return { code: 'bad-signature' }
  if (!isDeviceOf(card.device, card.signingKey)) return { code: 'wrong-device' }
  if (!(await isEncryptionKey(card.encryptionKey))) return { code: 'bad-card', detail: 'encryptionKey: not an age key' }
  const { endorsedBy } = card
  if (!endorsedBy) return undefined
  const isSigned = await isSignedBy(endorsedBy.signingKey, endorsedBy.signature, endorsedBytes(card))
  return isSigned && isDeviceOf(endorsedBy.device, endorsedBy.signingKey) ? undefined : { code: 'bad-endorsement' }
}

function isDeviceOf(device: string, signingKey: string): boolean {
  const key = base64ToBytes(signingKey)
  return key !== undefined && deviceOf(key) === device
}

async function isSignedBy(signingKey: string, signature: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const key = base64ToBytes(signingKey)
  const signatureBytes = base64ToBytes(signature)
  return key !== undefined && signatureBytes !== undefined && isValidSignature(key, signatureBytes, bytes)
}

function contentOf({ office, city, country, person, device, signingKey, encryptionKey, madeAt }: CardInput) {
  const { id, name } = person
  const holder = { office, city, country, person: { id, name } }
  return { format: cardFormat, formatVersion: '1.0', ...holder, device, signingKey, encryptionKey, madeAt }
}

function signedCardBytes(unsigned: object): Uint8Array<ArrayBuffer> {
  return utf8ToBytes(`entente-card-v1\0${canonicalJson(unsigned)}`)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function refused(code: CardRefusal['code'], detail?: string): Result<never, CardRefusal> {
  return fail(detail === undefined ? { code } : { code, detail })
}
