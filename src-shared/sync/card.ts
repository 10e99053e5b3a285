import { z } from 'zod'
import { fail, ok, type Result } from '@shared/domain/result'
import { bytesToBase64, utf8ToBytes } from './bytes'
import { canonicalJson } from './canonical'
import { deviceSchema, instantSchema } from './change-set'
import { isEncryptionKey } from './encryption'
import {
  isDeviceOf,
  isSignedBy,
  keySchema,
  readSelfSigned,
  selfSignedBytes,
  selfSignedShape,
  shownLine,
  signatureSchema,
  type SelfSignedRefusal,
  type Sign
} from './self-signed'

const cardFormat = 'entente-card'
/** In bytes. */
const cardLimit = 16 * 1024

const cardSchema = z.looseObject({
  ...selfSignedShape,
  format: z.literal(cardFormat),
  office: shownLine,
  city: shownLine,
  country: z.string().regex(/^[A-Z]{2}$/),
  person: z.looseObject({ id: z.guid(), name: shownLine }),
  encryptionKey: z.string(),
  madeAt: instantSchema,
  endorsedBy: z.looseObject({ device: deviceSchema, signingKey: keySchema, signature: signatureSchema }).optional()
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

/** Keeps an endorsement from being taken for a card, a receipt or a bundle. */
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
  const signature = bytesToBase64(await sign(selfSignedBytes(cardFormat, unsigned)))
  const bytes = utf8ToBytes(canonicalJson({ ...unsigned, signature }))
  const readable = await readCard(bytes)
  if (!readable.ok) throw new Error(`${readable.error.code}: ${readable.error.detail}`)
  return bytes
}

const codes: Partial<Record<SelfSignedRefusal['code'], CardRefusal['code']>> = {
  'another-kind': 'not-a-card',
  damaged: 'bad-card'
}

/** Reads a card and proves that its keys belong together; whether to trust them is another matter (`peer-trust`). */
export async function readCard(bytes: Uint8Array): Promise<Result<Card, CardRefusal>> {
  const read = await readSelfSigned<Card>(bytes, { format: cardFormat, limit: cardLimit, schema: cardSchema })
  if (!read.ok) {
    const { code, ...rest } = read.error
    return fail({ ...rest, code: codes[code] ?? (code as CardRefusal['code']) })
  }
  const problem = await keyProblem(read.value)
  return problem ? fail(problem) : ok(read.value)
}

async function keyProblem(card: Card): Promise<CardRefusal | undefined> {
  if (!(await isEncryptionKey(card.encryptionKey))) return { code: 'bad-card', detail: 'encryptionKey: not an age key' }
  const { endorsedBy } = card
  if (!endorsedBy) return undefined
  const isSigned = await isSignedBy(endorsedBy.signingKey, endorsedBy.signature, endorsedBytes(card))
  return isSigned && isDeviceOf(endorsedBy.device, endorsedBy.signingKey) ? undefined : { code: 'bad-endorsement' }
}

function contentOf({ office, city, country, person, device, signingKey, encryptionKey, madeAt }: CardInput) {
  const { id, name } = person
  const holder = { office, city, country, person: { id, name } }
  return { format: cardFormat, formatVersion: '1.0', ...holder, device, signingKey, encryptionKey, madeAt }
}
