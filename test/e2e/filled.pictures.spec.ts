import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { routes } from '../../src-renderer/platform/routes'
import { expect, test, type RunningApp } from '../harness/launch'
import { gothenburgShanghai } from './screens'
import { goTo, openSample, settled, useLooks } from './steps'
import { words, wordsOf, type Words } from './words'

/**
 * Takes pictures of what the sample alone doesn't show: clauses in two languages, a renewal that is judged and drafted, and
 * dialogs with something typed in. Started as the pictures of the screens are, with the same variables.
 */
const folder = process.env.ENTENTE_PICTURES
const looks = process.env.ENTENTE_PICTURE_LOOKS?.split(',') ?? ['sv-light', 'zh-CN-light', 'en-dark']

test.skip(!folder, 'pictures are only taken into a folder named by ENTENTE_PICTURES')

const { partnership, memorandum } = gothenburgShanghai
const agreement = `/partnerships/${partnership}/agreements/${memorandum}`
const label = 'Text of 2020'

const dialogOf = (page: Page) => page.getByRole('dialog').last()

async function saved(dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: words('forms.save'), exact: true }).click()
  await expect(dialog).toBeHidden()
}

async function judge(page: Page, area: string, verdict: string, reason: string, title?: string): Promise<void> {
  const row = page.getByRole('row', { name: area })
  await row.getByRole('button', { name: words('renewal.verdict.judge') }).click()
  const dialog = dialogOf(page)
  await dialog.locator('label', { hasText: new RegExp(`^${words(`records.value.areaVerdict.${verdict}`)}`) }).click()
  if (title) await dialog.getByRole('textbox', { name: words('renewal.verdict.title') }).fill(title)
  await dialog.getByRole('textbox', { name: words('records.field.area-verdict.reason') }).fill(reason)
  await saved(dialog)
}

/** A draft with two clauses in Swedish and Chinese, one of them changed in Swedish alone; answers with its address. */
async function draftTexts(page: Page): Promise<string> {
  await goTo(page, agreement)
  await page.getByRole('button', { name: words('agreements.version.new'), exact: true }).click()
  const dialog = dialogOf(page)
  await dialog.getByLabel(words('records.field.agreement-version.label')).fill(label)
  await dialog.getByLabel(words('agreements.term.ends-on')).fill('2022-12-31')
  await dialog.getByLabel(words('records.field.agreement-version.languages')).fill('Swedish, Chinese')
  await saved(dialog)
  const version = await page.evaluate(() => new URLSearchParams(location.hash.split('?')[1]).get('version'))
  await goTo(page, `${agreement}/texts?version=${version}`)
  const press = (id: string) =>
    page
      .getByRole('button', { name: words(id), exact: true })
      .first()
      .click()
  await press('texts.first')
  const first = page.locator('textarea[lang=sv]').first()
  await first.fill('Städerna utbyter två personer om året inom äldreomsorgen.')
  await first.press('Control+Enter')
  await expect(page.locator('textarea[lang=sv]')).toHaveCount(2)
  await page
    .locator('textarea[lang=sv]')
    .nth(1)
    .fill('Städerna utvärderar varje år, och svarar för var sin del av kostnaden.')
  await press('texts.paste')
  await dialog.getByRole('button', { name: words('texts.language') }).click()
  await page.getByRole('option', { name: 'Chinese' }).click()
  await dialog
    .getByLabel(words('texts.paste.text'))
    .fill('第一条 两市每年在养老领域互派两人。\n第二条 两市每年评估，费用各自承担。')
  await dialog.getByRole('button', { name: words('texts.paste.insert', { count: 2 }) }).click()
  await expect(dialog).toBeHidden()
  for (const done of [1, 2]) {
    await press('texts.mark-aligned')
    await expect(page.getByText(words('texts.aligned'))).toHaveCount(done)
  }
  await press('texts.approve')
  await dialog.getByLabel(words('records.field.approval.body')).fill('Head of office')
  await dialog.getByRole('button', { name: words('texts.approve'), exact: true }).click()
  await expect(dialog).toBeHidden()
  await first.fill('Städerna utbyter tre personer om året inom äldreomsorgen.')
  await first.press('Tab')
  await settled(page)
  return `${agreement}/texts?version=${version}`
}

