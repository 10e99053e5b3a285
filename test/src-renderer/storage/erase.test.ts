import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { bridge } from '@renderer/platform/bridge'
import { accessExport } from '@renderer/storage/access-export'
import { deleteDatabase } from '@renderer/storage/database'
import { keepDraft } from '@renderer/storage/drafts'
import { eraseRecords, planErasure } from '@renderer/storage/erase'
import { planExport, spaceHash, writeOutgoing } from '@renderer/storage/exchange-out'
import { applyJournal } from '@renderer/storage/journal'
import { databaseName, type Office } from '@renderer/storage/office'
import { recordById, recordsOfType } from '@renderer/storage/records'
import { deleteRecords } from '@renderer/storage/write'
import { propertyOptions, propertyTimeout } from '../../seed'
import { bundleOf, clearOffices, everythingHeld, receive, reopened, save, twoOffices } from './offices'

vi.mock('@renderer/platform/bridge', async () => ({ bridge: (await import('./memory-bridge')).memoryBridge() }))

const canary = 'Canary Feather'
const reason = 'Asked for by the person'
type Both = Awaited<ReturnType<typeof twoOffices>>

async function newPerson({ ours, space }: Both, name = canary): Promise<string> {
  return save(ours, { type: 'person', space, fields: { name, email: 'canary@feather.example' } })
}

async function describePerson(office: Office, id: string, about: string): Promise<void> {
  const before = await recordById(office, 'person', id)
  if (before) await save(office, { type: 'person', space: before.space, before, fields: { ...before, about } })
}

async function erase(office: Office, id: string, successor?: string) {
  const plan = await planErasure(office, id)
  const done = await eraseRecords(office, {
    plan,
    reason,
    authors: plan.authors,
    ...(successor === undefined ? {} : { successor }),
    blanked: plan.mentions.filter((mention) => mention.canBeBlanked)
  })
  if (!done.ok) throw new Error(done.error.message)
  return { plan, done: done.value }
}

async function isFound(...offices: Office[]): Promise<boolean> {
  const held = await Promise.all(offices.map(everythingHeld))
  return held.some((text) => /canary|feather/i.test(text))
}

/** A person with a post, in a delegation, signing, keeping a promise, written about and half edited: all of it names them. */
async function wellKnownPerson(both: Both) {
  const { ours, space, ourCity, theirCity } = both
  const person = await newPerson(both)
  const post = await save(ours, { type: 'post', space, fields: { title: 'Mayor', city: ourCity } })
  await save(ours, { type: 'tenure', space, fields: { post, person } })
  const delegation = await save(ours, {
    type: 'delegation',
    space,
    fields: {
      title: 'Spring visit',
      mode: 'visit',
      level: 'mixed',
      startsOn: '2019-04-01',
      endsOn: '2019-04-03',
      timeZone: 'Europe/Stockholm',
      stage: 'programme',
      visitors: [],
      areas: []
    }
  })
  const guest = { delegation, city: ourCity, role: 'Head' }
  const participant = await save(ours, { type: 'participant', space, fields: { ...guest, name: canary, person } })
  await save(ours, {
    type: 'promise',
    space,
    fields: { text: 'Send the canary feather plan', from: ourCity, to: theirCity, keeper: canary }
  })
  await save(ours, { type: 'note', space: ours.space, fields: { about: person, text: 'Likes feathers' } })
  const note = await save(ours, { type: 'note', space: ours.space, fields: { about: participant, text: 'Vegetarian' } })
  await keepDraft(ours, `person/${person}`, { about: 'half a sentence' }, '2019-01-01T00:00:00Z')
  await keepDraft(ours, 'delegation/new/x', { purpose: `Meet ${canary}` }, '2019-01-01T00:00:00Z')
  await keepDraft(ours, 'delegation/new/y', { purpose: 'Meet others' }, '2019-01-01T00:00:00Z')
  await describePerson(ours, person, 'Collects feathers')
  return { person, delegation, participant, note }
}

beforeEach(async () => {
  await clearOffices()
})

