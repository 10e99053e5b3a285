/** Two texts as what they share at the start and the end, and what differs between. */
export type ChangedPart = {
  readonly start: string
  readonly before: string
  readonly after: string
  readonly end: string
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

function words(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/** The one stretch of words in which two texts differ; words as Unicode divides them, so Chinese has them too. */
export function changedPart(before: string, after: string): ChangedPart {
  const [old, now] = [words(before), words(after)]
  const shorter = Math.min(old.length, now.length)
  let first = 0
  while (first < shorter && old[first] === now[first]) first += 1
  let last = 0
  while (last < shorter - first && old.at(-1 - last) === now.at(-1 - last)) last += 1
  return {
    start: old.slice(0, first).join(''),
    before: old.slice(first, old.length - last).join(''),
    after: now.slice(first, now.length - last).join(''),
    end: old.slice(old.length - last).join('')
  }
}
