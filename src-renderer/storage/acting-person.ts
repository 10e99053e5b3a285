import { useEffect } from 'react'
import { newId } from '@renderer/platform/ids'
import { takenOut } from './names-in-text'
import { actingPerson, type Office } from './office'
import { useOfficeQuery } from './records'
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

/**
 * Lets the open office follow who acts where the database says another, as after an erasure; answers whether the name was
 * erased and nobody has said yet who works here.
 */
export function useActingErased(): boolean {
  const kept = useOfficeQuery(({ db }) => actingPerson(db), [])
  useEffect(() => {
    const { office } = useSession.getState()
    if (!office || !kept || (kept.id === office.person.id && kept.name === office.person.name)) return
    useSession.setState({ office: { ...office, person: kept } })
  }, [kept])
  return kept?.name === takenOut
}
