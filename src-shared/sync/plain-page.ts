/** A file of its own for people: no script, no pictures, no links, nothing loaded from anywhere. */
export type PlainPage = {
  /** BCP 47. */
  readonly language: string
  readonly title: string
  readonly style: string
  /** Lines of HTML; every text in them has gone through `escaped`. */
  readonly body: readonly string[]
}

const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/** The type in which every page for people is set, on the screen and on paper. */
export const plainPageStyle = [
  'body{font:16px/1.5 Georgia,"Songti SC",SimSun,serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}',
  'h1{font-size:1.6rem;margin:0 0 1rem}'
].join('')

export function plainPage({ language, title, style, body }: PlainPage): string {
  return [
    '<!doctype html>',
    `<html lang="${escaped(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">`,
    '<meta name="viewport" content="width=device-width">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escaped(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    ...body,
    '</body>',
    '</html>',
    ''
  ].join('\n')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
}

/** Also drops control characters, and the signs that would turn the direction of what follows. */
export function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (character) => (/[\n\t]/.test(character) ? character : ''))
    .replace(/[&<>"']/g, (character) => entities[character] ?? '')
}
