/**
 * The European Economic Area, ISO 3166-1 alpha-2: the member states of the European Union (Treaty on European Union and the
 * acts of accession, 27 states since 1 February 2020) with Iceland, Liechtenstein and Norway (EEA Agreement, OJ L 1,
 * 3.1.1994, p. 3; Regulation (EU) 2016/679 applies there by Joint Committee Decision 154/2018).
 */
const eeaCountries: ReadonlySet<string> = new Set(
  'AT BE BG HR CY CZ DE DK EE ES FI FR GR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' ')
)

/**
 * Whether personal data sent from one country to another leaves the EEA, so that chapter V of Regulation (EU) 2016/679 asks
 * for a ground of its own. A country that is not known counts as outside.
 */
export function leavesEea(from: string, to: string | undefined): boolean {
  return eeaCountries.has(from) && (to === undefined || !eeaCountries.has(to))
}
