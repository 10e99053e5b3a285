import { newId } from '@renderer/platform/ids'
import type { ActingPerson, Office } from './office'
import { useSession } from './session'

/** Says who is at the keyboard from now on; a correction of the name keeps the person's id, another person gets a new one. */
export async function setActingPerson(office: Office, name: string, isOther: boolean): Promise<Office> {
  const person: ActingPerson = { id: isOther ? newId() : office.person.id, name }
  await office.db.settings.put({ key: 'person', value: person })
  const acting = { ...office, person }
  useSession.setState({ office: acting })
  return acting
}
