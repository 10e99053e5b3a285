import { z } from 'zod'
import { approvalKinds } from '@shared/domain/approval'
import { calendarDaySchema } from '@shared/domain/calendar-day'
import { contentHashSchema } from '@shared/domain/content-hash'
import { fail, type Result } from '@shared/domain/result'
import { bytesToBase64, utf8ToBytes } from './bytes'
import { canonicalJson } from './canonical'
import { instantSchema } from './change-set'
import {
  readSelfSigned,
  selfSignedBytes,
  selfSignedShape,
  shownLine,
  shownTitle,
  type SelfSignedRefusal,
  type Sign
} from './self-signed'

const receiptFormat = 'entente-receipt'
/** In bytes. */
const receiptLimit = 16 * 1024

const receiptSchema = z.looseObject({
  ...selfSignedShape,
  format: z.literal(receiptFormat),
  /** The space of the partnership, and the version in it. */
  space: z.guid(),
  agreement: z.looseObject({ id: z.guid(), title: shownTitle }),
  version: z.looseObject({ id: z.guid(), label: shownTitle }),
  contentHash: contentHashSchema,
  /** The approving side as the space knows it. */
  side: z.guid(),
  kind: z.enum(approvalKinds),
  body: shownTitle,
  approvedOn: calendarDaySchema,
  /** Whose copy says so. */
  office: shownLine,
  city: shownLine,
  country: z.string().regex(/^[A-Z]{2}$/),
  person: z.looseObject({ id: z.guid(), name: shownLine }),
  madeAt: instantSchema
})

/** One side's statement that it approves exactly one text, signed by the device that made it. */
export type Receipt = Readonly<z.infer<typeof receiptSchema>>

export type ReceiptRefusal = {
  readonly code: Exclude<SelfSignedRefusal['code'], 'another-kind'> | 'not-a-receipt'
  /** In English, for a log. */
  readonly detail?: string
}

export type ReceiptInput = Omit<Receipt, 'format' | 'formatVersion' | 'signature'>

/** A text as a line of a receipt may hold it: no control characters, none that turn the direction, at most so many UTF-16 units. */
export function receiptLine(text: string, most = 500): string {
  const plain = text.replace(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim()
  return Array.from(plain).slice(0, most).join('').slice(0, most) || '-'
}

/** The bytes of a `.entente-receipt`. Throws when it could not be read back, which is a bug of the caller. */
export async function writeReceipt(input: ReceiptInput, sign: Sign): Promise<Uint8Array<ArrayBuffer>> {
  const unsigned = { ...input, format: receiptFormat, formatVersion: '1.0' }
  const signature = bytesToBase64(await sign(selfSignedBytes(receiptFormat, unsigned)))
  const bytes = utf8ToBytes(canonicalJson({ ...unsigned, signature }))
  const readable = await readReceipt(bytes)
  if (!readable.ok) throw new Error(`${readable.error.code}: ${readable.error.detail}`)
  return bytes
}

/** Whom a receipt names, whether or not it proves anything; undefined where it can't be told. */
export function personInReceipt(text: string): string | undefined {
  try {
    const { person } = z.looseObject({ person: z.looseObject({ name: shownLine }) }).parse(JSON.parse(text))
    return person.name
  } catch {
    return undefined
  }
}

/** Reads a receipt and proves that its own key signed it; whose key that is, is another matter (`peer-trust`). */
export async function readReceipt(bytes: Uint8Array): Promise<Result<Receipt, ReceiptRefusal>> {
  const kind = { format: receiptFormat, limit: receiptLimit, schema: receiptSchema }
  const read = await readSelfSigned<Receipt>(bytes, kind)
  if (read.ok) return read
  const { code, ...rest } = read.error
  return fail({ ...rest, code: code === 'another-kind' ? 'not-a-receipt' : code })
}
