import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { newId } from '@renderer/platform/ids'
import { keepDraft } from '@renderer/storage/drafts'
import { eraseRecords, planErasure } from '@renderer/storage/erase'
import { undoImport } from '@renderer/storage/exchange-undo'
import type { Office } from '@renderer/storage/office'
import { paperFile, savePaper } from '@renderer/storage/papers'
import { createPartnership, partnershipViews } from '@renderer/storage/partnerships'
import { ownCard } from '@renderer/storage/peers'
import { publishRecord } from '@renderer/storage/publish'
import { recordById, recordsOfType } from '@renderer/storage/records'
import { keepSendingPreferences } from '@renderer/storage/sending-preferences'
import { recordDefinitions, recordTypes } from '@shared/domain/record-registry'
import { canary, saveCanary } from './canary-fields'
import { encryptedTexts, leavingFile, placesOf, type LeavingFile } from './leaving-files'
import { clearOffices, everythingHeld, receive, save, twoOffices } from './offices'

vi.mock('@renderer/platform/bridge', async () => ({ bridge: (await import('./memory-bridge')).memoryBridge() }))

type Both = Awaited<ReturnType<typeof twoOffices>>

/** Fills all that must not leave: the office's own space, another partnership, forms, settings, peers, the log, what waits. */
async function fillWithCanaries(office: Office, shared: string): Promise<{ readonly person: string }> {
  const internal: Record<string, string> = {}
  for (const type of recordTypes)
    if (type !== 'office' && type !== 'partnership') internal[type] = await saveCanary(office, type, office.space)
  const [own] = await recordsOfType(office, 'office')
  const view = (await partnershipViews(office)).find(({ space }) => space === shared)
  if (!own || !view) throw new Error('no office')
  // The sender's name, city and country stand in every manifest (bundle-format.md); all else of the office stays inside.
  await saveCanary(office, 'office', office.space, {
    id: own.id,
    without: ['name', 'cityLatinName', 'country', 'timeZone']
  })
  await saveCanary(office, 'partnership', office.space, {
    id: view.partnership.id,
    without: ['sharedSpace', 'ourCity']
  })
  const city = { latinName: 'Canaryville', country: 'DE', timeZone: 'Europe/Berlin' }
  await createPartnership(office, { fields: { status: 'active', about: 'canary' }, cities: [city, city] })
  const other = (await partnershipViews(office)).find(({ cities }) => cities[0]?.latinName === 'Canaryville')
  if (!other) throw new Error('no other partnership')
  for (const type of recordTypes)
    if (recordDefinitions[type].home === 'partnership') await saveCanary(office, type, other.space)
  await addPaper(office, office.space, internal['person'] ?? '', 'canary')
  await addPaper(office, other.space, other.cities[0]?.id ?? '', 'canary')
  const { db, device } = office
  const changeSet = (
    await db.changes
      .where('records')
      .equals(internal['note'] ?? '')
      .first()
  )?.changeSet
  if (changeSet) await db.waiting.put({ space: other.space, device: 'c'.repeat(32), seq: 9, changeSet })
  await keepDraft(office, `delegation/new/${shared}`, { purpose: 'canary typed, not saved' }, '2019-01-15T10:00:00Z')
  await keepSendingPreferences(office, { space: shared, devices: [] }, { email: 'canary@feather.example' })
  await db.settings.put({ key: 'canary', value: 'canary' })
  await db.peers.put({
    device: 'c'.repeat(32),
    signingKey: 'canary',
    office: 'Canary office',
    city: 'Canaryville',
    country: 'DE',
    person: 'Canary officer',
    role: 'partner',
    firstSeenAt: '2019-01-15T10:00:00Z',
    lastSeenAt: '2019-01-15T10:00:00Z',
    holds: { [other.space]: { [device]: 3 } }
  })
  const [sent] = await db.exchanges.toArray()
  if (sent) await db.exchanges.add({ ...sent, number: 999, file: 'canary.entente', office: 'Canary office' })
  return { person: internal['person'] ?? '' }
}

