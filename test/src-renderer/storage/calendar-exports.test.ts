import 'fake-indexeddb/auto'
import ICAL from 'ical.js'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { announcedAhead } from '@shared/domain/calendar-events'
import { sampleDate } from '@shared/domain/sample/sample-office'

vi.mock('@renderer/platform/bridge', async () => ({ bridge: (await import('./memory-bridge')).memoryBridge() }))

const { announcedRecords } = await import('@renderer/storage/calendar-announced')
const { calendarOut } = await import('@renderer/storage/calendar-exports')
const { partnershipStanding } = await import('@renderer/storage/cycle-input')
const { textsIn } = await import('@renderer/platform/texts-in')
const { partnershipViews } = await import('@renderer/storage/partnerships')
const { recordsOfType } = await import('@renderer/storage/records')
const { openSample, removeSample } = await import('@renderer/storage/sample')
const { saveEdits, saveRecords } = await import('@renderer/storage/write')

async function opened() {
  const sample = await openSample('Test Person')
  if (!sample.ok) throw new Error(sample.error.message)
  return sample.value
}

let office: Awaited<ReturnType<typeof opened>>
beforeAll(async () => {
  office = await opened()
})
afterAll(async () => {
  office.db.close()
  await removeSample()
})

async function written(audience: 'office' | 'partner' = 'office', locale: 'en' | 'sv' | 'zh-CN' = 'en', copy = office) {
  const views = (await partnershipViews(copy)).filter(({ ours }) => ours)
  const language = await textsIn(locale)
  const out = await calendarOut(copy, 'Calendar', { views, audience, language, date: sampleDate })
  const text = new TextDecoder().decode(out.bytes)
  const events = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((event) => ({
    uid: String(event.getFirstPropertyValue('uid')),
    on: String(event.getFirstPropertyValue('dtstart')),
    title: String(event.getFirstPropertyValue('summary')),
    description: String(event.getFirstPropertyValue('description') ?? ''),
    sequence: Number(event.getFirstPropertyValue('sequence')),
    status: String(event.getFirstPropertyValue('status'))
  }))
  return { ...out, events, decision: events.find(({ uid }) => uid.includes('-decision')) }
}

async function aheadOf(partnership: string): Promise<number> {
  return announcedAhead((await announcedRecords(office, partnership, 'office')).entries, sampleDate).length
}

async function setDecisionBefore(months: number): Promise<void> {
  const [before] = await recordsOfType(office, 'cycle-template', office.space)
  const fields = { name: 'Canary pace', cycleMonths: 31, plansWithin: 3, evaluationBefore: 12, decisionBefore: months }
  const saved = await saveRecords(office, [{ type: 'cycle-template', space: office.space, before, fields }])
  const id = saved.ok ? saved.value[0]?.id : undefined
  const partnership = (await partnershipViews(office)).find(({ ours }) => ours)?.partnership
  if (!id || !partnership) throw new Error('nothing saved')
  const chosen = { ...partnership, cycleTemplate: id }
  await saveRecords(office, [{ type: 'partnership', space: office.space, before: partnership, fields: chosen }])
}

beforeEach(async () => setDecisionBefore(6))

it('tells each day with its arithmetic, in the language chosen', async () => {
  expect((await written()).decision).toMatchObject({
    on: '2019-06-30',
    title: 'Council decides on the next version: Gothenburg – Shanghai',
    description: expect.stringContaining('six months before the end, 31 December 2019') as string
  })
  expect((await written('office', 'sv')).decision?.title).toContain('Göteborg – Shanghai')
  expect((await written('office', 'zh-CN')).decision?.title).toContain('上海市')
})

it('says nothing internal to a partner: neither our pace nor our quiet periods', async () => {
  const period = { name: 'Canary quiet weeks', from: '2019-06-20', to: '2019-07-05' }
  await saveRecords(office, [{ type: 'quiet-period', space: office.space, fields: period }])
  const told = ({ events }: Awaited<ReturnType<typeof written>>) => JSON.stringify(events)
  expect(told(await written('office'))).toContain('Canary quiet weeks')
  expect(told(await written('partner'))).not.toMatch(/canary/i)
})

it('remembers what it wrote only once the file is saved, for every copy of the office', async () => {
  const first = await written()
  await first.remember()
  expect((await written()).decision?.sequence).toBe(first.decision?.sequence)
  await setDecisionBefore(3)
  const moved = await written()
  expect(moved.decision).toMatchObject({ on: '2019-09-30', sequence: 1, uid: first.decision?.uid })
  await setDecisionBefore(2)
  expect((await written()).decision?.sequence).toBe(1)
  await moved.remember()
  const colleague = { ...office, device: 'c'.repeat(32) }
  const theirs = await written('office', 'en', colleague)
  expect(theirs.decision).toMatchObject({ on: '2019-10-31', sequence: 2 })
  await theirs.remember()
  await setDecisionBefore(1)
  expect((await written()).decision?.sequence).toBe(3)
  expect(await recordsOfType(office, 'calendar-export', office.space)).toHaveLength(2)
  expect((await written('partner')).decision?.sequence).toBe(0)
})

it('of all cancels what it said of a partnership that has ended or was deleted, and of no other', async () => {
  const [view] = (await partnershipViews(office)).filter(({ ours }) => ours)
  if (!view) throw new Error('the sample has no partnership of ours')
  const language = await textsIn('en')
  const choice = { audience: 'office', language, date: sampleDate } as const
  const first = await calendarOut(office, 'Calendar', { ...choice, views: [view], isAll: true })
  await first.remember()
  const partnerless = await calendarOut(office, 'Calendar', { ...choice, views: [], isAll: true })
  expect(partnerless).toMatchObject({ events: 0, cancelled: 0 })

  const { partnership } = view
  const put = (fields: object) =>
    saveEdits(office, [
      { space: office.space, ops: [{ op: 'put', type: 'partnership', id: partnership.id, fields: { ...fields } }] }
    ])
  await put({ status: 'ended' })
  const ended = await calendarOut(office, 'Calendar', { ...choice, views: [], isAll: true })
  expect(ended.events).toBe(0)
  expect(ended.cancelled).toBeGreaterThanOrEqual(3)
  expect(new TextDecoder().decode(ended.bytes)).not.toContain('STATUS:CONFIRMED')
  expect(await calendarOut(office, 'Calendar', { ...choice, views: [] })).toMatchObject({ cancelled: 0 })
  const [asEnded] = (await partnershipViews(office)).filter(({ partnership: { id } }) => id === partnership.id)
  const ofOne = asEnded && (await calendarOut(office, 'Calendar', { ...choice, views: [asEnded] }))
  expect(ofOne).toMatchObject({ events: 0, cancelled: ended.cancelled })
  expect(asEnded && (await partnershipStanding(office, asEnded, sampleDate)).renewal).toBeUndefined()
  expect(await aheadOf(partnership.id)).toBe(ended.cancelled)
  await ended.remember()
  expect(await aheadOf(partnership.id)).toBe(0)

  await put({ status: 'active' })
  const back = await calendarOut(office, 'Calendar', { ...choice, views: [view], isAll: true })
  expect(back).toMatchObject({ events: first.events, cancelled: 0 })
  await put({ deleted: true })
  expect(await calendarOut(office, 'Calendar', { ...choice, views: [], isAll: true })).toMatchObject({
    events: 0,
    cancelled: ended.cancelled
  })
})
