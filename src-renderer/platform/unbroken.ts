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

/** The same text for another program: what holds a date together on the screen would keep its search from finding the date. */
export function withPlainDates(text: string): string {
  return text.replaceAll(joiner, '').replaceAll('\u00a0', ' ')
}

/** What a person selects and copies leaves with ordinary spaces, as words and with its form. */
export function copyPlainDates(event: ClipboardEvent): void {
  const selection = getSelection()
  const text = selection?.toString() ?? ''
  if (!selection || !event.clipboardData || withPlainDates(text) === text) return
  const holder = document.createElement('div')
  for (let index = 0; index < selection.rangeCount; index += 1)
    holder.append(selection.getRangeAt(index).cloneContents())
  event.clipboardData.setData('text/plain', withPlainDates(text))
  event.clipboardData.setData('text/html', withPlainDates(holder.innerHTML.replaceAll('&nbsp;', ' ')))
  event.preventDefault()
}
