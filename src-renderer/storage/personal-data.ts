import { leavesEea } from '@shared/domain/eea'
import type { PeerRow } from './database'
import { amountOf } from './exchange-out'
import { atWork, officeRef } from './exchange-worker-client'
import { officeRecord, type Office } from './office'
import type { LeavingPerson, OutgoingSpace } from './outgoing-work'
import { recordsOfType, useOfficeQuery } from './records'

/** What a bundle says about people: those it names, and the countries outside the EEA that they would be told in. */
export type PersonalData = { readonly persons: readonly LeavingPerson[]; readonly countries: readonly string[] }

/**
 * People's data in a bundle that leaves the EEA; nothing where it stays inside or names nobody. It leaves where a chosen
 * recipient's office lies outside, or one of the cities that share the space.
 */
export async function dataLeavingEea(
  office: Office,
  outgoing: readonly OutgoingSpace[],
  recipients: readonly Pick<PeerRow, 'country'>[]
): Promise<PersonalData | undefined> {
  const own = await officeRecord(office)
  const countries = new Set<string>()
  for (const { country } of recipients) if (leavesEea(own?.country ?? '', country)) countries.add(country)
  for (const { space } of outgoing)
    for (const city of await recordsOfType(office, 'city', space.id))
      if (leavesEea(own?.country ?? '', city.country)) countries.add(city.country)
  if (countries.size === 0) return undefined
  const persons = await atWork(office, amountOf(outgoing), (work) => work.personsLeaving(officeRef(office), outgoing))
  return persons.length > 0 ? { persons, countries: [...countries] } : undefined
}

/** Live: undefined while loading, null when nothing leaves. */
export function useDataLeavingEea(
  outgoing: readonly OutgoingSpace[],
  recipients: readonly PeerRow[]
): PersonalData | null | undefined {
  return useOfficeQuery(
    async (office) => (await dataLeavingEea(office, outgoing, recipients)) ?? null,
    [outgoing, recipients.map(({ device }) => device).join()]
  )
}
