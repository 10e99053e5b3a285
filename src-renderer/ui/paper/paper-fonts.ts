import latin from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url'
import ranges from '@fontsource/noto-sans-sc/unicode.json'

/**
 * Noto Sans SC in two weights, cut into slices by characters; only those that a paper needs are loaded. The slices are
 * static fonts: the variable ones, and the CJK fonts of the system, get into a PDF so that its text can't be searched.
 */
const files = import.meta.glob<string>(
  '../../../node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-*-{400,700}-normal.woff2',
  { query: '?url', import: 'default', eager: true, exhaustive: true }
)

const family = 'Noto Sans SC'
/**
 * Quotation marks, dashes and dots are as wide as a Chinese character in Noto Sans SC; papers in other languages have them from here
 * by naming this family first.
 */
const marks = { family: 'Paper Marks', weight: '200 900', range: 'U+00B7, U+2014, U+2018-201F, U+2026' }

const fileName = /noto-sans-sc-(.+)-(400|700)-normal\.woff2$/
const loaded = new Map<string, Promise<unknown>>()

type Span = readonly [from: number, to: number]

function spansOf(range: string): Span[] {
  return range.split(',').map((part) => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-')
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
  })
}

/** A slice is named by its number in the file names and by `[number]` in the table of ranges. */
function rangeOf(slice: string): string | undefined {
  const table: Readonly<Record<string, string>> = ranges
  return table[slice] ?? table[`[${slice}]`]
}

/** Loads what the characters of a text need, in both weights; what was loaded stays. Rejects when a file is missing. */
export async function loadPaperFonts(text: string): Promise<void> {
  const points = [...new Set(Array.from(text, (letter) => letter.codePointAt(0) ?? 0))]
  ownMarks ??= loadFace(marks.family, latin, marks.weight, marks.range)
  const wanted = [ownMarks]
  for (const [path, url] of Object.entries(files)) {
    const [, slice = '', weight = '400'] = fileName.exec(path) ?? []
    const range = rangeOf(slice)
    if (range === undefined) continue
    const spans = spansOf(range)
    if (!points.some((point) => spans.some(([from, to]) => from <= point && point <= to))) continue
    const known = loaded.get(path) ?? loadFace(family, url, weight, range)
    loaded.set(path, known)
    wanted.push(known)
  }
  await Promise.all(wanted)
}

let ownMarks: Promise<unknown> | undefined

async function loadFace(name: string, url: string, weight: string, unicodeRange: string): Promise<void> {
  const face = new FontFace(name, `url("${url}")`, { weight, unicodeRange })
  document.fonts.add(await face.load())
}
