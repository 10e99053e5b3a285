import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { bridge } from '@renderer/platform/bridge'
import { accessExport } from '@renderer/storage/access-export'
import { authorsIn } from '@renderer/storage/authors'
import { deleteDatabase } from '@renderer/storage/database'
import { eraseRecords, planErasure } from '@renderer/storage/erase'
import { spaceHash } from '@renderer/storage/exchange-out'
import { applyJournal } from '@renderer/storage/journal'
import { databaseName, type Office } from '@renderer/storage/office'
import { keepCard, openCard, ownCard } from '@renderer/storage/peers'
import { erasedBy, redactDatabase, redactedTables } from '@renderer/storage/redaction'
import { erasedAuthor } from '@shared/sync/change-set'
import { propertyOptions, propertyTimeout } from '../../seed'
import { bundleOf, clearOffices, everythingHeld, receive, reopened, save, twoOffices } from './offices'

vi.mock('@renderer/platform/bridge', async () => ({ bridge: (await import('./memory-bridge')).memoryBridge() }))

const canary = 'Canary Feather'
const reason = 'Left the office and asked for it'

beforeEach(clearOffices)

/** Our office with somebody else at the keyboard. */
async function actingAs(office: Office, name: string): Promise<Office> {
  const person = { id: `0192f0c0-0000-7000-8000-${String(name.length).padStart(12, '0')}`, name }
  await office.db.settings.put({ key: 'person', value: person })
  office.db.close()
  return reopened(office.name)
}

async function erase(office: Office, id: string, successor?: string) {
  const plan = await planErasure(office, id)
  const more = successor === undefined ? {} : { successor }
  const done = await eraseRecords(office, { plan, reason, authors: plan.authors, blanked: plan.mentions, ...more })
  if (!done.ok) throw new Error(done.error.message)
  return plan
}

async function isFound(...offices: Office[]): Promise<boolean> {
  const held = await Promise.all(offices.map(everythingHeld))
  return held.some((text) => text.includes(canary))
}

/** Somebody who wrote in the partnership and in the office, has left since, and stands in the register. */
async function authorWhoLeft() {
  const both = await twoOffices()
  const acting = await actingAs(both.ours, canary)
  await save(acting, { type: 'agreement', space: both.space, fields: { layer: 'working', title: 'Annex' } })
  await save(acting, { type: 'note', space: both.ours.space, fields: { about: both.ourCity, text: 'A note' } })
  const ours = await actingAs(acting, 'Next Officer')
  const person = await save(ours, { type: 'person', space: ours.space, fields: { name: canary } })
  return { ...both, ours, person, author: acting.person }
}