/** A paper whose name and bytes say the word; the bytes often enough that they are deflated. */
async function addPaper(office: Office, space: string, about: string, word: string): Promise<void> {
  const file = await paperFile(`${word}.txt`, new TextEncoder().encode(`${word} page. `.repeat(200)))
  const saved = await savePaper(office, { space, file, fields: { about, name: file.name, kind: 'letter' } })
  if (!saved.ok) throw new Error(saved.error.message)
}

/** Shared records that name internal ones, and internal notes about shared ones. */
async function nameInternalRecords({ ours, space, ourCity, theirCity }: Both, person: string): Promise<string> {
  const [organisation] = await recordsOfType(ours, 'organisation', ours.space)
  const [indicator] = await recordsOfType(ours, 'indicator', ours.space)
  const [area] = await recordsOfType(ours, 'area', ours.space)
  const plan = await save(ours, { type: 'action-plan', space, fields: { title: 'Shared plan' } })
  await save(ours, {
    type: 'activity',
    space,
    fields: { plan, title: 'Shared activity', status: 'planned', organisation: organisation?.id, area: area?.id }
  })
  await save(ours, {
    type: 'reading',
    space,
    fields: { indicator: indicator?.id ?? newId(), city: ourCity, period: '2018', value: 3 }
  })
  const post = await save(ours, { type: 'post', space, fields: { title: 'Shared post', city: theirCity } })
  const tenure = await save(ours, { type: 'tenure', space, fields: { post, person } })
  const delegation = await save(ours, {
    type: 'delegation',
    space,
    fields: {
      title: 'Shared visit',
      mode: 'visit',
      level: 'mixed',
      startsOn: '2019-04-01',
      endsOn: '2019-04-03',
      timeZone: 'Europe/Stockholm',
      stage: 'programme',
      visitors: [theirCity],
      areas: area ? [area.id] : []
    }
  })
  await save(ours, {
    type: 'participant',
    space,
    fields: { delegation, city: theirCity, name: 'Shared guest', person, organisation: organisation?.id }
  })
  await addPaper(ours, space, delegation, 'Shared')
  await addPaper(ours, ours.space, delegation, 'canary about a shared visit,')
  for (const about of [delegation, tenure, plan])
    await save(ours, { type: 'note', space: ours.space, fields: { about, text: 'canary: costs too much' } })
  return delegation
}

/** Nothing of the canaries in the file, while what is shared is found in it. */
async function expectClean(office: Office, { bytes, texts }: LeavingFile, shared: RegExp): Promise<void> {
  expect(placesOf(canary, texts)).toEqual([])
  expect(placesOf(canary, await encryptedTexts(office, bytes))).toEqual([])
  const found = placesOf(shared, texts).map((place) => place.split(':')[0] ?? '')
  expect(found).toContain('index.html')
  expect(found.some((place) => place.startsWith('changes/'))).toBe(true)
}

async function rename(office: Office, id: string, title: string): Promise<void> {
  const before = await recordById(office, 'delegation', id)
  if (before) await save(office, { type: 'delegation', space: before.space, before, fields: { ...before, title } })
}

beforeEach(async () => {
  await clearOffices()
})

