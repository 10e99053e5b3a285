/** What tells cities apart in two copies that gave them different ids. */
export type NamedCity = {
  readonly id: string
  readonly latinName: string
  readonly nativeName?: string | undefined
  readonly country: string
}

/** Names as people write them: without case, accents and the character that says "city" (上海 is 上海市). */
function forms({ latinName, nativeName = '' }: NamedCity): ReadonlySet<string> {
  const plain = [latinName, nativeName].map((name) =>
    name
      .normalize('NFKD')
      .replace(/\p{Mark}/gu, '')
      .toLowerCase()
      .trim()
      .replace(/市$/u, '')
  )
  return new Set(plain.filter((name) => name !== ''))
}

function isSameCity(a: NamedCity, b: NamedCity): boolean {
  const others = forms(b)
  return a.country === b.country && [...forms(a)].some((name) => others.has(name))
}

export type CityPair = { readonly ours: string; readonly theirs: string }

/**
 * Which of their cities is which of ours: those a person paired first, then by country and a name in either script, and at
 * last a single one of a country that is left on both sides, since it may be written otherwise. Each is paired at most once.
 */
export function pairCities(
  ours: readonly NamedCity[],
  theirs: readonly NamedCity[],
  given: readonly CityPair[] = []
): readonly CityPair[] {
  const pairs: CityPair[] = given.filter(
    (pair) => ours.some(({ id }) => id === pair.ours) && theirs.some(({ id }) => id === pair.theirs)
  )
  const ourRest = () => ours.filter(({ id }) => pairs.every((pair) => pair.ours !== id))
  const theirRest = () => theirs.filter(({ id }) => pairs.every((pair) => pair.theirs !== id))
  for (const city of ourRest()) {
    const [same, ...others] = theirRest().filter((other) => isSameCity(city, other))
    if (same && others.length === 0) pairs.push({ ours: city.id, theirs: same.id })
  }
  for (const city of ourRest()) {
    const here = ourRest().filter(({ country }) => country === city.country)
    const [there, ...others] = theirRest().filter(({ country }) => country === city.country)
    if (here.length === 1 && there && others.length === 0) pairs.push({ ours: city.id, theirs: there.id })
  }
  return pairs
}

/** Whether two partnerships are of the same cities: each one has its counterpart by country and name. */
export function areSameCities(ours: readonly NamedCity[], theirs: readonly NamedCity[]): boolean {
  if (ours.length === 0 || ours.length !== theirs.length) return false
  return ours.every((city) => theirs.some((other) => isSameCity(city, other)))
}
