import { bridge } from '@renderer/platform/bridge'
import type { RecordOf } from '@shared/domain/record-registry'
import type { FormerDevice } from '@shared/sync/card'
import { openDatabase, rowsOfType, type OfficeDatabase } from './database'
import { rowToRecord } from './record-row'

export type OfficeName = 'office' | 'sample'
export type ActingPerson = { readonly id: string; readonly name: string }

/** An open office: its database, its device identity and the person at the keyboard. */
export type Office = {
  readonly name: OfficeName
  readonly db: OfficeDatabase
  readonly device: string
  readonly signingKey: string
  /** The devices that this installation was before, or holds the keys of. */
  readonly former: readonly FormerDevice[]
  readonly space: string
  readonly person: ActingPerson
}

export function databaseName(name: OfficeName): string {
  return `entente-${name}`
}

export async function identityOf(name: OfficeName): Promise<Pick<Office, 'device' | 'signingKey' | 'former'>> {
  const { device, signingKey, former } = await bridge.identity(name)
  return { device, signingKey, former }
}

/** This device and those that it follows: what was made for any of them is made for us. */
export function ownDevices({ device, former }: Pick<Office, 'device' | 'former'>): string[] {
  return [device, ...former.map((old) => old.device)]
}

/** Who works at this computer, as the settings keep it. */
export async function actingPerson(db: OfficeDatabase): Promise<ActingPerson | undefined> {
  return (await db.settings.get('person'))?.value as ActingPerson | undefined
}

/** The office of that name, or undefined where none has been set up. */
export async function openOffice(name: OfficeName): Promise<Office | undefined> {
  const db = await openDatabase(databaseName(name))
  const space = await db.spaces.where('role').equals('office').first()
  const person = await actingPerson(db)
  if (!space || !person) {
    db.close()
    return undefined
  }
  return { name, db, ...(await identityOf(name)), space: space.id, person }
}

export async function officeRecord(office: Office): Promise<RecordOf<'office'> | undefined> {
  return rowToRecord(await rowsOfType(office.db, 'office', office.space).first(), 'office')
}
