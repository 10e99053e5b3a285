import 'fake-indexeddb/auto'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Office } from '@renderer/storage/office'
import { newId } from '@renderer/platform/ids'

vi.mock('@renderer/platform/bridge', async () => ({ bridge: (await import('./memory-bridge')).memoryBridge() }))

const { decisionHomes, decisionsOn, setDecisionAbout } = await import('@renderer/storage/decisions')
const { partnershipStanding } = await import('@renderer/storage/cycle-input')
const { partnershipViews } = await import('@renderer/storage/partnerships')
const { recordsOfType } = await import('@renderer/storage/records')
const { openSample, removeSample } = await import('@renderer/storage/sample')
const { saveRecords } = await import('@renderer/storage/write')

let office: Office
async function reopen(): Promise<void> {
  if (office) office.db.close()
  await removeSample()
  const sample = await openSample('Test Person')
  if (!sample.ok) throw new Error(sample.error.message)
  office = sample.value
}
beforeEach(reopen)
afterAll(async () => {
  office.db.close()
  await removeSample()
})

async function gothenburgShanghai() {
  const view = (await partnershipViews(office)).find(({ ours }) => ours)
  const version = (await recordsOfType(office, 'agreement-version', view?.space)).find(
    ({ signedOn }) => signedOn === '2017-05-31'
  )
  if (!view || !version) throw new Error('the sample has changed')
  return { view, version }
}

async function decide(space: string, about: readonly string[], fields = {}): Promise<string> {
  const id = newId()
  const decision = { title: 'Renew', decidedOn: '2019-06-01', body: 'Council', about, ...fields }
  const saved = await saveRecords(office, [{ type: 'decision', space, id, fields: decision }])
  if (!saved.ok) throw new Error(saved.error.message)
  return id
}

describe('decisions about a record', () => {
  it('are those of its own space and the internal ones, the latest first, each once', async () => {
    const { view, version } = await gothenburgShanghai()
    const elsewhere = (await partnershipViews(office)).find(({ space }) => space !== view.space)
    const shared = await decide(view.space, [version.id], { version: version.id })
    const internal = await decide(office.space, [version.id], { decidedOn: '2019-07-01' })
    await decide(elsewhere?.space ?? '', [version.id])
    await decide(view.space, [])
    expect((await decisionsOn(office, [version])).map(({ id }) => id)).toEqual([internal, shared])
  })

  it('are linked and unlinked without touching anything else of them', async () => {
    const { view, version } = await gothenburgShanghai()
    const id = await decide(view.space, [], { reason: 'Because' })
    await setDecisionAbout(office, { id, space: view.space }, version.id, true)
    expect(await decisionsOn(office, [version])).toMatchObject([{ id, reason: 'Because', about: [version.id] }])
    await setDecisionAbout(office, { id, space: view.space }, version.id, false)
    expect(await decisionsOn(office, [version])).toEqual([])
  })
})

describe('the home of a new decision', () => {
  it('is the partnership or the office for what is shared, and the office alone for what is internal', async () => {
    const { view, version } = await gothenburgShanghai()
    const about = decisionHomes(office, version)
    expect(about.homes).toEqual([view.space, office.space])
    expect(about.aboutIn(view.space)).toEqual([version.id])
    expect(decisionHomes(office, { id: 'x', type: 'project', space: office.space }).homes).toEqual([office.space])
  })

  it('never lets a shared decision name our own record of the partnership', async () => {
    const { view } = await gothenburgShanghai()
    const { homes, aboutIn } = decisionHomes(office, view.partnership, view.space)
    expect(homes).toEqual([view.space, office.space])
    expect([aboutIn(view.space), aboutIn(office.space)]).toEqual([[], [view.partnership.id]])
  })
})

it.each(['shared', 'internal'])(
  'a %s decision that is about the version proves the milestone of its cycle',
  async (home) => {
    const { view, version } = await gothenburgShanghai()
    const decisionOf = async () =>
      (await partnershipStanding(office, view, '2019-08-01')).cycle?.milestones.find(({ kind }) => kind === 'decision')
    expect(await decisionOf()).toMatchObject({ state: 'late' })
    const id = await decide(home === 'shared' ? view.space : office.space, [version.id])
    expect(await decisionOf()).toMatchObject({ state: 'proven', evidence: [{ record: id }] })
  }
)

it('our own council’s approval of the next draft proves the milestone too; that of another body or side does not', async () => {
  const { view, version } = await gothenburgShanghai()
  const draft = newId()
  const approve = async (fields: { readonly city: string; readonly kind: 'office' | 'council' }) => {
    const text = { version: draft, body: 'Body', approvedOn: '2019-06-01', contentHash: '0'.repeat(64) }
    const id = newId()
    const saved = await saveRecords(office, [
      { type: 'approval', space: view.space, id, fields: { ...text, ...fields } }
    ])
    if (!saved.ok) throw new Error(saved.error.message)
    return id
  }
  const decisionOf = async () =>
    (await partnershipStanding(office, view, '2019-08-01')).cycle?.milestones.find(({ kind }) => kind === 'decision')
  const { agreement, term, renewal } = version
  await saveRecords(office, [
    {
      type: 'agreement-version',
      space: view.space,
      id: draft,
      fields: { agreement, label: 'Next', status: 'draft', term, renewal }
    }
  ])
  const [ours, theirs] = [view.ours?.id ?? '', view.partners[0]?.id ?? '']
  await approve({ city: ours, kind: 'office' })
  await approve({ city: theirs, kind: 'council' })
  expect(await decisionOf()).toMatchObject({ state: 'late' })
  const id = await approve({ city: ours, kind: 'council' })
  expect(await decisionOf()).toMatchObject({ state: 'proven', evidence: [{ record: id, approves: draft }] })
})
