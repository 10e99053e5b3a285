import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType
} from 'docx'
import { linesOf, type Paper, type PaperBlock, type PaperFact, type PaperTable } from './paper'

/** A4 and its margins in twentieths of a point. */
const page = { width: 11_906, height: 16_838, side: 1_134, top: 1_134, bottom: 1_247 }
const textWidth = page.width - 2 * page.side
const grey = '444444'
const hairline = { style: BorderStyle.SINGLE, size: 4, color: 'BBBBBB' }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const numbering = 'paper-steps'

/** Writes a paper as a Word document with headings, header rows that repeat, page numbers and its language. */
export async function paperToDocx(paper: Paper): Promise<Uint8Array> {
  const { language, title, subtitle, mark, blocks, author } = paper
  const head = [
    ...(mark ? [new Paragraph({ children: [new TextRun({ text: mark, bold: true, allCaps: false })] })] : []),
    new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
    ...(subtitle ? [new Paragraph({ children: [new TextRun({ text: subtitle, color: grey, size: 24 })] })] : [])
  ]
  const document = new Document({
    title,
    creator: author,
    lastModifiedBy: author,
    styles: stylesIn(language),
    numbering: {
      config: [
        {
          reference: numbering,
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1.',
              alignment: AlignmentType.START,
              style: { paragraph: { indent: { left: 425, hanging: 425 } } }
            }
          ]
        }
      ]
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.top, bottom: page.bottom, left: page.side, right: page.side }
          }
        },
        ...(paper.head ? { headers: { default: headOf(paper.head), first: new Header({ children: [] }) } } : {}),
        footers: { default: footOf(paper), first: footOf(paper) },
        children: [...head, ...blocks.flatMap(blockParts)]
      }
    ]
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

/** Word has one language for Chinese characters and one for the letters between them, which breaks lines at words. */
function languagesOf(language: string) {
  return language.startsWith('zh') ? { value: 'en-GB', eastAsia: language } : { value: language, eastAsia: 'zh-CN' }
}

function stylesIn(language: string) {
  const font = { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Calibri', eastAsia: 'Microsoft YaHei' }
  const heading = (size: number, before: number) => ({
    run: { size, bold: true, color: '111111', font },
    paragraph: { spacing: { before, after: 80 }, keepNext: true }
  })
  return {
    default: {
      document: {
        run: { font, size: 21, language: languagesOf(language) },
        paragraph: { spacing: { after: 100, line: 276, lineRule: LineRuleType.AUTO } }
      },
      title: heading(38, 0),
      heading1: heading(26, 320),
      heading2: heading(22, 200)
    }
  }
}

function headOf(text: string): Header {
  return new Header({ children: [new Paragraph({ children: [new TextRun({ text, size: 16, color: grey })] })] })
}

function footOf({ foot, mark }: Paper): Footer {
  const text = [mark, foot].filter(Boolean).join(' · ')
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [
          new TextRun({ text: `${text}\t`, size: 16, color: grey }),
          new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 16, color: grey })
        ]
      })
    ]
  })
}

function blockParts(block: PaperBlock): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          text: block.text,
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2
        })
      ]
    case 'paragraph': {
      const run = block.tone === 'quiet' ? { color: grey, size: 18 } : block.tone === 'lead' ? { size: 23 } : {}
      return linesOf(block.text).map((text) => new Paragraph({ children: [new TextRun({ text, ...run })] }))
    }
    case 'list':
      return block.items.map(
        (text) =>
          new Paragraph({
            text,
            ...(block.isNumbered ? { numbering: { reference: numbering, level: 0 } } : { bullet: { level: 0 } })
          })
      )
    case 'facts':
      return [factTable(block.items), gap()]
    case 'table':
      return [
        new Paragraph({ keepNext: true, children: [new TextRun({ text: block.caption, color: grey, size: 18 })] }),
        dataTable(block),
        gap()
      ]
  }
}

/** Word joins two tables that follow each other without a paragraph between them. */
function gap(): Paragraph {
  return new Paragraph({ spacing: { after: 60, line: 120 } })
}

function factTable(items: readonly PaperFact[]): Table {
  return tableOf(
    [1, 3],
    items.map(({ name, value }) => rowOf([name, value], [1, 3], { color: grey }))
  )
}

function dataTable({ head, rows, widths }: PaperTable): Table {
  return tableOf(widths, [
    new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: head.map((text, column) => cellOf(text, columnWidth(widths, column), { bold: true }))
    }),
    ...rows.map((cells) => rowOf(cells, widths))
  ])
}

function columnWidth(widths: readonly number[], column: number): number {
  const whole = widths.reduce((sum, width) => sum + width, 0)
  return Math.floor((textWidth * (widths[column] ?? 1)) / whole)
}

function tableOf(widths: readonly number[], rows: readonly TableRow[]): Table {
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths.map((_, column) => columnWidth(widths, column)),
    borders: { top: none, left: none, right: none, bottom: hairline, insideHorizontal: hairline, insideVertical: none },
    rows: [...rows]
  })
}

type Run = { readonly bold?: boolean; readonly color?: string }

/** `first` is how the first cell is written. */
function rowOf(cells: readonly string[], widths: readonly number[], first: Run = {}): TableRow {
  return new TableRow({
    cantSplit: true,
    children: cells.map((text, column) => cellOf(text, columnWidth(widths, column), column === 0 ? first : {}))
  })
}

function cellOf(text: string, width: number, run: Run): TableCell {
  const lines = linesOf(text)
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.TOP,
    margins: { top: 40, bottom: 40, left: 0, right: 100 },
    children: (lines.length > 0 ? lines : ['']).map(
      (line) => new Paragraph({ spacing: { after: 20 }, children: [new TextRun({ text: line, size: 19, ...run })] })
    )
  })
}