async function fillRenewal(page: Page): Promise<void> {
  await goTo(page, `${agreement}/renewal`)
  await judge(page, 'Welfare, elderly care above all', 'rename', 'Says what the cities do', 'Elderly care')
  await judge(page, 'Placements in municipal bodies', 'drop', 'No placement came about')
  await judge(page, 'Culture', 'keep', 'Both sides want to go on')
  await page.getByRole('button', { name: words('renewal.verdict.add') }).click()
  const dialog = dialogOf(page)
  await dialog.getByRole('textbox', { name: words('records.field.area-verdict.titles') }).fill('Youth exchange')
  await saved(dialog)
  await page.getByRole('button', { name: words('renewal.draft.make-another') }).click()
  const again = page.getByRole('alertdialog', { name: words('renewal.draft.another.title') })
  await again.getByRole('button', { name: words('renewal.draft.make-another') }).click()
  await expect(
    page.getByRole('heading', { level: 2, name: 'Memorandum of understanding 2020–2022', exact: true })
  ).toBeVisible()
  await settled(page)
}

type Camera = {
  readonly page: Page
  readonly said: Words
  /** The window as it is. */
  readonly take: (name: string) => Promise<void>
  /** The whole page, however long. */
  readonly whole: (name: string, path: string) => Promise<void>
  readonly press: (id: string, within?: Locator) => Promise<void>
}

function cameraOf(page: Page, look: string, locale: 'en' | 'sv' | 'zh-CN'): Camera {
  const said = wordsOf(locale, locale === 'en' ? 'en-GB' : locale)
  mkdirSync(join(folder ?? '', look), { recursive: true })
  const take = async (name: string) => {
    await settled(page)
    await page.screenshot({ path: join(folder ?? '', look, `${name}.png`) })
  }
  return {
    page,
    said,
    take,
    async whole(name, path) {
      await goTo(page, path)
      const height = await page.evaluate(() => document.querySelector('main')?.scrollHeight ?? 800)
      await page.setViewportSize({ width: 1280, height: Math.min(Math.max(height, 800), 4200) })
      await take(name)
      await page.setViewportSize({ width: 1280, height: 800 })
    },
    press: (id, within) =>
      (within ?? page)
        .getByRole('button', { name: said(id), exact: true })
        .first()
        .click()
  }
}

async function eventDialogs({ page, said, take, press }: Camera): Promise<void> {
  const field = (name: string) => said(`records.field.term-event.${name}`)
  const filled: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    extended: { signedOn: '2019-01-10', until: '2020-12-31' },
    notice: { receivedOn: '2019-01-10' },
    terminated: { effectiveFrom: '2019-06-01', signedOn: '2019-01-10' },
    suspended: { from: '2019-03-01', until: '2019-05-31' }
  }
  for (const [kind, fields] of Object.entries(filled)) {
    await press('agreements.event.add')
    const dialog = dialogOf(page)
    await dialog.getByRole('button', { name: new RegExp(field('kind')) }).click()
    await page.getByRole('option', { name: said(`records.value.termEventKind.${kind}`) }).click()
    for (const [name, value] of Object.entries(fields)) {
      await dialog.getByRole('textbox', { name: field(name), exact: true }).fill(value)
      await dialog.getByRole('textbox', { name: field(name), exact: true }).blur()
    }
    await take(`event-${kind}`)
    await press('ui.cancel', dialog)
    await expect(dialog).toBeHidden()
  }
}

async function textDialogs({ page, said, take, press, whole }: Camera, texts: string): Promise<void> {
  await whole('texts', texts)
  await press('texts.approve')
  await dialogOf(page).getByLabel(said('records.field.approval.body')).fill('Head of office')
  await take('texts-approve')
  await page.keyboard.press('Escape')
  await press('texts.sign')
  await take('texts-sign')
  await page.keyboard.press('Escape')
  await press('texts.paste')
  await take('texts-paste')
  await page.keyboard.press('Escape')
}

