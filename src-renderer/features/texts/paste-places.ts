import type { PastedClause } from './split-clauses'
import type { Clause } from './text-data'

export type PastePlace = { readonly clause: Clause | undefined; readonly piece: PastedClause }

/**
 * Where each pasted clause goes, in the order of the text. `free` are the clauses without words in that language. Where a
 * number is the same in both ("§ 2", "第二条", "Article II"), the clauses with numbers go by their numbers and what has none,
 * a title or a preamble, beside what has none; else all go one beside the other.
 */
export function placesFor(free: readonly Clause[], pasted: readonly PastedClause[]): PastePlace[] {
  const values = free.map(({ number }) => numberValue(number ?? ''))
  const byNumber = pasted.map(({ number }) => {
    const value = numberValue(number)
    return value === undefined ? -1 : values.indexOf(value)
  })
  if (byNumber.every((at) => at < 0)) return pasted.map((piece, index) => ({ clause: free[index], piece }))
  let last = -1
  return pasted.map((piece, index) => {
    const next = byNumber.slice(index + 1).find((at) => at > last) ?? free.length
    const own = byNumber[index] ?? -1
    const between = values.findIndex((value, at) => at > last && at < next && value === undefined)
    const at = own > last ? own : numberValue(piece.number) === undefined ? between : -1
    last = Math.max(last, at)
    return { clause: free[at], piece }
  })
}

/** All clauses as they stand once each new one follows what was pasted before it, or goes before what was pasted after it. */
export function inPastedOrder<T extends { readonly id: string }>(
  clauses: readonly T[],
  pasted: readonly { readonly clause: T; readonly isNew: boolean }[]
): T[] {
  const ordered = [...clauses]
  const known = pasted.find(({ isNew }) => !isNew)?.clause.id
  let place = known === undefined ? ordered.length : ordered.findIndex(({ id }) => id === known)
  for (const { clause, isNew } of pasted) {
    if (isNew) ordered.splice(place, 0, clause)
    place = ordered.findIndex(({ id }) => id === clause.id) + 1
  }
  return ordered
}

const roman: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }
const chinese = '〇一二三四五六七八九'

/** The number in a heading as digits, "2" or "2.1", whatever the script it is written in; undefined where there is none. */
export function numberValue(number: string): string | undefined {
  const digits = /\d{1,3}(?:\.\d{1,3})*/.exec(number)
  if (digits) return digits[0]
  const han = /[〇零一二三四五六七八九十百]+/.exec(number)
  if (han) return String(chineseValue(han[0]))
  const letters = /(?:^|[ \t])([ivxlc]+)[.:)]?$/i.exec(number.trim())?.[1]
  return letters === undefined ? undefined : String(romanValue(letters.toLowerCase()))
}

function romanValue(letters: string): number {
  const values = Array.from(letters, (letter) => roman[letter] ?? 0)
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0)
}

/** Up to 999, and digits written one after the other. */
function chineseValue(text: string): number {
  const digits = Array.from(text.replaceAll('零', '〇'))
  if (!/[十百]/.test(text)) return Number(digits.map((one) => chinese.indexOf(one)).join(''))
  let sum = 0
  let open: number | undefined
  for (const one of digits) {
    const unit = one === '百' ? 100 : one === '十' ? 10 : undefined
    if (unit) sum += (open ?? 1) * unit
    open = unit ? undefined : chinese.indexOf(one)
  }
  return sum + (open ?? 0)
}
