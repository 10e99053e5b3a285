import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, newFolder, test } from '../harness/launch'
import { createPartnership, desktopCopy, eksholm, setUpOffice } from './exchange-steps'
import { choose, field, fill, press, save, type Filled } from './form-steps'
import { goByRail, goTo } from './steps'
import { words } from './words'

/**
 * The cities, the agreement and every date are invented. All boundaries lie behind or beyond the years in which this test is
 * run, so that what the screens say of "today" stays the same.
 */
const partner = { city: 'Lindhaven', country: 'Finland', timeZone: 'Europe/Helsinki' }
const memorandum = 'Memorandum on libraries'

let folder: string
test.beforeAll(() => {
  folder = newFolder('letters')
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

const extended = words('records.value.termEventKind.extended')
const events = (page: Page) => page.getByRole('list', { name: words('records.types.term-event') })

/** Adds an event to the version on the screen; its effect is told before it is saved. */
async function addEvent(page: Page, kind: string, fields: Filled, effect: string, decision?: RegExp): Promise<void> {
  await page.getByRole('button', { name: words('agreements.event.add') }).click()
  const dialog = page.getByRole('dialog')
  const name = words(`records.value.termEventKind.${kind}`)
  await choose(page, dialog, field('term-event.kind'), name)
  await fill(dialog, fields)
  if (decision) await choose(page, dialog, field('term-event.decision'), decision)
  await expect(dialog.getByRole('status').first()).toHaveText(effect)
  for (const said of await dialog.getByRole('status').all()) await expect(said).toBeInViewport({ ratio: 1 })
  await save(dialog)
  await expect(page.getByText(words('standing.event.added', { event: name })).first()).toBeVisible()
}

/** What the tab of agreements says of a day, with the arithmetic behind it. */
async function expectOn(page: Page, day: string, sentence: string, steps?: readonly string[]): Promise<void> {
  await page.getByRole('textbox', { name: words('agreements.in-force.day') }).fill(day)
  const said = page.getByRole('table', { name: words('agreements.in-force') }).getByRole('button')
  await expect(said).toContainText(sentence)
  if (!steps) return
  await said.click()
  await expect(page.getByRole('dialog', { name: words('agreements.why') }).getByRole('listitem')).toHaveText([...steps])
  await page.keyboard.press('Escape')
}

async function expectPlace(page: Page, place: string): Promise<void> {
  const named = words('standing.portfolio.count', { standing: words(`standing.portfolio.${place}`), count: 1 })
  await goByRail(page, 'desk')
  await page.getByRole('link', { name: named }).click()
  await expect(page.getByRole('button', { name: words('standing.portfolio.filter') })).toContainText(named)
  await expect(page.getByRole('row', { name: partner.city })).toHaveCount(1)
}

test('the term of a memorandum is entered by hand, event by event, and asked for on many days', async ({ launch }) => {
  test.setTimeout(120_000)
  const app = await launch()
  const { page } = desktopCopy(app)
  await page.setViewportSize({ width: 1280, height: 800 })
  await setUpOffice(page, eksholm)
  const partnership = await createPartnership(page, partner)
  const tab = `${partnership.split('?')[0]}/agreements`
  let agreement = ''

  await test.step('an agreement of five years, then yearly, with three months of notice', async () => {
    await goTo(page, tab)
    await page.getByRole('button', { name: words('agreements.add') }).click()
    await fill(page.getByRole('dialog'), { [field('agreement.title')]: memorandum })
    await save(page.getByRole('dialog'))
    await expect(page.getByRole('heading', { level: 1, name: memorandum })).toBeVisible()
    agreement = await page.evaluate(() => location.hash.slice(1))
    await page.getByRole('button', { name: words('agreements.version.new') }).click()
    const dialog = page.getByRole('dialog')
    await fill(dialog, {
      [field('agreement-version.label')]: 'Text of 2008',
      [field('agreement-version.signedOn')]: '2008-02-29'
    })
    await press(dialog, words('records.value.versionStatus.signed'))
    await press(dialog, words('records.value.termKind.duration'))
    await fill(dialog, { [words('standing.length')]: '60' })
    await press(dialog, words('records.value.renewalKind.tacit'))
    await fill(dialog, {
      [words('standing.every')]: '12',
      [words('standing.notice')]: '3',
      [words('standing.withdrawal')]: '6'
    })
    for (const measured of ['length', 'every', 'notice', 'withdrawal'])
      await expect(dialog.getByRole('button', { name: words(`standing.unit-of.${measured}`) })).toHaveCount(1)
    await fill(dialog, { [words('standing.withdrawal')]: '' })
    await expect(dialog.getByText('Runs five years from 29 February 2008')).toContainText('to 28 February 2013; then')
    await save(dialog)
    await goTo(page, tab)
    const start = ['Counted from 29 February 2008, the day of signature']
    await expectOn(
      page,
      '2013-02-28',
      'In force: five years from 29 February 2008, ends 28 February 2013; the notice date, 28 November 2012, has passed.',
      [
        ...start,
        'Term: five years; the day of the event isn’t counted, so the last day is 28 February 2013',
        'Notice three months before 28 February 2013: received by 28 November 2012',
        'In force'
      ]
    )
    await expectOn(
      page,
      '2015-03-01',
      'In force by tacit renewal 3: five years from 29 February 2008, then twelve months each time, ends 29 February 2016; notice by 29 November 2015.'
    )
    await expectPlace(page, 'tacit-renewal')
  })

  await test.step('who signed on which day is kept, and a day that can’t be is said', async () => {
    await goTo(page, agreement)
    const dialog = page.getByRole('dialog')
    const enter = async (city: string, post: string, day: string) => {
      await page.getByRole('button', { name: words('agreements.signatory.add') }).click()
      await press(dialog, city)
      await dialog.getByRole('combobox', { name: field('signatory.post') }).fill(post)
      await fill(dialog, { [field('signatory.signedOn')]: day })
      await save(dialog)
    }
    await enter(eksholm.city, 'Chair of the council', '2008-02-29')
    await expect(page.getByText(words('agreements.signatory.signed', { date: '29 Feb 2008' }))).toBeVisible()
    await enter(partner.city, 'Mayor', '2008-03-07')
    const later = page.getByText(
      words('agreements.signatory.later', { last: '7 March 2008', signed: '29 February 2008' })
    )
    await expect(later).toBeVisible()
    await page.getByRole('button', { name: words('agreements.change-one', { name: 'Mayor' }) }).click()
    await fill(dialog, { [field('signatory.signedOn')]: '2008-02-29' })
    await save(dialog)
    await expect(later).toBeHidden()
  })

  await test.step('it is extended by a letter that rests on a decision and is kept as a paper', async () => {
    await goTo(page, agreement)
    await page
      .getByRole('button', { name: words('decisions.record-about') })
      .last()
      .click()
    const dialog = page.getByRole('dialog')
    await fill(dialog, {
      [field('decision.title')]: 'Go on with the libraries',
      [field('decision.decidedOn')]: '2012-10-15',
      [field('decision.body')]: 'City board'
    })
    await save(dialog)
    await addEvent(
      page,
      'extended',
      { [field('term-event.signedOn')]: '2012-11-05', [field('term-event.until')]: '2014-06-30' },
      'The end moves from 28 February 2013 to 30 June 2014.',
      /Go on with the libraries/
    )
    const letter = join(folder, 'letter.pdf')
    writeFileSync(letter, '%PDF-1.4 an invented letter')
    const row = events(page).getByRole('listitem').filter({ hasText: '5 November 2012' })
    await row.getByRole('button', { name: words('agreements.change-one', { name: extended }) }).click()
    await app.scriptDialogs({ open: [letter] })
    await dialog.getByRole('button', { name: words('papers.add'), exact: true }).click()
    await save(page.getByRole('dialog', { name: words('papers.new.title') }))
    // The first press may come while the inner dialog is still closing.
    await expect(async () => {
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden({ timeout: 1_000 })
    }).toPass({ timeout: 10_000 })
    await expect(row.getByRole('button', { name: /letter/ })).toBeVisible()
    await expect(row).toContainText('Decision: Go on with the libraries')
  })

  await test.step('notice comes too late, a suspension is taken back, another stays, and the text is terminated', async () => {
    await addEvent(
      page,
      'notice',
      { [field('term-event.receivedOn')]: '2016-04-15' },
      'Too late for the current end: it goes on once more, and the last day in force is 30 June 2017.'
    )
    const days = { [field('term-event.from')]: '2016-01-01', [field('term-event.until')]: '2016-01-31' }
    await addEvent(page, 'suspended', days, 'The text is suspended for 31 days; its end does not move.')
    const what = words('standing.event.added', { event: words('records.value.termEventKind.suspended') })
    await page.getByRole('button', { name: words('ui.action-of', { action: words('forms.undo'), what }) }).click()
    await expect(events(page).getByRole('listitem')).toHaveCount(2)
    await addEvent(
      page,
      'suspended',
      { [field('term-event.from')]: '2015-01-01', [field('term-event.until')]: '2015-03-31' },
      'The text is suspended for 90 days; its end does not move.'
    )
    await addEvent(
      page,
      'terminated',
      { [field('term-event.effectiveFrom')]: '2017-03-01', [field('term-event.signedOn')]: '2017-01-20' },
      'The last day in force is 28 February 2017.'
    )
    await expectPlace(page, 'ended')
  })

  await test.step('a new version takes its place, and its own dates follow', async () => {
    await goTo(page, agreement)
    await page
      .getByRole('button', { name: words('agreements.version.new') })
      .first()
      .click()
    const dialog = page.getByRole('dialog')
    await fill(dialog, {
      [field('agreement-version.label')]: 'Text of 2017',
      [field('agreement-version.signedOn')]: '2017-05-10',
      [field('agreement-version.effectiveFrom')]: '2017-06-01'
    })
    await press(dialog, words('records.value.versionStatus.signed'))
    await press(dialog, words('records.value.termKind.written'))
    await fill(dialog, {
      [words('agreements.term.ends-on')]: '2098-12-31',
      [words('standing.every')]: '24',
      [words('standing.notice')]: '6'
    })
    await save(dialog)
    const fact = (name: string) => page.locator('dt', { hasText: words(name) }).locator('+ dd')
    await expect(fact('agreements.date.term-ends')).toContainText('31 December 2098')
    await expect(fact('agreements.date.notice')).toContainText('30 June 2098')
    await expect(page.getByText('1 March – 31 May 2017')).toContainText('92 days')
    await expectPlace(page, 'in-force')
  })

  await test.step('what belongs to the text follows its term at once, and large text leaves a sentence its width', async () => {
    await goTo(page, agreement)
    await page.setViewportSize({ width: 1280, height: 2000 })
    const notes = page.getByRole('heading', { name: words('agreements.extras', { name: 'Text of 2017' }) })
    const facts = page.getByRole('region', { name: words('records.types.term-event') })
    const bottomOf = async (part: Locator) => part.evaluate((one) => one.getBoundingClientRect().bottom)
    expect((await bottomOf(notes)) - (await bottomOf(facts))).toBeLessThan(300)
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.evaluate(() => (document.documentElement.style.fontSize = '175%'))
    const row = page.getByRole('listitem').filter({ hasText: 'the date written in the text' }).first()
    const share = await row.evaluate((one) => (one.firstElementChild?.clientWidth ?? 0) / one.clientWidth)
    expect(share).toBeGreaterThan(0.4)
    await page.evaluate(() => (document.documentElement.style.fontSize = ''))
  })

  await test.step('each day has the standing that a lawyer would have worked out', async () => {
    await goTo(page, tab)
    const letter = 'until 30 June 2014 by an extension signed on 5 November 2012'
    const on = (day: string, sentence: string, steps?: readonly string[]) => expectOn(page, day, sentence, steps)
    await on(
      '2012-11-04',
      'In force: five years from 29 February 2008, ends 28 February 2013; notice by 28 November 2012.'
    )
    await on('2012-11-05', `In force ${letter}; notice by 30 March 2014.`)
    await on('2015-03-31', `Suspended from 1 January 2015 to 31 March 2015; the term runs on: ${letter}`)
    await on('2015-04-01', `In force by tacit renewal 1: ${letter}, then twelve months each time, ends 30 June 2015`)
    await on('2016-04-15', `In force by tacit renewal 2: ${letter}`)
    await on('2017-02-28', `In force by tacit renewal 3: ${letter}`)
    await on('2017-03-01', 'Terminated with effect from 1 March 2017, signed on 20 January 2017')
    await on('2017-05-31', 'Terminated with effect from 1 March 2017, signed on 20 January 2017')
    await on('2017-06-01', 'In force until 31 December 2098, the date written in the text; notice by 30 June 2098.')
  })

  const day = page.getByRole('textbox', { name: words('agreements.in-force.day') })
  const title = (when: 'past' | 'today' | 'future', date: string) =>
    page.getByRole('heading', { name: words('agreements.in-force.title', { when, date }), exact: true })
  const versions = page.getByRole('list', { name: words('agreements.versions.of', { agreement: memorandum }) })

  await test.step('the chosen day governs the whole tab, is named on it, and one button leads back to today', async () => {
    await expect(page.getByText(words('agreements.in-force.day'), { exact: true })).toBeVisible()
    await day.fill('2099-01-01')
    await expect(title('future', '1 January 2099')).toBeVisible()
    await day.fill('2015-02-01')
    await expect(title('past', '1 February 2015')).toBeVisible()
    await expect(versions.getByRole('listitem').first()).toContainText('Not yet effective')
    await expect(versions.getByRole('listitem').last()).toContainText('Suspended')
    await expect(page.getByText(words('agreements.as-of', { date: '1 February 2015' }))).toBeVisible()
    await page.getByRole('button', { name: words('agreements.in-force.day.today') }).click()
    await expect(day).toBeFocused()
    await expect(title('today', '')).toBeVisible()
    await expect(versions.getByRole('listitem').first()).toContainText('In force until 31 December 2098')
  })

  await test.step('the public statement of a day says the same, without what may still be done', async () => {
    await day.fill('2015-02-01')
    await page.getByRole('link', { name: words('standing.statement.open') }).click()
    const paper = page.getByRole('article')
    await expect(paper).toContainText('As of 1 February 2015')
    await expect(paper).toContainText('Suspended')
    await expect(paper).not.toContainText(/Go on with the libraries|notice by/i)
    await page.goBack()
    await expect(title('past', '1 February 2015')).toBeVisible()
  })
})
