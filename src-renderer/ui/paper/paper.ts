/**
 * A kit for papers that leave the app: one model of a document, drawn for print (`paper-page.tsx`, with `printed` of
 * `print-paper.tsx` for the PDF) and written as DOCX (`paper-docx.ts`). It knows no domain word: whoever needs a memo, a
 * statement or a report makes a `Paper` of texts, in the language of its reader.
 */
export type PaperBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone?: 'lead' | 'quiet' }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly isNumbered?: boolean }
  | { readonly kind: 'facts'; readonly items: readonly PaperFact[] }
  | PaperTable

export type PaperFact = { readonly name: string; readonly value: string }

export type PaperTable = {
  readonly kind: 'table'
  readonly caption: string
  readonly head: readonly string[]
  /** Each line of a cell is a paragraph of its own. */
  readonly rows: readonly (readonly string[])[]
  /** Shares of the width, one per column. */
  readonly widths: readonly number[]
}

export type Paper = {
  /** BCP 47, of all that is not said otherwise. */
  readonly language: string
  readonly title: string
  readonly subtitle?: string | undefined
  /** Above the title and at the foot of every page: who may read it. */
  readonly mark?: string | undefined
  readonly blocks: readonly PaperBlock[]
  /** At the top of every page but the first, which has the title. */
  readonly head?: string | undefined
  /** At the foot of every page, before its number. */
  readonly foot: string
  readonly author: string
}

function textsOf(block: PaperBlock): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text]
    case 'list':
      return block.items
    case 'facts':
      return block.items.flatMap(({ name, value }) => [name, value])
    case 'table':
      return [block.caption, ...block.head, ...block.rows.flat()]
  }
}

/** Every text of a paper in its order, for the fonts it needs and for looking through what leaves. */
export function paperTexts({ title, subtitle, mark, blocks, head, foot, author }: Paper): string[] {
  return [mark, title, subtitle, ...blocks.flatMap(textsOf), head, foot, author].flatMap((text) => text ?? [])
}

/** The lines of a text that say something. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}
