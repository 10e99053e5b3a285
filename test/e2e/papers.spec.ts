import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from '../harness/launch'
import { applyReview, desktopCopy, logDelegation, openBundle, openDelegation, sendPartnership } from './exchange-steps'
import { gothenburgShanghai } from './screens'
import { openSample, settled } from './steps'
import { words } from './words'

const title = 'Study visit on elderly care'

test('a scan that is kept with a visit reaches the partner byte by byte', async ({ launch }, info) => {
  test.setTimeout(90_000)
  const [ours, theirs] = [desktopCopy(await launch()), desktopCopy(await launch())]
  const [scan, bundle, received] = ['programme.pdf', 'visit.entente', 'received.pdf'].map((name) =>
    info.outputPath(name)
  ) as [string, string, string]
  const bytes = Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    Buffer.from(Uint8Array.from({ length: 70_000 }, (_, i) => i * 7))
  ])
  writeFileSync(scan, bytes)
  for (const { page } of [ours, theirs]) await openSample(page)

  await logDelegation(ours.page, gothenburgShanghai.partnership, title, 'See how homes are run')
  await ours.openFrom(scan, () => ours.page.getByRole('button', { name: words('papers.add'), exact: true }).click())
  const dialog = ours.page.getByRole('dialog', { name: words('papers.new.title') })
  await dialog.getByRole('button', { name: words('forms.save'), exact: true }).click()
  await expect(dialog).toBeHidden()
  await settled(ours.page)

  await sendPartnership(ours, ['Gothenburg', 'Shanghai'], bundle)
  await openBundle(theirs, bundle)
  await applyReview(theirs)
  await openDelegation(theirs.page, title)
  const papers = theirs.page.getByRole('list', { name: words('papers.title') })
  await theirs.saveTo(received, () => papers.getByRole('button', { name: words('papers.save') }).click())
  await expect.poll(() => existsSync(received) && readFileSync(received).equals(bytes)).toBe(true)
})
