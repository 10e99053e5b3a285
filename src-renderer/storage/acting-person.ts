import { newId } from '@renderer/platform/ids'
import type { Office } from './office'
import { useSession } from './session'

/** The office with somebody else acting: a correction of the name keeps the person's id, another person gets a new one. */
export function withActingPerson(office: Office, name: string, isOther: boolean): Office {
  if (name === office.person.name) return office
  return { ...office, person: { id: isOther ? newId() : office.person.id, name } }
}

/** Remembers who acts, and shows it on every screen. */
export async function keepActingPerson(office: Office): Promise<void> {
  await office.db.settings.put({ key: 'person', value: office.person })
  useSession.setState({ office })
}