describe('an erasure', () => {
  it('leaves the person in no table and nowhere in the journal', async () => {
    const both = await twoOffices()
    const { person } = await wellKnownPerson(both)
    expect(await isFound(both.ours)).toBe(true)
    await erase(both.ours, person)
    expect(await isFound(both.ours)).toBe(false)
    expect(await both.ours.db.drafts.toCollection().primaryKeys()).toEqual(['delegation/new/y'])
  })

  it('keeps the records that named the person, without the name, and our notes about them', async () => {
    const both = await twoOffices()
    const { person, participant, delegation, note } = await wellKnownPerson(both)
    const { plan } = await erase(both.ours, person)
    expect(plan.together.map(({ type }) => type).sort()).toEqual(['note', 'tenure'])
    expect(plan.mentions.map(({ type }) => type)).toEqual(['participant', 'promise'])
    const [guest] = await recordsOfType(both.ours, 'participant')
    expect(guest).toMatchObject({ delegation, role: 'Head', name: '[…]' })
    expect(guest).not.toHaveProperty('person')
    expect(guest?.id).not.toBe(participant)
    const [promise] = await recordsOfType(both.ours, 'promise')
    expect(promise).toMatchObject({ text: 'Send the […] plan' })
    expect(promise).not.toHaveProperty('keeper')
    expect(await recordById(both.ours, 'note', note)).toMatchObject({ about: guest?.id })
  })

  it('leaves what the officer keeps, and does not offer to replace what other records hang on', async () => {
    const both = await twoOffices()
    const { person, delegation } = await wellKnownPerson(both)
    const before = await recordById(both.ours, 'delegation', delegation)
    if (!before) throw new Error('no delegation')
    await save(both.ours, { type: 'delegation', space: both.space, before, fields: { ...before, report: canary } })
    const plan = await planErasure(both.ours, person)
    expect(plan.mentions.find(({ type }) => type === 'delegation')).toMatchObject({
      canBeBlanked: false,
      fields: [{ field: 'report' }]
    })
    await eraseRecords(both.ours, { plan, blanked: [], authors: plan.authors, reason })
    expect(await recordsOfType(both.ours, 'promise')).toMatchObject([{ keeper: canary }])
    expect(await recordById(both.ours, 'person', person)).toBeUndefined()
  })

  it('tells what surely names the person from what holds the name as a part of other words', async () => {
    const both = await twoOffices()
    const { ours, space, ourCity, theirCity } = both
    const person = await newPerson(both, 'Visitor')
    const fields = { from: ourCity, to: theirCity }
    const hers = await save(ours, {
      type: 'promise',
      space,
      fields: { ...fields, text: 'Visitors book', keeper: 'Us' }
    })
    const other = await save(ours, {
      type: 'promise',
      space,
      fields: { ...fields, text: 'Rooms for foreign visitors' }
    })
    const none = await save(ours, { type: 'promise', space, fields: { ...fields, text: 'A covisitor' } })
    const { mentions } = await planErasure(ours, person)
    expect(Object.fromEntries(mentions.map(({ id, naming }) => [id, naming]))).toEqual({
      [hers]: 'surely',
      [other]: 'perhaps'
    })
    expect(mentions.map(({ id }) => id)).not.toContain(none)
    const access = await accessExport(ours, person)
    expect([access.namedIn, access.perhapsNamedIn].map((held) => held.map(({ id }) => id))).toEqual([[hers], [other]])
  })

  it('finds a name that only the history or a deleted record holds', async () => {
    const both = await twoOffices()
    const { ours, space, ourCity, theirCity } = both
    const person = await newPerson(both)
    const fields = { text: 'A book', from: ourCity, to: theirCity, keeper: canary }
    const changed = await save(ours, { type: 'promise', space, fields })
    const before = await recordById(ours, 'promise', changed)
    if (before) await save(ours, { type: 'promise', space, before, fields: { ...before, keeper: 'Somebody' } })
    const gone = await save(ours, { type: 'promise', space, fields })
    await deleteRecords(ours, [{ type: 'promise', space, id: gone }])
    await erase(ours, person)
    expect(await isFound(ours)).toBe(false)
    expect(await recordsOfType(ours, 'promise')).toMatchObject([{ keeper: 'Somebody', text: 'A book' }])
  })

  it('lists the bundles that already left with the person, and no other', async () => {
    const both = await twoOffices()
    const person = await newPerson(both)
    await bundleOf(both.ours, both.space)
    const { plan } = await erase(both.ours, person)
    expect(plan.sent).toHaveLength(1)
    expect((await planErasure(both.ours, person)).records).toEqual([])
  })

  it('is finished at the next start where the journal could not be rewritten', async () => {
    const both = await twoOffices()
    const person = await newPerson(both)
    const rewrite = vi.spyOn(bridge, 'rewriteJournal').mockRejectedValueOnce(new Error('disk full'))
    expect((await erase(both.ours, person)).done).toEqual({ isJournalClean: false })
    expect(await isFound(both.ours)).toBe(true)
    await applyJournal('office')
    expect(await isFound(both.ours)).toBe(false)
    rewrite.mockRestore()
  })

  it('holds in a database that is rebuilt from the journal', async () => {
    const both = await twoOffices()
    const { person } = await wellKnownPerson(both)
    await erase(both.ours, person)
    const hash = await spaceHash(both.ours, both.space)
    both.ours.db.close()
    await deleteDatabase(databaseName('office'))
    await applyJournal('office')
    const again = await reopened('office')
    expect(await spaceHash(again, both.space)).toBe(hash)
    expect(await isFound(again)).toBe(false)
  })

  it('whose transaction failed is put in by the next start with everything it takes away', async () => {
    const both = await twoOffices()
    const person = await newPerson(both)
    const failing = vi.spyOn(both.ours.db.records, 'bulkPut').mockRejectedValueOnce(new Error('full'))
    const plan = await planErasure(both.ours, person)
    expect(await eraseRecords(both.ours, { plan, blanked: [], authors: plan.authors, reason })).toMatchObject({
      error: { code: 'journaled-only' }
    })
    failing.mockRestore()
    await applyJournal('office')
    expect(await recordById(both.ours, 'person', person)).toBeUndefined()
    expect(await isFound(both.ours)).toBe(false)
  })
})