describe('a file for a partner', () => {
  it('holds nothing internal and nothing of another partnership, the first time and later, encrypted or not', async () => {
    const both = await twoOffices()
    const { ours, theirs, space } = both
    const { person } = await fillWithCanaries(ours, space)
    const delegation = await nameInternalRecords(both, person)
    expect(placesOf(canary, { held: await everythingHeld(ours) })).toHaveLength(1)
    const first = await leavingFile(ours, space)
    await expectClean(ours, first, /Shared visit/)
    const pages = Object.entries(first.texts).filter(([place]) => place.startsWith('attachments/'))
    expect(pages.map(([, text]) => text)).toEqual(['Shared page. '.repeat(200)])
    await expectClean(ours, await leavingFile(ours, space, { kind: 'travel' }), /Shared visit/)
    await rename(ours, delegation, 'Shared visit in spring')
    await saveCanary(ours, 'note', ours.space, { fields: { about: delegation } })
    const peers = (await ours.db.peers.toArray()).filter(({ device }) => device === theirs.device)
    expect(peers).toHaveLength(1)
    const later = await leavingFile(ours, space, { peers })
    await expectClean(ours, later, /Shared visit in spring/)
    const byWords = await encryptedTexts(ours, later.bytes, 'seven plain words for one test only')
    expect(placesOf(canary, byWords)).toEqual([])
    const card = new TextDecoder().decode((await ownCard(ours)).bytes)
    expect(placesOf(canary, { card })).toEqual([])
  }, 90_000)

  it('holds what a published record is, and nothing of what it was or of our notes about it', async () => {
    const both = await twoOffices()
    const { ours, space } = both
    const person = await save(ours, {
      type: 'person',
      space: ours.space,
      fields: { name: 'Canary working name', about: 'canary: hard to work with' }
    })
    await save(ours, { type: 'note', space: ours.space, fields: { about: person, text: 'canary note' } })
    const before = await recordById(ours, 'person', person)
    if (!before) throw new Error('no person')
    await save(ours, { type: 'person', space: ours.space, before, fields: { name: 'Shared Person' } })
    await fillWithCanaries(ours, space)
    const published = await publishRecord(ours, person, space)
    expect(published.ok).toBe(true)
    await nameInternalRecords(both, person)
    await expectClean(ours, await leavingFile(ours, space), /Shared Person/)
  })

  it('names a published record as it is called now, not as the office called it before', async () => {
    const both = await twoOffices()
    const { ours, space } = both
    const person = await save(ours, { type: 'person', space: ours.space, fields: { name: 'Shared Person' } })
    await publishRecord(ours, person, space)
    await nameInternalRecords(both, person)
    await saveCanary(ours, 'person', ours.space, { id: person, fields: { deleted: true } })
    await expectClean(ours, await leavingFile(ours, space), /Shared Person/)
  })

  it('holds nothing internal of either office after imports in both directions and an undo', async () => {
    const both = await twoOffices()
    const { ours, theirs, space } = both
    const { person } = await fillWithCanaries(ours, space)
    await fillWithCanaries(theirs, space)
    const delegation = await nameInternalRecords(both, person)
    await receive(theirs, (await leavingFile(ours, space)).bytes)
    await rename(theirs, delegation, 'Shared visit of theirs')
    await rename(ours, delegation, 'Shared visit of ours')
    await receive(ours, (await leavingFile(theirs, space)).bytes)
    await expectClean(ours, await leavingFile(ours, space), /Shared visit of (?:ours|theirs)/)
    const last = (await theirs.db.exchanges.toArray()).findLast(
      ({ direction, number }) => direction === 'received' && number !== 999
    )
    if (!last) throw new Error('no import')
    expect((await undoImport(theirs, last)).ok).toBe(true)
    await expectClean(theirs, await leavingFile(theirs, space), /Shared visit of (?:ours|theirs)/)
  })
})

describe('an erased person', () => {
  it('is in nothing that either office holds or sends afterwards', async () => {
    const both = await twoOffices()
    const { ours, theirs, space } = both
    const person = await save(ours, {
      type: 'person',
      space,
      fields: { name: 'Canary Feather', about: 'Collects feathers' }
    })
    const delegation = await nameInternalRecords(both, person)
    for (const note of await recordsOfType(ours, 'note'))
      await save(ours, { type: 'note', space: ours.space, before: note, fields: { ...note, text: 'Canary Feather' } })
    await keepDraft(ours, `person/${person}`, { about: 'Collects' }, '2019-01-15T10:00:00Z')
    await receive(theirs, (await leavingFile(ours, space)).bytes)
    const plan = await planErasure(ours, person)
    const done = await eraseRecords(ours, {
      plan,
      reason: 'Asked for by the person',
      authors: plan.authors,
      blanked: plan.mentions.filter((mention) => mention.canBeBlanked)
    })
    expect(done).toEqual({ ok: true, value: { isJournalClean: true } })
    await rename(ours, delegation, 'Shared visit after')
    const gone = /canary feather|collects/i
    const file = await leavingFile(ours, space)
    expect(placesOf(gone, { ...file.texts, held: await everythingHeld(ours) })).toEqual([])
    await receive(theirs, file.bytes)
    const answer = await leavingFile(theirs, space)
    expect(placesOf(gone, { ...answer.texts, held: await everythingHeld(theirs) })).toEqual([])
  })
})
