import { useText } from '@renderer/platform/i18n'
import { usePeers } from '@renderer/storage/exchange-out'
import { takenOut } from '@renderer/storage/names-in-text'
import { useOffice } from '@renderer/storage/office-context'
import { useCityName } from './city-name'

/** Who wrote something and where: the name with the city of the device, or that it was written on this computer. */
export function useAuthorText(): (author: { readonly name: string; readonly device: string }) => string {
  const text = useText()
  const office = useOffice()
  const peers = usePeers()
  const cityName = useCityName()
  return ({ name: written, device }) => {
    const name = written === takenOut ? text('trust.authors.erased') : written
    if (device === office.device) return text('history.author.here', { name })
    const peer = peers?.find((candidate) => candidate.device === device)
    return peer ? text('history.author.there', { name, city: cityName(peer.city) }) : name
  }
}
