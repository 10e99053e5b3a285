import { useWaiting } from '@renderer/storage/missing-changes'
import { WaitingChanges } from './waiting-changes'

/** What waits here since earlier files; nothing where nothing does. */
export function WaitingHere() {
  const waiting = useWaiting()
  return waiting ? <WaitingChanges {...waiting} /> : null
}
