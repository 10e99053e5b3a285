/** A date with spaces at which no line ends, so that "31 December 2019" stands on one line wherever it is told. */
export function unbroken(date: string): string {
  return date.replaceAll(/(?<=\d) (?=\p{L})|(?<=\p{L}\.?) (?=\d{4})/gu, '\u00a0')
}

/** The same for every whole date in a text. */
export function withUnbrokenDates(text: string): string {
  return text.replaceAll(/\b\d{1,2} \p{L}{3,}\.? \d{4}\b/gu, unbroken)
}
