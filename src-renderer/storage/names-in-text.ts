import { erasedAuthor } from '@shared/sync/change-set'

/**
 * Whether a text names somebody. Two errors are possible, and they weigh differently: a name that is missed stays behind after
 * an erasure, a word too many is only a line that a person reads and leaves unticked. So what can't be told is answered with
 * 'perhaps' and put before a person, and only what is inside another word of a script that never writes anything on before a
 * name ("Johanna" for Anna) is left out.
 */
export type Naming = 'surely' | 'perhaps'

/** Stands where a name was taken out, in every language. */
export const takenOut = erasedAuthor.name

const letter = /[\p{L}\p{M}]/u
const digit = /\p{N}/u
/** Written without spaces between words, or with endings written on: a name is found wherever its characters stand. */
const unbroken =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
/** Nothing is written on before a name here, as the words for "and" and "to" are in Arabic and Hebrew. */
const apart = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}]/u
const genitive = /^s(?![\p{L}\p{M}])/iu

/** So that a name is taken out as a whole before a part of it is. */
export function longestFirst(names: Iterable<string>): string[] {
  return [...new Set(names)].toSorted((a, b) => b.length - a.length)
}

/** Whether a name can be looked for in texts: a short word would be found everywhere; in scripts without spaces two characters are a name. */
export function isTelling(name: string): boolean {
  return unbroken.test(name) ? name.length >= 2 : name.length >= 4
}

/** How surely a value, or any text within it, holds one of the names; undefined where it holds none. Case doesn't matter. */
export function namingIn(value: unknown, names: readonly string[]): Naming | undefined {
  const namings = textsIn(value).flatMap((text) => occurrences(text, names).map(({ naming }) => naming))
  return namings.includes('surely') ? 'surely' : namings[0]
}

/** A text with `takenOut` in the place of each of the names, those that are only perhaps meant included: who asks has decided. */
export function textWithout(text: string, names: readonly string[]): string {
  let end = 0
  let without = ''
  for (const { from, to } of occurrences(text, names)) {
    without += text.slice(end, from) + takenOut
    end = to
  }
  return without + text.slice(end)
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [key, ...textsIn(inner)])
}

type Occurrence = { readonly from: number; readonly to: number; readonly naming: Naming }

function occurrences(text: string, names: readonly string[]): Occurrence[] {
  const found: Occurrence[] = []
  const pattern = patternOf(names)
  if (!pattern) return found
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const from = match.index
    const to = from + match[0].length
    const naming = namingAt(text, from, to)
    if (naming) found.push({ from, to, naming })
    else pattern.lastIndex = from + 1
  }
  return found
}

function namingAt(text: string, from: number, to: number): Naming | undefined {
  const [first = '', last = ''] = [text.slice(from).match(/^./su)?.[0], text.slice(from, to).match(/.$/su)?.[0]]
  const [before = '', after = ''] = [
    text.slice(Math.max(0, from - 2), from).match(/.$/su)?.[0],
    text.slice(to, to + 2).match(/^./su)?.[0]
  ]
  if (isOneWord(before, first)) {
    const isNewCapital = isCapital(first) && before === before.toLowerCase()
    return apart.test(first) && !isNewCapital ? undefined : 'perhaps'
  }
  if (!isOneWord(last, after)) return 'surely'
  // "Anderssons" is hers; "visitors" is a word of its own and not of a person called Visitor.
  const isHers = genitive.test(text.slice(to)) && (isCapital(first) || first.toUpperCase() === first)
  return isHers ? 'surely' : 'perhaps'
}

function isOneWord(left: string, right: string): boolean {
  if (digit.test(left) && digit.test(right)) return true
  return letter.test(left) && letter.test(right) && !unbroken.test(left) && !unbroken.test(right)
}

function isCapital(character: string): boolean {
  return character !== character.toLowerCase()
}

const patterns = new WeakMap<readonly string[], RegExp>()

/** Any of the names, however it is composed and whatever space stands in it; kept, since one list is asked of a whole log. */
function patternOf(names: readonly string[]): RegExp | undefined {
  if (names.length === 0) return undefined
  const known = patterns.get(names)
  if (known) return known
  const words = names
    .flatMap((name) => [...new Set([name, name.normalize('NFC'), name.normalize('NFD')])])
    .map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/gu, '\\s+'))
  const pattern = new RegExp(words.join('|'), 'giu')
  patterns.set(names, pattern)
  return pattern
}
