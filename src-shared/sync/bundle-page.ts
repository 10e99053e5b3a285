import { escaped, plainPage, plainPageStyle } from './plain-page'

/** Texts of one language; `{sender}` and the like are filled in by the caller. */
export type BundlePageTexts = {
  /** BCP 47. */
  readonly language: string
  readonly title: string
  /** Who sent what to whom and when, a sentence a paragraph. */
  readonly introduction: readonly string[]
  readonly field: string
  readonly before: string
  readonly after: string
  /** Stands where a field had no value. */
  readonly nothing: string
  /** How to read the file with Entente, and what to do without it. */
  readonly closing: readonly string[]
  readonly records: readonly BundlePageRecord[]
}

export type BundlePageRecord = {
  /** The type and name of the record, in this language. */
  readonly title: string
  /** New, changed, deleted. */
  readonly status: string
  readonly fields: readonly { readonly name: string; readonly before?: string; readonly after?: string }[]
}

export type BundlePageModel = { readonly languages: readonly BundlePageTexts[] }

const style = [
  plainPageStyle,
  'h2{font-size:1.1rem;margin:1.5rem 0 .25rem;break-after:avoid}',
  'h2 span{font-weight:normal;color:#555}',
  'table{border-collapse:collapse;width:100%;table-layout:fixed}',
  'th,td{border-bottom:1px solid #bbb;padding:.25rem .5rem .25rem 0;text-align:start;vertical-align:top;overflow-wrap:anywhere;white-space:pre-wrap}',
  'section+section{border-top:2px solid #1a1a1a;margin-top:3rem;padding-top:2rem}',
  'tr{break-inside:avoid}',
  '@media print{body{margin:0;max-width:none;font-size:11pt}section+section{break-before:page;border:0}}'
].join('')

/**
 * The `index.html` of a bundle: one page without script, pictures or links that tells what was sent, once in each language,
 * and reads as well on paper. Every text and value is escaped.
 */
export function bundlePage({ languages }: BundlePageModel): string {
  const [first] = languages
  if (!first) throw new Error('a page needs a language')
  return plainPage({ language: first.language, title: first.title, style, body: languages.map(section) })
}

function section(texts: BundlePageTexts): string {
  return [
    `<section lang="${escaped(texts.language)}">`,
    `<h1>${escaped(texts.title)}</h1>`,
    ...texts.introduction.map(paragraph),
    ...texts.records.map((record) => recordPart(record, texts)),
    ...texts.closing.map(paragraph),
    '</section>'
  ].join('\n')
}

function recordPart({ title, status, fields }: BundlePageRecord, texts: BundlePageTexts): string {
  const heading = `<h2>${escaped(title)} <span>${escaped(status)}</span></h2>`
  if (fields.length === 0) return heading
  const columns = [texts.field, texts.before, texts.after].map((name) => `<th scope="col">${escaped(name)}</th>`)
  const rows = fields.map(({ name, before, after }) => {
    const cells = [before, after].map((value) => `<td>${escaped(value ?? texts.nothing)}</td>`)
    return `<tr><th scope="row">${escaped(name)}</th>${cells.join('')}</tr>`
  })
  return [heading, `<table><thead><tr>${columns.join('')}</tr></thead>`, '<tbody>', ...rows, '</tbody></table>'].join(
    '\n'
  )
}

function paragraph(text: string): string {
  return `<p>${escaped(text)}</p>`
}
