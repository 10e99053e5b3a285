import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, newFolder, test } from '../harness/launch'
import {
  applyReview,
  changeField,
  createPartnership,
  desktopCopy,
  hashOf,
  logDelegation,
  openBundle,
  openDelegation,
  sendPartnership,
  setUpOffice,
  type NewOffice
} from './exchange-steps'
import { goByRail, goTo } from './steps'
import { words } from './words'

const testby: NewOffice = {
  person: 'Officer of Testby',
  office: 'Office of Testby',
  city: 'Testby',
  nativeCity: 'Testby',
  country: 'Sweden',
  timeZone: 'Europe/Stockholm'
}
const shiyan: NewOffice = {
  person: 'Officer of Shiyan',
  office: 'Foreign Affairs Office',
  city: 'Shiyan',
  nativeCity: '试验市',
  country: 'China',
  timeZone: 'Asia/Shanghai'
}
const cities = ['Testby', 'Shiyan']

let folder: string
test.beforeAll(() => {
  folder = newFolder('joining')
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('two offices that each began the partnership by themselves make it one; a blocked copy is refused until a person decides otherwise', async ({
  launch
}) => {
  test.setTimeout(180_000)
  const ours = desktopCopy(await launch())
  const theirs = desktopCopy(await launch())
  await setUpOffice(ours.page, testby)
  await createPartnership(ours.page, shiyan)
  const [first, answer] = [join(folder, 'first.entente'), join(folder, 'answer.entente')]
  await sendPartnership(ours, cities, first)

  await setUpOffice(theirs.page, shiyan)
  const address = await createPartnership(theirs.page, testby)
  const partnership = /partnerships\/([0-9a-f-]{36})/.exec(address)?.[1] ?? ''
  await logDelegation(theirs.page, partnership, 'Visit to the port', 'See the cranes')

  await openBundle(theirs, first)
  const { page } = theirs
  await page
    .getByRole('radiogroup', { name: words('joining.question') })
    .locator('label', { hasText: 'Testby' })
    .click()
  const city = page.getByRole('radiogroup', { name: words('exchange.join.question') })
  await expect(city.getByRole('radio', { name: /Shiyan/ })).toBeChecked()
  await expect(page.getByText(words('joining.effect', { count: 1 }))).toBeVisible()
  await applyReview(theirs)

  await goTo(page, `/partnerships/${partnership}/delegations`)
  await expect(page.getByRole('link', { name: 'Visit to the port' }).first()).toBeVisible()
  await sendPartnership(theirs, cities, answer)
  await openBundle(ours, answer)
  await applyReview(ours)
  await goTo(ours.page, '/delegations')
  await expect(ours.page.getByRole('link', { name: 'Visit to the port' })).toBeVisible()
  expect(await hashOf(ours, cities)).toBe(await hashOf(theirs, cities))

  await test.step('we block their copy: their next file is refused in words and changes nothing', async () => {
    await block(ours.page, shiyan)
    await openDelegation(page, 'Visit to the port')
    const label = words('records.field.delegation.purpose')
    await changeField(page, words('delegations.edit'), label, 'See the cranes and the school')
    await sendPartnership(theirs, cities, join(folder, 'blocked.entente'))
    await openBundle(ours, join(folder, 'blocked.entente'))
    await expect(ours.page.getByText(words('exchange.trust.blocked-revoked'))).toContainText(
      words('refusals.nothing-changed')
    )
    await openDelegation(ours.page, 'Visit to the port')
    await expect(ours.page.getByText('See the cranes', { exact: true })).toBeVisible()
  })

  await test.step('a person decides otherwise, and the same file opens', async () => {
    await goByRail(ours.page, 'exchange')
    await ours.page.getByRole('button', { name: words('exchange.trust.decide'), exact: true }).click()
    const dialog = ours.page.getByRole('dialog')
    await expect(dialog.getByText(words('exchange.trust.revoked-text'))).toBeVisible()
    await dialog.getByRole('button', { name: words('exchange.trust.decide.accept') }).click()
    await expect(dialog.getByText(words('exchange.trust.revoked-text'))).toBeHidden()
    await dialog.getByRole('button', { name: words('exchange.result.done') }).click()
    await openBundle(ours, join(folder, 'blocked.entente'))
    await applyReview(ours)
    await openDelegation(ours.page, 'Visit to the port')
    await expect(ours.page.getByText('See the cranes and the school', { exact: true })).toBeVisible()
    expect(await hashOf(ours, cities)).toBe(await hashOf(theirs, cities))
  })
})

/** Exchange → Copies we know → its number → Block this copy, and yes. */
async function block(page: Page, { person, office }: NewOffice): Promise<void> {
  await goByRail(page, 'exchange')
  const row = page.getByRole('table', { name: words('exchange.peers.title') }).getByRole('row', { name: office })
  await row.getByRole('button', { name: words('exchange.trust.check') }).click()
  const revoke = words('exchange.trust.decide.revoke')
  await page.getByRole('dialog').getByRole('button', { name: revoke }).click()
  const question = page.getByRole('alertdialog', { name: words('trust.revoke.title', { person, office }) })
  await expect(question).toContainText(words('trust.revoke.text'))
  await question.getByRole('button', { name: revoke }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(words('exchange.trust.revoked-text'))).toBeVisible()
  await dialog.getByRole('button', { name: words('exchange.result.done') }).click()
  await expect(row).toContainText(words('exchange.trust.revoked'))
}