describe('an erased author', () => {
  it('is found by the name of the record, and leaves no name on what was written', async () => {
    const { ours, person, author, space } = await authorWhoLeft()
    const plan = await planErasure(ours, person)
    expect(plan.authors).toMatchObject([{ id: author.id, name: canary, changes: 2, isActing: false }])
    await erase(ours, person)
    expect(await isFound(ours)).toBe(false)
    const written = await ours.db.changes
      .filter(({ changeSet }) => changeSet.by.person === erasedAuthor.person)
      .toArray()
    expect(written.map(({ changeSet }) => changeSet.redacted)).toEqual([true, true])
    expect(written.some((row) => row.space === space)).toBe(true)
    expect(await authorsIn(ours)).not.toContainEqual(expect.objectContaining({ id: author.id }))
  })

  it('needs no record in the register', async () => {
    const { ours, author } = await authorWhoLeft()
    expect(await authorsIn(ours)).toContainEqual(expect.objectContaining({ id: author.id, name: canary }))
    const plan = await erase(ours, author.id)
    expect(plan.names).toEqual([canary])
    expect(plan.mentions).toMatchObject([{ type: 'person' }])
    expect(await isFound(ours)).toBe(false)
  })

  it('is gone from the journal, and stays gone in a database rebuilt from it', async () => {
    const { ours, person, space } = await authorWhoLeft()
    await erase(ours, person)
    const hash = await spaceHash(ours, space)
    ours.db.close()
    await deleteDatabase(databaseName('office'))
    await applyJournal('office')
    const again = await reopened('office')
    expect(await spaceHash(again, space)).toBe(hash)
    expect(await isFound(again)).toBe(false)
  })

  it('whose erasure was cut short at the journal is gone after the next start', async () => {
    const { ours, person } = await authorWhoLeft()
    const rewrite = vi.spyOn(bridge, 'rewriteJournal').mockRejectedValueOnce(new Error('disk full'))
    await erase(ours, person)
    expect(await isFound(ours)).toBe(true)
    rewrite.mockRestore()
    await applyJournal('office')
    expect(await isFound(ours)).toBe(false)
  })

  it('is gone at the partner with the next file, and no earlier file brings the name back', async () => {
    const { ours, theirs, person, author, space } = await authorWhoLeft()
    const earlier = await bundleOf(ours, space)
    await receive(theirs, earlier)
    const theirEarlier = await bundleOf(theirs, space)
    expect(await isFound(theirs)).toBe(true)
    await erase(ours, person)
    expect((await planErasure(ours, author.id)).authors).toEqual([])
    const after = await bundleOf(ours, space)
    await receive(theirs, after)
    expect(await isFound(ours, theirs)).toBe(false)
    await receive(theirs, earlier)
    await receive(ours, theirEarlier)
    expect(await isFound(ours, theirs)).toBe(false)
    expect(await spaceHash(ours, space)).toBe(await spaceHash(theirs, space))
  })

  it('who sent files and a card is not named again by another file or card', async () => {
    const { ours, theirs, space } = await twoOffices()
    const sender = await actingAs(theirs, canary)
    await receive(ours, await bundleOf(sender, space))
    const card = await openCard(ours, (await ownCard(sender)).bytes)
    if (!card.ok) throw new Error(card.error.code)
    await keepCard(ours, card.value, 'partner')
    expect(await isFound(ours)).toBe(true)
    await erase(ours, sender.person.id)
    expect(await isFound(ours)).toBe(false)
    await save(sender, { type: 'agreement', space, fields: { layer: 'working', title: 'Annex' } })
    await receive(ours, await bundleOf(sender, space))
    await keepCard(ours, card.value, 'partner')
    expect(await isFound(ours)).toBe(false)
  })

  it('who works here now is followed by another, whose name the erasure carries', async () => {
    const both = await twoOffices()
    const acting = await actingAs(both.ours, canary)
    const plan = await planErasure(acting, acting.person.id)
    expect(plan.authors).toMatchObject([{ isActing: true }])
    await expect(eraseRecords(acting, { plan, reason, authors: plan.authors, blanked: [] })).rejects.toThrow()
    await erase(acting, acting.person.id, 'Next Officer')
    expect(await isFound(acting)).toBe(false)
    const next = await reopened('office')
    expect(next.person).toMatchObject({ name: 'Next Officer' })
    expect(next.person.id).not.toBe(acting.person.id)
    await save(next, { type: 'agreement', space: both.space, fields: { layer: 'working', title: 'Annex' } })
    expect(await everythingHeld(next)).toContain('Next Officer')
    next.db.close()
    await deleteDatabase(databaseName('office'))
    await applyJournal('office')
    expect((await reopened('office')).person).toEqual(next.person)
  })

  for (const [role, name] of [
    ['partnership', canary],
    ['office', erasedAuthor.name]
  ] as const)
    it(`who works at the other computer has another id afterwards, erased in a space of role ${role} the name ${name}`, async () => {
      const { ours, theirs, space } = await twoOffices()
      const acting = await actingAs(theirs, canary)
      await save(acting, { type: 'agreement', space, fields: { layer: 'working', title: 'Annex' } })
      await receive(ours, await bundleOf(acting, space))
      await erase(ours, acting.person.id)
      await acting.db.spaces.update(space, { role })
      const db = acting.db
      const erased = erasedBy((await ours.db.changes.toArray()).map(({ changeSet }) => changeSet))
      await db.transaction('rw', redactedTables(db), async () => {
        await redactDatabase(db, erased, [])
      })
      const { person } = await reopened('sample')
      expect(person.name).toBe(name)
      expect(person.id).not.toBe(acting.person.id)
    })

  it('is listed with the files that left with what they wrote, and gets it in the access export', async () => {
    const { ours, person, space } = await authorWhoLeft()
    await bundleOf(ours, space)
    expect((await planErasure(ours, person)).sent).toHaveLength(1)
    const { authored } = await accessExport(ours, person)
    expect(authored.map(({ records }) => records.map(({ type }) => type))).toEqual([['note'], ['agreement']])
  })

  it(
    'in whatever order files come and go, is named nowhere in the end, and both hold the same',
    async () => {
      const step = fc.constantFrom(
        'write',
        'their-write',
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
          const { space, ...two } = await twoOffices()
          const ours = await actingAs(two.ours, canary)
          const { theirs } = two
          let count = 0
          const write = (office: Office) =>
            save(office, { type: 'agreement', space, fields: { layer: 'working', title: `Annex ${(count += 1)}` } })
          await write(ours)
          const old = await bundleOf(ours, space)
          await receive(theirs, old)
          const theirOld = await bundleOf(theirs, space)
          const next = await actingAs(ours, 'Next Officer')
          const eraseIn = async (office: Office) => {
            const { authors } = await planErasure(office, ours.person.id)
            if (authors.length > 0) await erase(office, ours.person.id)
          }
          const actions = {
            write: () => write(next),
            'their-write': () => write(theirs),
            erase: () => eraseIn(next),
            'their-erase': () => eraseIn(theirs),
            send: async () => receive(theirs, await bundleOf(next, space)),
            'their-send': async () => receive(next, await bundleOf(theirs, space)),
            old: () => receive(theirs, old),
            'their-old': () => receive(next, theirOld)
          }
          for (const name of [...steps, 'erase', 'send', 'their-send', 'old', 'their-old'] as const)
            await actions[name]()
          expect(await spaceHash(next, space)).toBe(await spaceHash(theirs, space))
          expect(await isFound(next, theirs)).toBe(false)
        }),
        propertyOptions(10)
      )
    },
    propertyTimeout(60_000)
  )
})
