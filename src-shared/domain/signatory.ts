import { z } from 'zod'
import { compareDays } from './calendar-day'
import { line, namingPerson, optionalLine, recordId } from './field'
import { firstDay, lastDay, partialDateSchema, type PartialDate } from './partial-date'

/**
 * Who signs or signed a version for a side: the post first, since the post stays; the person where the source names one; the day of
 * the own signature, where the sides didn't sign on one day.
 */
export const signatorySchema = z.object({
  version: recordId,
  city: recordId,
  post: line,
  person: namingPerson('id', recordId.optional()),
  personName: namingPerson('name', optionalLine),
  signedOn: partialDateSchema.optional(),
  order: z.number().int().min(0).max(1_000)
})
export type SignatoryFields = z.infer<typeof signatorySchema>

/** The last of the signatures whose day is recorded, by the last day it may be. */
export function lastSignature(signatories: readonly Pick<SignatoryFields, 'signedOn'>[]): PartialDate | undefined {
  return signatories
    .flatMap(({ signedOn }) => signedOn ?? [])
    .toSorted((a, b) => compareDays(lastDay(b), lastDay(a)))[0]
}

/** The last signature that is surely later than the day on which the version is said to have been signed; undefined where there is none. */
export function signatureAfter(
  signedOn: PartialDate | undefined,
  signatories: readonly Pick<SignatoryFields, 'signedOn'>[]
): PartialDate | undefined {
  if (signedOn === undefined) return undefined
  return lastSignature(signatories.filter((one) => one.signedOn && firstDay(one.signedOn) > lastDay(signedOn)))
}
