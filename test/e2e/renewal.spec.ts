import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import mammoth from 'mammoth'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, newFolder, test, type RunningApp } from '../harness/launch'
import { gothenburgShanghai } from './screens'
import { goTo, openSample, settled } from './steps'
import { messagesOf, words } from './words'

const draft = 'Memorandum of understanding 2020–2022'
const renewalPage = `/partnerships/${gothenburgShanghai.partnership}/agreements/${gothenburgShanghai.memorandum}/renewal`

let folder: string
test.beforeAll(() => {
  folder = newFolder('papers')
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function judge(page: Page, area: string, verdict: string, reason: string, title?: string): Promise<void> {
  const row = page.getByRole('row', { name: area })
  await row.getByRole('button', { name: words('renewal.verdict.judge') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.locator('label', { hasText: new RegExp(`^${words(`records.value.areaVerdict.${verdict}`)}`) }).click()
  if (title) await dialog.getByRole('textbox', { name: words('renewal.verdict.title') }).fill(title)
  await dialog.getByRole('textbox', { name: words('records.field.area-verdict.reason') }).fill(reason)
  await dialog.getByRole('button', { name: words('forms.save'), exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(row).toContainText(reason)
}

async function savePaper(app: RunningApp, kind: 'docx' | 'pdf', name: string): Promise<string> {
  const path = join(folder, `${name}.${kind}`)
  await app.scriptDialogs({ save: path })
  await app.page.getByRole('button', { name: words(`renewal.memo.save-${kind}`) }).click()
  await expect(app.page.getByText(words('renewal.memo.saved-at', { path }))).toBeVisible({ timeout: 20_000 })
  return path
}

/** The text of each page as it is drawn; nothing is normalised, so that a wrong code point stays wrong. */
async function pdfPages(path: string): Promise<string[]> {
  const document = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const content = await (await document.getPage(number)).getTextContent({ disableNormalization: true })
    pages.push(content.items.map((item) => ('str' in item ? item.str : '')).join(''))
  }
  return pages
}

const packed = (text: string) => text.replace(/\s+/g, '')

/** The lines of the Word document are in the PDF too, letter for letter; what a page break parts is looked for in halves. */
async function expectSameText(docx: string, pdf: string): Promise<string> {
  const { value } = await mammoth.extractRawText({ path: docx })
  const pages = (await pdfPages(pdf)).map(packed)
  const lines = value.split('\n').map(packed).filter(Boolean)
  expect(lines.length).toBeGreaterThan(60)
  expect(lines.filter((line) => !pages.some((page) => page.includes(line)))).toEqual([])
  pages.forEach((page, index) => expect(page).toContain(`${index + 1}/${pages.length}`))
  return pages.join('')
}

test('the memorandum of 2017 is evaluated, its next version drafted, and the paper read back', async ({ launch }) => {
  test.setTimeout(150_000)
  const app = await launch()
  const { page } = app
  await openSample(page)
  await goTo(page, renewalPage)

  await test.step('areas are judged, one is proposed, and a remark stays inside', async () => {
    await judge(page, 'Welfare, elderly care above all', 'rename', 'Says what the cities do', 'Äldreomsorg 养老')
    await judge(page, 'Placements in municipal bodies', 'drop', 'No placement came about')
    await page.getByRole('button', { name: words('renewal.verdict.add') }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: words('records.field.area-verdict.titles') }).fill('Youth exchange')
    await dialog.getByRole('button', { name: words('forms.save'), exact: true }).click()
    await expect(dialog).toBeHidden()
    const row = page.getByRole('row', { name: 'Tourism' })
    await row.getByRole('button', { name: words('renewal.notes', { count: 0 }) }).click()
    await dialog.getByRole('button', { name: words('history.notes.add') }).click()
    const note = page.getByRole('dialog').last()
    await note.getByRole('textbox').fill('CANARY they never answer')
    await note.getByRole('button', { name: words('forms.save'), exact: true }).click()
    await settled(page)
    await page.keyboard.press('Escape')
    await expect(row.getByRole('button', { name: words('renewal.notes', { count: 1 }) })).toBeVisible()
  })

  await test.step('the draft follows, and the comparison says the verdicts', async () => {
    await page.getByRole('button', { name: words('renewal.draft.make') }).click()
    await expect(page.getByRole('heading', { level: 2, name: draft, exact: true })).toBeVisible()
    await settled(page)
    const comparison = page.getByRole('table', { name: words('areas.flow') })
    const row = (name: string) => comparison.getByRole('row').filter({ hasText: name })
    await expect(row('Äldreomsorg 养老')).toContainText(words('records.value.areaFate.renamed'))
    await expect(row('Placements in municipal bodies')).toContainText('No placement came about')
    await expect(row('Youth exchange')).toContainText(words('records.value.areaFate.new'))
    await page.getByRole('link', { name: words('agreements.part.renewal'), exact: true }).click()
    await settled(page)
    await expect(page.getByText(words('renewal.of-draft'))).toBeVisible()
    await expect(page.getByRole('button', { name: words('renewal.draft.make') })).toHaveCount(0)
    await page.getByRole('main').getByRole('link', { name: 'Memorandum signed in 2017' }).last().click()
    await expect(page.getByRole('heading', { level: 2, name: 'Memorandum signed in 2017', exact: true })).toBeVisible()
    await page.getByRole('button', { name: words('renewal.draft.make-another') }).click()
    await expect(page.getByRole('alertdialog', { name: words('renewal.draft.another.title') })).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('the paper says the same as Word and as PDF, in Swedish and Chinese, and nothing internal', async () => {
    for (const [locale, name] of [
      ['sv', 'Svenska'],
      ['zh-CN', '简体中文']
    ] as const) {
      await page.locator('label', { hasText: name }).click()
      await page
        .getByRole('textbox', { name: words('renewal.memo.ask') })
        .fill('Godkänn på båda sidor: åäöÅÄÖ 双方合作一文')
      const docx = await savePaper(app, 'docx', locale)
      const pdf = await savePaper(app, 'pdf', locale)
      const text = await expectSameText(docx, pdf)
      const said = messagesOf(locale)
      for (const id of ['renewal.memo.account', 'renewal.memo.comparison', 'renewal.memo.sources'])
        expect(text).toContain(packed(said[id] ?? 'missing'))
      expect(text).toContain(packed('Godkänn på båda sidor: åäöÅÄÖ 双方合作一文'))
      expect(text).toContain(packed('Äldreomsorg 养老'))
      expect(text).not.toMatch(/canary/i)
      if (locale === 'zh-CN') expect(readFileSync(pdf).toString('latin1')).not.toMatch(/\/Subtype\s*\/Type3/)
    }
  })

  await test.step('an internal memo holds the remark and says what it is', async () => {
    await page.locator('label', { hasText: words('renewal.memo.reader.internal') }).click()
    await page.locator('label', { hasText: 'English' }).click()
    const pages = await pdfPages(await savePaper(app, 'pdf', 'internal'))
    expect(pages.join('')).toContain('CANARY they never answer')
    for (const text of pages) expect(packed(text)).toContain(packed(words('renewal.memo.internal-mark')))
  })
})
