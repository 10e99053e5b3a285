import 'fake-indexeddb/auto'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { sampleDate } from '@shared/domain/sample/sample-office'

vi.mock('@renderer/platform/bridge', async () => ({ bridge: (await import('./memory-bridge')).memoryBridge() }))

const { deskOf } = await import('@renderer/storage/desk')
const { setDeskLead } = await import('@renderer/storage/cycle-preferences')
const { setAside, tellAgain } = await import('@renderer/storage/reminders')
const { openSample, removeSample } = await import('@renderer/storage/sample')

let office: Extract<Awaited<ReturnType<typeof openSample>>, { ok: true }>['value']
beforeAll(async () => {
  const sample = await openSample('Test Person')
  if (!sample.ok) throw new Error(sample.error.message)
  office = sample.value
})
afterAll(async () => {
  office.db.close()
  await removeSample()
})

async function own(date = sampleDate) {
  const of = (await deskOf(office, date)).partnerships.find(({ view }) => view.ours)
  if (!of) throw new Error('no partnership')
  const kinds = of.attention.map((what) => (what.kind === 'milestone' ? what.milestone.kind : what.kind))
  const decision = [...of.attention, ...of.setAside.map(({ what }) => what)].find(
    (what) => what.kind === 'milestone' && what.milestone.kind === 'decision'
  )
  if (!decision) throw new Error('no decision')
  return { of, kinds, decision, states: of.setAside.map(({ state }) => state) }
}

it('sets a matter aside until a day, ticks it off, takes each back, and survives closing the database', async () => {
  const { of, decision, kinds } = await own()
  expect(kinds).toContain('decision')
  await setAside(office, of, decision, { until: '2019-02-01' })
  office.db.close()
  await office.db.open()
  expect(await own()).toMatchObject({ states: [{ state: 'put-off', until: '2019-02-01' }] })
  expect((await own()).kinds).not.toContain('decision')
  expect((await own('2019-02-01')).kinds).toContain('decision')
  const ticked = await setAside(office, of, decision, { doneOn: sampleDate })
  expect(await own()).toMatchObject({ states: [{ state: 'done', on: sampleDate }] })
  if (ticked.ok) await ticked.value()
  expect(await own()).toMatchObject({ states: [{ state: 'put-off', until: '2019-02-01' }] })
  await tellAgain(office, of, decision)
  expect(await own()).toMatchObject({ states: [], kinds })
})

it('tells of dates from as long before as was chosen', async () => {
  await setDeskLead(office, 30)
  await expect(own()).rejects.toThrow('no decision')
  await setDeskLead(office, 365)
  expect((await own()).kinds).toEqual(expect.arrayContaining(['decision', 'end']))
  await setDeskLead(office, 183)
})