async function memo({ page, said, take, press, whole }: Camera, app: RunningApp, look: string): Promise<void> {
  await whole('renewal', `${agreement}/renewal`)
  await press('renewal.memo.preview')
  await dialogOf(page).locator('h1').first().waitFor()
  await take('renewal-preview')
  await page.keyboard.press('Escape')
  const path = join(folder ?? '', look, 'memo.pdf')
  await app.scriptDialogs({ save: path })
  await press('renewal.memo.save-pdf')
  await expect(page.getByText(said('renewal.memo.saved-at', { path }))).toBeVisible({ timeout: 20_000 })
  await take('renewal-saved')
  await page
    .getByRole('row', { name: 'Tourism' })
    .getByRole('button', { name: new RegExp(said('renewal.verdict.judge')) })
    .click()
  await take('renewal-verdict')
  await press('ui.cancel', dialogOf(page))
}

async function cycleDialogs({ page, said, take, press, whole }: Camera): Promise<void> {
  await whole('overview', `/partnerships/${partnership}/overview`)
  await press('pace.choose')
  await dialogOf(page)
    .getByRole('button', { name: new RegExp(said('records.field.partnership.cycleTemplate')) })
    .click()
  await page.getByRole('option', { name: said('cycle.template.yearly-plan'), exact: true }).click()
  await take('pace')
  await page.keyboard.press('Escape')
  await press('calendar.open')
  await take('calendar')
  await page.keyboard.press('Escape')
  await press('pace.closing.open')
  await take('closing')
  await page.keyboard.press('Escape')
}

async function deskAndSettings({ page, said, take, press, whole }: Camera): Promise<void> {
  await goTo(page, '/desk')
  const matter = said('desk.title.milestone.plans')
  await page
    .getByRole('button', { name: said('reminders.menu', { title: matter }) })
    .first()
    .click()
  await take('desk-reminder-menu')
  await page.getByRole('menuitem', { name: said('reminders.later.day') }).click()
  await take('desk-reminder-day')
  await page.keyboard.press('Escape')
  await page
    .getByRole('button', { name: said('reminders.menu', { title: matter }) })
    .first()
    .click()
  await page.getByRole('menuitem').first().click()
  await take('desk-set-aside')
  await page
    .getByRole('button', { name: said('forms.undo') })
    .first()
    .click()
  await settled(page)
  await whole('settings', '/settings')
  for (const [id, name] of [
    ['pace.template.add', 'settings-pace'],
    ['pace.quiet.add', 'settings-quiet'],
    ['pace.schedule.add', 'settings-holidays']
  ] as const) {
    await press(id)
    await take(name)
    await expect(async () => {
      await page.keyboard.press('Escape')
      await expect(dialogOf(page)).toBeHidden({ timeout: 500 })
    }).toPass()
  }
}

for (const look of looks) {
  test(`pictures of filled states, ${look}`, async ({ launch }) => {
    test.setTimeout(240_000)
    const locale = look.replace(/-(light|dark)$/, '') as 'en' | 'sv' | 'zh-CN'
    const app = await launch()
    const { page } = app
    page.setDefaultTimeout(15_000)
    await page.setViewportSize({ width: 1280, height: 800 })
    await openSample(page)
    const texts = await draftTexts(page)
    await fillRenewal(page)
    await useLooks(page, locale, look.endsWith('-dark') ? 'dark' : 'light')
    await settled(page)
    const camera = cameraOf(page, look, locale)
    await camera.whole('areas-compared', `${agreement}/areas`)
    await camera.whole('agreement', agreement)
    await eventDialogs(camera)
    await camera.press('agreements.version.new')
    await dialogOf(page).getByLabel(camera.said('agreements.term.ends-on')).fill('2022-12-31')
    await camera.take('version-form')
    await page.keyboard.press('Escape')
    await textDialogs(camera, texts)
    await camera.whole('draft-renewal', texts.replace('/texts?', '/renewal?'))
    await memo(camera, app, look)
    await cycleDialogs(camera)
    await deskAndSettings(camera)
    await camera.whole('statement', routes.publicStatement.to({ partnership }))
    await camera.whole('portfolio', '/partnerships')
    await camera.whole('partnership-agreements', `/partnerships/${partnership}/agreements`)
    await camera.whole('areas', '/areas')
    await camera.whole('desk', '/desk')
  })
}