describe('an erasure that is exchanged', () => {
  it('cleans the partner, and both hold the same state', async () => {
    const both = await twoOffices()
    const { person } = await wellKnownPerson(both)
    await receive(both.theirs, await bundleOf(both.ours, both.space))
    await describePerson(both.theirs, person, 'Met the canary')
    expect(await isFound(both.theirs)).toBe(true)
    await erase(both.ours, person)
    await receive(both.theirs, await bundleOf(both.ours, both.space))
    expect(await isFound(both.theirs)).toBe(false)
    await receive(both.ours, await bundleOf(both.theirs, both.space))
    expect(await isFound(both.ours)).toBe(false)
    expect(await spaceHash(both.ours, both.space)).toBe(await spaceHash(both.theirs, both.space))
  })

  it('is not undone by a bundle from before it', async () => {
    const both = await twoOffices()
    const person = await newPerson(both)
    const old = await bundleOf(both.ours, both.space)
    await receive(both.theirs, old)
    await erase(both.ours, person)
    const theirOld = await bundleOf(both.theirs, both.space)
    await receive(both.theirs, await bundleOf(both.ours, both.space))
    await receive(both.theirs, old)
    await receive(both.ours, theirOld)
    expect(await isFound(both.ours, both.theirs)).toBe(false)
    expect(await spaceHash(both.ours, both.space)).toBe(await spaceHash(both.theirs, both.space))
  })

  it('takes away what arrives later about the person, what waits included', async () => {
    const both = await twoOffices()
    const { ours, theirs, space } = both
    const person = await newPerson(both)
    await receive(theirs, await bundleOf(ours, space))
    await describePerson(theirs, person, 'First canary')
    const own = await theirs.db.spaces.get(space)
    await describePerson(theirs, person, 'Second canary')
    const [plan] = await planExport(theirs, [space], [])
    if (!plan || !own) throw new Error('nothing to send')
    const { bytes } = await writeOutgoing(theirs, 'partner', [{ ...plan, after: own.vector }], [])
    await receive(ours, bytes)
    expect(await ours.db.waiting.count()).toBe(1)
    await erase(ours, person)
    expect(await isFound(ours)).toBe(false)
    await receive(ours, bytes)
    expect(await isFound(ours)).toBe(false)
    await receive(ours, await bundleOf(theirs, space))
    expect(await ours.db.waiting.count()).toBe(0)
    expect(await isFound(ours)).toBe(false)
  })

  it(
    'whatever is edited and sent in whatever order, ends in the same state without the person',
    async () => {
      const step = fc.constantFrom(
        'edit',
        'their-edit',
        'erase',
        'their-erase',
        'send',
        'their-send',
        'old',
        'their-old'
      )
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 9 }), async (steps) => {
          await clearOffices()
          const both = await twoOffices()
          const { ours, theirs, space } = both
          const person = await newPerson(both)
          const old = await bundleOf(ours, space)
          await receive(theirs, old)
          const theirOld = await bundleOf(theirs, space)
          let edits = 0
          const actions = {
            edit: () => describePerson(ours, person, `canary ${(edits += 1)}`),
            'their-edit': () => describePerson(theirs, person, `canary ${(edits += 1)}`),
            erase: () => erase(ours, person),
            'their-erase': () => erase(theirs, person),
            send: async () => receive(theirs, await bundleOf(ours, space)),
            'their-send': async () => receive(ours, await bundleOf(theirs, space)),
            old: () => receive(theirs, old),
            'their-old': () => receive(ours, theirOld)
          }
          for (const name of [...steps, 'erase', 'send', 'their-send'] as const) await actions[name]()
          expect(await spaceHash(ours, space)).toBe(await spaceHash(theirs, space))
          expect(await isFound(ours, theirs)).toBe(false)
        }),
        propertyOptions(12)
      )
    },
    propertyTimeout(60_000)
  )
})
