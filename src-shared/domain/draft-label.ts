import { addDays, addMonths, type CalendarDay } from './calendar-day'
import type { Term } from './term'

type Proposed = { readonly effectiveFrom?: CalendarDay | undefined; readonly term: Term }

const yearOf = (date: string) => date.slice(0, 4)

/** "2020–2022"; "2020" without an end or within a year; undefined without a start. */
function yearsOf({ effectiveFrom, term }: Proposed): string | undefined {
  if (effectiveFrom === undefined) return undefined
  const from = yearOf(effectiveFrom)
  const lastYear = () => {
    switch (term.kind) {
      case 'written':
        return yearOf(term.endsOn)
      case 'duration':
        return yearOf(addDays(addMonths(effectiveFrom, term.months), -1))
      case 'open':
        return from
    }
  }
  const to = lastYear()
  return to > from ? `${from}–${to}` : from
}

const longest = 500

/**
 * What a new draft is called until somebody renames it: the agreement's own title with the years of the proposed term, or else
 * the next number. It has no word of the screen's language in it, since partners and later readers have others.
 */
export function draftLabel(title: string, proposed: Proposed, labels: readonly string[]): string {
  const taken = new Set(labels)
  const base = `${title.slice(0, longest - 20)} ${yearsOf(proposed) ?? labels.length + 1}`
  if (!taken.has(base)) return base
  let again = 2
  while (taken.has(`${base} (${again})`)) again += 1
  return `${base} (${again})`
}
