import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { describe, expect, test } from 'vitest'
import { linesOf, paperTexts, type Paper } from '@renderer/ui/paper/paper'
import { paperToDocx } from '@renderer/ui/paper/paper-docx'

const paper: Paper = {
  language: 'sv-SE',
  title: 'Samverkan på båda sidor: 双方合作一文',
  subtitle: 'Underlag, 15 januari 2019',
  mark: 'Internt',
  head: 'Samförståndsavtal · 2017',
  foot: 'Göteborgs Stad',
  author: 'En handläggare',
  blocks: [
    { kind: 'heading', level: 1, text: 'Vad som gäller' },
    { kind: 'heading', level: 2, text: 'Äldreomsorg' },
    { kind: 'paragraph', text: 'Första stycket.\nAndra stycket & <tecken>.' },
    { kind: 'list', items: ['räknat från den 31 maj', '下一版本'] },
    { kind: 'list', isNumbered: true, items: ['ett', 'två'] },
    { kind: 'facts', items: [{ name: 'Från', value: 'Göteborg' }] },
    {
      kind: 'table',
      caption: 'Områden',
      head: ['Område', 'Bedömning'],
      rows: [
        ['Hamn', 'Behåll\nSkäl'],
        ['文化', '保留']
      ],
      widths: [1, 2]
    }
  ]
}

async function written(one: Paper = paper) {
  const bytes = await paperToDocx(one)
  const entries = unzipSync(bytes)
  const part = (name: string) => strFromU8(entries[name] ?? new Uint8Array())
  return { bytes, part, names: Object.keys(entries) }
}

describe('a paper as a Word document', () => {
  test('reads back with every text, to the code point', async () => {
    const { bytes, part, names } = await written()
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
    const footer = names.filter((name) => /footer\d*\.xml$/.test(name)).map(part)
    const lines = value.split('\n')
    for (const text of paperTexts(paper).flatMap(linesOf))
      if (text === paper.author) expect(part('docProps/core.xml')).toContain(text)
      else if (text === paper.head)
        expect(
          names
            .filter((name) => /header\d*\.xml$/.test(name))
            .map(part)
            .join('')
        ).toContain(text)
      else if (text === paper.foot) expect(footer.join('')).toContain(text)
      else expect(lines).toContain(text)
  })

  test('has headings, lists and tables as such', async () => {
    const { bytes } = await written()
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { styleMap: ["p[style-name='Title'] => h1.title:fresh"] }
    )
    expect(value).toContain('<h1>Vad som gäller</h1>')
    expect(value).toContain('<h2>Äldreomsorg</h2>')
    expect(value).toMatch(/<ul><li>räknat från den 31 maj<\/li><li>下一版本<\/li><\/ul>/)
    expect(value).toMatch(/<ol><li>ett<\/li><li>två<\/li><\/ol>/)
    expect(value).toMatch(/<thead><tr><th>.*Område.*<\/th><th>.*Bedömning.*<\/th><\/tr><\/thead>/)
  })

  test('is A4, numbers its pages, and names its languages', async () => {
    const { part, names } = await written()
    const body = part('word/document.xml')
    expect(body).toMatch(/<w:pgSz[^>]*w:w="11906"[^>]*w:h="16838"/)
    expect(body).toContain('<w:tblHeader/>')
    const footer = names
      .filter((name) => /footer\d*\.xml$/.test(name))
      .map(part)
      .join('')
    expect(footer).toMatch(/PAGE<[^]*NUMPAGES</)
    expect(footer).toContain('Internt')
    expect(part('word/styles.xml')).toMatch(/<w:lang[^>]*w:val="sv-SE"[^>]*w:eastAsia="zh-CN"/)
    expect(part('docProps/core.xml')).toContain(paper.title)
  })

  test('says what agreement it is about on every page but the first, which has the title', async () => {
    const { part } = await written()
    expect(part('word/document.xml')).toContain('<w:titlePg/>')
    expect(part('word/document.xml')).toMatch(/<w:headerReference[^>]*w:type="default"/)
  })

  test('in Chinese, breaks the lines of Latin words between them, and lets a line be as high as its letters', async () => {
    const { part } = await written({ ...paper, language: 'zh-CN' })
    expect(part('word/styles.xml')).toMatch(/<w:lang[^>]*w:val="en-GB"[^>]*w:eastAsia="zh-CN"/)
    expect(part('word/styles.xml')).toMatch(/<w:pPrDefault>.*?w:lineRule="auto"/)
  })
})
