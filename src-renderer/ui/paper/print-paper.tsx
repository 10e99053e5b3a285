import { createRoot } from 'react-dom/client'
import { flushSync } from 'react-dom'
import { paperTexts, type Paper } from './paper'
import { loadPaperFonts } from './paper-fonts'
import { PaperPage } from './paper-page'
import styles from './paper.module.css'

/**
 * Lays a paper out for print in place of the screen while `print` runs: A4, its head, foot and page numbers, its own fonts. `name`
 * becomes the title of the document, which a print dialog proposes as the file's name.
 */
export async function printed<T>(paper: Paper, name: string, print: () => Promise<T>): Promise<T> {
  await loadPaperFonts(paperTexts(paper).join(''))
  const { documentElement: html } = document
  const before = { lang: html.lang, title: document.title, sheets: document.adoptedStyleSheets }
  const host = document.createElement('div')
  host.className = styles.host ?? ''
  document.body.append(host)
  const root = createRoot(host)
  flushSync(() => root.render(<PaperPage paper={paper} />))
  document.adoptedStyleSheets = [...before.sheets, pageSheet(paper)]
  document.title = name
  html.lang = paper.language
  html.dataset.printing = 'paper'
  try {
    return await print()
  } finally {
    delete html.dataset.printing
    html.lang = before.lang
    document.title = before.title
    document.adoptedStyleSheets = before.sheets
    root.unmount()
    host.remove()
  }
}

/** The margins of the pages can't be reached by elements, so their texts are a style sheet of their own. */
function pageSheet({ head = '', foot, mark, language }: Paper): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  const text = [mark, foot].filter(Boolean).join(' · ')
  const families = language.startsWith('zh') ? `'Noto Sans SC'` : `'Paper Marks', 'Noto Sans SC'`
  const font = `font: 8pt ${families}, sans-serif; color: #444;`
  sheet.replaceSync(
    `@page { size: A4; margin: 20mm 20mm 22mm;
      @top-left { content: "${cssString(head)}"; ${font} width: 100%; text-align: left; }
      @bottom-left { content: "${cssString(text)}"; ${font} width: 80%; text-align: left; }
      @bottom-right { content: counter(page) ' / ' counter(pages); ${font} } }
    @page :first { @top-left { content: none } }`
  )
  return sheet
}

function cssString(text: string): string {
  return Array.from(text, (letter) =>
    /["\\\n\r\f]/.test(letter) ? `\\${letter.charCodeAt(0).toString(16)} ` : letter
  ).join('')
}
