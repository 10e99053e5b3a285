import type { BrowserWindow } from 'electron'

/** What the window's page has laid out for paper: A4 and margins by its own style sheet, tagged, with an outline of its headings. */
export async function pageAsPdf({ webContents }: BrowserWindow): Promise<Uint8Array> {
  return webContents.printToPDF({
    pageSize: 'A4',
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true
  })
}
