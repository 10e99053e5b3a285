/** Joins what stands beside it without being seen: in Chinese a line may end between any two signs, and there is no space to hold. */
const joiner = '\u2060'

/** A date at which no line ends, so that "31 December 2019" or "2019年12月31日" stands on one line wherever it is told. */
export function unbroken(date: string): string {
  return date
    .replaceAll(/(?<=\d) (?=\p{L})|(?<=\p{L}\.?) (?=\d{4})/gu, '\u00a0')
    .replaceAll(/(?<=\d)(?=[年月日])|(?<=[年月])(?=\d)/g, joiner)
}

/** The same for every whole date in a text. */
export function withUnbrokenDates(text: string): string {
  return text.replaceAll(/\b\d{1,2} \p{L}{3,}\.? \d{4}\b|\d{4}年\d{1,2}月(?:\d{1,2}日)?|\d{1,2}月\d{1,2}日/gu, unbroken)
}
