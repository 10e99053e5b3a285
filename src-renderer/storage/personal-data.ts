import { leavesEea } from '@shared/domain/eea'
import type { OutgoingSpace } from './exchange-out'
import { officeRecord, type Office } from './office'
import { rowToRecord } from './record-row'
import { recordsOfType, useOfficeQuery } from './records'

/** A person whose data a bundle would hold. Participants and signatories are named in place, without contacts. */
export type LeavingPerson = { readonly name: string; readonly email?: string | undefined }

/** What a bundle says about people: those it names, and the partner's countries that lie outside the EEA. */
export type PersonalData = { readonly persons: readonly LeavingPerson[]; readonly countries: readonly string[] }

/** The people whom the records of these spaces name as they stand now, each name once; those of the register come first. */
export async function personsLeaving(office: Office, outgoing: readonly OutgoingSpace[]): Promise<LeavingPerson[]> {
  const persons = new Map<string, LeavingPerson>()
  const add = (name: string | undefined, email?: string) => {
    if (name && !persons.has(name)) persons.set(name, { name, email })
  }
  for (const { space, records } of outgoing) {
    const of = (type: string) =>
      records.filter((record) => record.type === type).map(({ id }): [string, string] => [space.id, id])
    for (const row of await office.db.records.bulkGet(of('person'))) {
      const person = rowToRecord(row, 'person')
      add(person?.name, person?.email)
    }
    for (const row of await office.db.records.bulkGet(of('participant'))) add(rowToRecord(row, 'participant')?.name)
    for (const row of await office.db.records.bulkGet(of('signatory'))) add(rowToRecord(row, 'signatory')?.personName)
    for (const row of await office.db.records.bulkGet(of('promise'))) add(rowToRecord(row, 'promise')?.keeper)
  }
  return [...persons.values()]
}

/** People's data in a bundle that leaves the EEA; nothing where it stays inside or names nobody. */
export async function dataLeavingEea(
  office: Office,
  outgoing: readonly OutgoingSpace[]
): Promise<PersonalData | undefined> {
  const own = await officeRecord(office)
  const countries = new Set<string>()
  for (const { space } of outgoing)
    for (const city of await recordsOfType(office, 'city', space.id))
      if (leavesEea(own?.country ?? '', city.country)) countries.add(city.country)
  if (countries.size === 0) return undefined
  const persons = await personsLeaving(office, outgoing)
  return persons.length > 0 ? { persons, countries: [...countries] } : undefined
}

/** Live: undefined while loading, null when nothing leaves. */
export function useDataLeavingEea(outgoing: readonly OutgoingSpace[]): PersonalData | null | undefined {
  return useOfficeQuery(async (office) => (await dataLeavingEea(office, outgoing)) ?? null, [outgoing])
}
