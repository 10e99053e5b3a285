/** One clause found in a pasted text; `number` as it stood there, '' where it had none. */
export type PastedClause = { readonly number: string; readonly text: string }

/** Numbers that only head an article, in the languages that agreements are written in; they win over plain numbers. */
const article =
  /^[ \t]*((?:article|artikel|artículo|articolo|art\.|section|clause|paragraf|punkt|§{1,2})[ \t]*(?:\d{1,3}|[ivxlc]{1,7})(?:[ \t]*§)?|\d{1,3}[ \t]*§|第[〇零一二三四五六七八九十百\d]{1,5}[条條])[ \t]*[.:：、–—-]?[ \t]*/i
/** "2.", "2.1" and "(2)" with their Chinese forms; a day such as "1.6.2024" is none. */
const plainNumber =
  /^[ \t]*(\d{1,3}(?:\.\d{1,3})+\.?(?=[ \t]|$)|\d{1,3}[.)．、](?![\d.])|\(\d{1,3}\)|[一二三四五六七八九十]{1,3}、)[ \t]*/

/**
 * Divides a pasted text into clauses: at its articles if there are some, else at plain numbers, else at empty lines, else line
 * by line. What stands before the first is a clause of its own. No word is lost: numbers and texts in order are the text.
 */
export function splitClauses(pasted: string): PastedClause[] {
  const lines = pasted.replace(/\r\n?/g, '\n').split('\n')
  for (const pattern of [article, plainNumber])
    if (lines.filter((line) => pattern.test(line)).length > 1) return atHeadings(lines, pattern)
  const blocks = pasted.replace(/\r\n?/g, '\n').split(/\n[ \t]*\n/)
  const pieces = blocks.filter((block) => block.trim() !== '').length > 1 ? blocks : lines
  return pieces.flatMap((piece) => (piece.trim() === '' ? [] : [{ number: '', text: piece.trim() }]))
}

function atHeadings(lines: readonly string[], pattern: RegExp): PastedClause[] {
  const found: { number: string; lines: string[] }[] = [{ number: '', lines: [] }]
  for (const line of lines) {
    const match = pattern.exec(line)
    if (match) found.push({ number: (match[0] ?? '').trim(), lines: [line.slice(match[0].length)] })
    else found.at(-1)?.lines.push(line)
  }
  return found.flatMap(({ number, lines: own }) => {
    const text = own.join('\n').trim()
    return number === '' && text === '' ? [] : [{ number, text }]
  })
}
