import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, newFolder, test } from '../harness/launch'
import {
  applyReview,
  createPartnership,
  desktopCopy,
  hashOf,
  logDelegation,
  openBundle,
  sendPartnership,
  setUpOffice,
  type NewOffice
} from './exchange-steps'
import { goTo } from './steps'
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

test('two offices that each began the partnership by themselves make it one', async ({ launch }) => {
  test.setTimeout(120_000)
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
})
