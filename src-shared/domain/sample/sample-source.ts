const paper = 'BRIDGE for Cities 4.0 issue paper, UNIDO/EUROCITIES, 2019'

/** A place in the paper by its own headings; the copy at hand has no page numbers. */
export function fromPaper(place: string): string {
  return `${paper}, ${place}`
}

export const commitPlace = 'annex 2, “Commit: The importance of political commitment”'
export const improvementPlace = 'annex 2, “Continual improvement loop”'
export const fromCityPages =
  'As summarised by the city’s public pages (goteborg.se, vartgoteborg.se), not the text of the treaty'
export const referenceCase = 'Reference case from the paper, followed by this office without being a member.'
