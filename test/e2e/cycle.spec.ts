import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { convertIcsCalendar } from 'ts-ics'
import { expect, newFolder, test } from '../harness/launch'
import { gothenburgShanghai } from './screens'
import { goTo, openSample, settled } from './steps'
import { words } from './words'

const overview = `/partnerships/${gothenburgShanghai.partnership}/overview`
const reason = 'Both cities were asked and chose to go on without one'

let folder: string
test.beforeAll(() => {
  folder = newFolder('calendar')
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a cycle is paced, proven and closed, its dates leave for a calendar, and a matter stays put off', async ({
  launch
}) => {
  test.setTimeout(90_000)
  const app = await launch()
  const { page } = app
  await openSample(page)
  await goTo(page, overview)
  const milestones = page.getByRole('list', { name: words('overview.milestones') })
  const dialog = page.getByRole('dialog')

  await test.step('another pace moves the dates, and says so before', async () => {
    await page.getByRole('button', { name: words('pace.choose'), exact: true }).click()
    await dialog.getByRole('button', { name: new RegExp(words('records.field.partnership.cycleTemplate')) }).click()
    await page.getByRole('option', { name: words('cycle.template.yearly-plan'), exact: true }).click()
    await expect(dialog.getByText('→').first()).toBeVisible()
    await dialog.getByRole('button', { name: words('forms.save') }).click()
    await expect(milestones).toContainText('30 Nov 2019')
    await page.getByRole('button', { name: words('pace.choose'), exact: true }).click()
    await dialog.getByRole('button', { name: new RegExp(words('records.field.partnership.cycleTemplate')) }).click()
    await page.getByRole('option', { name: words('cycle.template.three-year'), exact: true }).click()
    await dialog.getByRole('button', { name: words('forms.save') }).click()
    await expect(milestones).toContainText('30 Jun 2019')
  })

  await test.step('a recorded review proves its milestone, which opens that very record', async () => {
    await milestones.getByRole('link', { name: words('overview.do.review') }).click()
    await page.getByRole('button', { name: words('agreements.evaluation.add') }).click()
    await dialog.getByRole('textbox', { name: words('records.field.evaluation.heldOn') }).fill('2018-06-14')
    await dialog.getByRole('button', { name: words('forms.save'), exact: true }).click()
    await expect(dialog).toBeHidden()
    await goTo(page, overview)
    await milestones.getByRole('link', { name: words('overview.proof.review', { date: '14 Jun 2018' }) }).click()
    await expect(dialog.getByRole('textbox', { name: words('records.field.evaluation.heldOn') })).toHaveValue(
      '2018-06-14'
    )
    await page.keyboard.press('Escape')
    await goTo(page, overview)
  })

  await test.step('a cycle without its evaluation closes only with a reason', async () => {
    const past = page.getByRole('list', { name: words('pace.past') })
    await expect(past).toContainText(words('pace.past.nothing'))
    await past.getByRole('button', { name: words('pace.closing.open') }).click()
    await dialog.getByRole('button', { name: words('pace.closing.save') }).click()
    await expect(dialog.getByRole('textbox', { name: words('records.field.cycle-closing.reason') })).toHaveAttribute(
      'aria-invalid',
      'true'
    )
    await dialog.getByRole('textbox', { name: words('records.field.cycle-closing.reason') }).fill(reason)
    await dialog.getByRole('button', { name: words('pace.closing.save') }).click()
    await expect(past).toContainText(words('pace.past.reason', { day: '15 Jan 2019', reason }))
  })

  await test.step('the partner’s calendar is read by another library', async () => {
    const path = join(folder, 'shanghai.ics')
    await app.scriptDialogs({ save: path })
    await page.getByRole('button', { name: words('calendar.open') }).press('Enter')
    await dialog.locator('label', { hasText: words('calendar.audience.partner-hint') }).click()
    await expect(dialog).toContainText(words('calendar.fields.out.partner'))
    await dialog.getByRole('button', { name: words('calendar.save') }).press('Enter')
    await expect(dialog).toBeHidden()
    const file = readFileSync(path, 'utf8')
    const { events = [] } = convertIcsCalendar(undefined, file)
    const decision = events.find(({ uid }) => uid.includes('-decision@'))
    expect(decision?.start).toMatchObject({ type: 'DATE', date: new Date('2019-06-30T00:00:00Z') })
    expect(decision?.summary).toContain('上海市')
    expect(file).not.toContain(reason)
  })

  const matter = words('desk.title.milestone.plans')
  const shown = page.getByRole('main').getByRole('link', { name: matter })
  const folded = page.getByRole('button', { name: words('reminders.aside.show', { count: 1 }) })
  await test.step('with the keyboard alone a matter is put off, and the undo brings it back', async () => {
    await goTo(page, '/desk')
    const menu = page.getByRole('button', { name: words('reminders.menu', { title: matter }) })
    await menu.press('Enter')
    await page.keyboard.press('Enter')
    await expect(shown).toBeHidden()
    await page.getByRole('button', { name: words('forms.undo') }).press('Enter')
    await expect(shown).toBeVisible()
    await menu.press('Enter')
    await page.keyboard.press('Enter')
    await expect(folded).toBeVisible()
  })

  await test.step('it is still put off after a restart, until it is told again', async () => {
    await app.close()
    const second = await launch({ userData: app.userData })
    await settled(second.page)
    await goTo(second.page, '/desk')
    const again = second.page.getByRole('main').getByRole('link', { name: matter })
    await expect(again).toBeHidden()
    await second.page.getByRole('button', { name: words('reminders.aside.show', { count: 1 }) }).click()
    await second.page.getByRole('button', { name: words('reminders.again') }).click()
    await expect(again).toBeVisible()
  })
})
