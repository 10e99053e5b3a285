import { diffArrays, diffWords } from 'diff'

/** A stretch of text that both have, or only the earlier (`gone`) or the later (`come`) one. */
export type TextChange = { readonly kind: 'same' | 'gone' | 'come'; readonly text: string }

/** Words as Unicode divides them, in any language: in Chinese too, which has no spaces between them. */
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

/** Changes of more words than this are shown as one text in place of the other, since nobody can read them otherwise. */
const mostEdits = 600

/**
 * The difference between two texts by words. What is the same or gone is exactly the earlier text, what is the same or has
 * come exactly the later one, white space included.
 */
export function wordDiff(before: string, after: string): TextChange[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  const byWords = diffWords(before, after, { intlSegmenter: segmenter, maxEditLength: mostEdits })
  if (!byWords) return whole(before, after)
  const readable = byWords.map(asChange)
  if (textBefore(readable) === before && textAfter(readable) === after) return readable
  // The library passes over white space; where that is part of the difference, every sign counts.
  const exact = diffArrays(signs(before), signs(after), { maxEditLength: mostEdits })
  if (!exact) return whole(before, after)
  return exact.map(({ value, added, removed }) => asChange({ value: value.join(''), added, removed }))
}

export function textBefore(changes: readonly TextChange[]): string {
  return changes.map(({ kind, text }) => (kind === 'come' ? '' : text)).join('')
}

export function textAfter(changes: readonly TextChange[]): string {
  return changes.map(({ kind, text }) => (kind === 'gone' ? '' : text)).join('')
}

function asChange({ value, added, removed }: { value: string; added: boolean; removed: boolean }): TextChange {
  return { kind: added ? 'come' : removed ? 'gone' : 'same', text: value }
}

function signs(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

function whole(before: string, after: string): TextChange[] {
  const gone: TextChange[] = before === '' ? [] : [{ kind: 'gone', text: before }]
  return after === '' ? gone : [...gone, { kind: 'come', text: after }]
}
