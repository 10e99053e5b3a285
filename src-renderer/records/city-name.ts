import { useFormats } from '@renderer/platform/formats'
import { useRecords } from '@renderer/storage/records'

/** The name of a city, known by its name in Latin script, in the language of the screen where a partnership has it as a member. */
export function useCityName(): (latinName: string) => string {
  const { city } = useFormats()
  const cities = useRecords('city')
  return (latinName) => {
    const known = cities?.find((candidate) => candidate.latinName === latinName)
    return known ? city(known).name : latinName
  }
}
