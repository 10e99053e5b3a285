import { diff3Merge } from 'node-diff3'

export type MergedText = {
  readonly text: string
  /** How many places both sides wrote differently; each stands in the text as ⟦one¦the other⟧. */
  readonly open: number
}

const [opening, between, closing] = ['⟦', '¦', '⟧'] as const

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

/** Words as Unicode divides them, so that Chinese has them too; spaces and signs are words of their own. */
function words(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/** Joins two texts that both started from `ancestor`: what only one side changed is taken, what both did is left to a person. */
export function mergedText(ours: string, ancestor: string, theirs: string): MergedText {
  let open = 0
  const parts = diff3Merge(words(ours), words(ancestor), words(theirs)).map((region) => {
    if (region.ok) return region.ok.join('')
    if (!region.conflict) return ''
    open += 1
    return `${opening}${region.conflict.a.join('')}${between}${region.conflict.b.join('')}${closing}`
  })
  return { text: parts.join(''), open }
}

/** Whether a place is still undecided: a mark of `mergedText` stands in the text. */
export function hasOpenPlaces(text: string): boolean {
  return text.includes(opening) || text.includes(closing) || text.includes(between)
}

/** Texts of a line or more: shorter ones are quicker to choose between than to join. */
export function isLongText(text: string): boolean {
  return text.length > 60 || text.includes('\n')
}
