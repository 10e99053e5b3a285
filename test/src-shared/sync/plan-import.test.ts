import { describe, expect, it } from 'vitest'
import { redactChangeSet, type ChangeSet } from '@shared/sync/change-set'
import { declinedOps } from '@shared/sync/decline'
import { importIntoMemory, type MemoryCopy } from '@shared/sync/memory-copy'
import { displayedFields, isDeleted, type RecordState } from '@shared/sync/merge'
import { emptyView, planImport, touchedRecords, type ImportPlan, type SpaceView } from '@shared/sync/plan-import'
import { undoOps } from '@shared/sync/undo-import'
import { change, changesOf, deviceNamed, erase, officer, put, space, told, uuid } from './making'

const id = uuid(1)
const ours = change('a', 1, [put(id, { title: 'Ports', place: 'Shanghai' })])

/** A copy that holds these change-sets. */
function holding(...changeSets: readonly ChangeSet[]): { copy: MemoryCopy; view: SpaceView } {
  const copy: MemoryCopy = new Map()
  expect(importIntoMemory(copy, changesOf(...changeSets)).ok).toBe(true)
  return { copy, view: copy.get(space) ?? emptyView(space) }
}

function planned(view: SpaceView, ...incoming: readonly ChangeSet[]): ImportPlan {
  const plan = planImport([view], changesOf(...incoming), { ownDevice: deviceNamed('a') })
  if (!plan.ok) throw new Error(plan.error.message)
  return plan.value
}

describe('a planned import', () => {
  it('tells what is new, with author and place of each value', () => {
    const plan = planned(emptyView(space), change('b', 1, [put(id, { title: 'Ports' })]))
    expect(plan.totals).toMatchObject({ new: 1, records: 1, applied: 1, waiting: 0, known: 0 })
    expect(plan.spaces[0]?.records).toMatchObject([
      {
        space,
        id,
        type: 'vector-note',
        status: 'new',
        display: { title: 'Ports' },
        displayBefore: {},
        fields: [
          { field: 'title', before: null, after: 'Ports', conflict: false, by: officer, device: deviceNamed('b') }
        ]
      }
    ])
  })

  const table: readonly (readonly [string, readonly ChangeSet[], string])[] = [
    ['changed', [change('b', 1, [put(id, { title: 'Harbours' })], { a: 1 })], 'Ports → Harbours'],
    ['conflicting', [change('b', 1, [put(id, { title: 'Harbours' })])], 'Ports → Harbours, conflict'],
    ['deleted', [change('b', 1, [put(id, { deleted: true })], { a: 1 })], 'null → true'],
    ['conflicting', [change('b', 1, [put(id, { deleted: true })])], 'null → true'],
    ['erased', [change('b', 1, [erase(id)])], '']
  ]
  for (const [status, incoming, fields] of table) {
    it(`calls a record ${status} when ${fields || 'nothing is left of it'}`, () => {
      const [record] = planned(holding(ours).view, ...incoming).spaces[0]?.records ?? []
      expect(record?.status).toBe(status)
      const entries = record?.fields.map(
        (field) => `${told(field.before)} → ${told(field.after)}${field.conflict ? ', conflict' : ''}`
      )
      expect(entries?.join('; ')).toBe(fields)
    })
  }

  it('calls a deleted record restored when it comes back', () => {
    const deletion = change('a', 2, [put(id, { deleted: true })])
    const plan = planned(holding(ours, deletion).view, change('b', 1, [put(id, { deleted: false })], { a: 2 }))
    expect(plan.spaces[0]?.records[0]?.status).toBe('restored')
  })

  it('leaves out records that look as before, and counts what is known', () => {
    const plan = planned(holding(ours).view, ours, change('b', 1, [put(id, { title: 'Ports' })], { a: 1 }))
    expect(plan.totals).toMatchObject({ records: 0, known: 1, applied: 1 })
  })

  it('keeps a change waiting until what it has seen arrives, and then applies both', () => {
    const late = change('b', 1, [put(id, { title: 'later' })], { a: 1 })
    const first = planImport([emptyView(space)], changesOf(late), { ownDevice: deviceNamed('c') })
    if (!first.ok) throw new Error(first.error.message)
    const waiting = first.value
    expect(waiting.totals).toMatchObject({ records: 0, waiting: 1 })
    expect(waiting.spaces[0]?.newWaiting).toBe(1)
    const view = { ...emptyView(space), waiting: waiting.spaces[0]?.waiting ?? [] }
    const plan = planImport([view], changesOf(ours), {})
    expect(plan).toMatchObject({ ok: true, value: { totals: { applied: 2, waiting: 0, new: 1 } } })
    expect([...(touchedRecords(changesOf(), new Map([[space, [late]]])).get(space) ?? [])]).toEqual([id])
  })

  it('is plain data once cloned, as a worker sends it', () => {
    const plan = planned(holding(ours).view, change('b', 1, [put(id, { title: 'Harbours' })], { a: 1 }))
    const clone = structuredClone(plan)
    expect(clone.spaces[0]?.records[0]?.fields).toHaveLength(1)
    expect(clone.spaces[0]?.records[0]?.displayBefore).toEqual({ title: 'Ports', place: 'Shanghai' })
  })

  it('does not change what it is given', () => {
    const { view } = holding(ours)
    const before = structuredClone(view)
    planned(view, change('b', 1, [put(id, { title: 'x' }), erase(uuid(2))]))
    expect(view).toEqual(before)
  })
})

describe('a bundle that contradicts this copy', () => {
  const forged = { ...ours, ops: [put(id, { title: 'forged' })] }

  it('is refused as a fork when a change-set we hold has another content, applied or waiting', () => {
    const { view } = holding(ours)
    expect(planImport([view], changesOf(forged), {})).toMatchObject({ error: { code: 'fork' } })
    const waiting = { ...emptyView(space), waiting: [{ ...ours, seq: 5 }] }
    expect(planImport([waiting], changesOf({ ...forged, seq: 5 }), {})).toMatchObject({ error: { code: 'fork' } })
  })

  it('is refused when it speaks in our name beyond what we made, or otherwise than we did', () => {
    const own = { ownDevice: deviceNamed('a') }
    const { view } = holding(ours)
    expect(planImport([view], changesOf(change('a', 2, [])), own)).toMatchObject({ error: { code: 'own-name' } })
    expect(planImport([view], changesOf(forged), own)).toMatchObject({ error: { code: 'own-name' } })
    expect(planImport([view], changesOf(ours), own).ok).toBe(true)
  })

  it('is refused when its author has seen more of ours than we made: this copy was rolled back', () => {
    const own = { ownDevice: deviceNamed('a') }
    const { view } = holding(ours)
    const [bundle] = changesOf(change('b', 1, [], { a: 1 })).spaces
    if (!bundle) throw new Error('no space')
    expect(planImport([view], { spaces: [bundle] }, own).ok).toBe(true)
    const ahead = { [deviceNamed('a')]: 2 }
    for (const claim of [{ after: ahead }, { upTo: ahead }, changesOf(change('b', 1, [], { a: 2 })).spaces[0]])
      expect(planImport([view], { spaces: [{ ...bundle, ...claim }] }, own)).toMatchObject({
        error: { code: 'own-name' }
      })
  })

  it('is no fork when one of the two is redacted, and the redacted one is kept', () => {
    const both = change('b', 1, [put(id, { title: 'kept' }), put(uuid(2), { phone: '1' })])
    const redacted = redactChangeSet(both, new Set([uuid(2)]))
    const { view } = holding(both)
    expect(planned(view, redacted).spaces[0]).toMatchObject({ replaced: [redacted], applied: [], knownCount: 1 })
    expect(planned(holding(redacted).view, both).spaces[0]).toMatchObject({ replaced: [], applied: [] })
    const altered = { ...redacted, ops: [put(id, { title: 'altered' })] }
    expect(planImport([view], changesOf(altered), {})).toMatchObject({ error: { code: 'fork' } })
  })
})

describe('what a person declines', () => {
  /** Imports, writes the declined values back as an own change-set, and shows the record on both sides. */
  function decided(incoming: ChangeSet, fields: readonly (string | undefined)[], ...before: readonly ChangeSet[]) {
    const { copy, view } = holding(...before)
    const plan = planned(view, incoming)
    const declined = fields.map((field) => (field === undefined ? { space, id } : { space, id, field }))
    const ops = declinedOps(plan, declined)[0]?.ops ?? []
    const answer = change('a', before.length + 1, ops, { b: 1 })
    const theirs = holding(...before, incoming, answer)
    expect(importIntoMemory(copy, changesOf(incoming, answer)).ok).toBe(true)
    expect(copy.get(space)?.states).toEqual(theirs.copy.get(space)?.states)
    return copy.get(space)?.states.get(id) as RecordState
  }

  it('goes back to the value before, on both sides', () => {
    const incoming = change('b', 1, [put(id, { title: 'Harbours', place: 'Pudong' })], { a: 1 })
    expect(displayedFields(decided(incoming, ['title'], ours))).toEqual({ title: 'Ports', place: 'Pudong' })
  })

  it('is empty again where nothing was before', () => {
    const incoming = change('b', 1, [put(id, { note: 'x', 'areas/y': true })], { a: 1 })
    const shown = displayedFields(decided(incoming, ['note', 'areas/y'], ours))
    expect(shown).toMatchObject({ note: null, 'areas/y': false })
  })

  it('undoes a deletion', () => {
    expect(isDeleted(decided(change('b', 1, [put(id, { deleted: true })], { a: 1 }), ['deleted'], ours))).toBe(false)
  })

  it('deletes a new record that is declined whole', () => {
    expect(isDeleted(decided(change('b', 1, [put(id, { title: 'x' })]), [undefined]))).toBe(true)
  })

  it('declines a new record whole where a field cannot be empty, and leaves such a field of an older one', () => {
    const putProblem = (_: string, fields: Readonly<Record<string, unknown>>) =>
      fields['title'] === null ? 'title is required' : undefined
    const isNew = planned(emptyView(space), change('b', 1, [put(id, { title: 'x', note: 'y' })]))
    const wanted = [{ space, id, field: 'title' }]
    expect(declinedOps(isNew, wanted, putProblem)[0]?.ops).toMatchObject([{ fields: { deleted: true } }])
    const bare = holding(change('a', 1, [put(id, { place: 'x' })])).view
    const older = planned(bare, change('b', 1, [put(id, { title: 'x' })], { a: 1 }))
    expect(declinedOps(older, wanted, putProblem)).toEqual([])
  })
})

describe('undoing an import', () => {
  const incoming = change('b', 1, [put(id, { title: 'Harbours', note: 'n' }), put(uuid(2), { title: 'new' })], { a: 1 })

  function undone(...since: readonly ChangeSet[]) {
    const changeSets = [ours, incoming, ...since]
    const currentStates = holding(...changeSets).copy.get(space)?.states ?? new Map<string, RecordState>()
    return undoOps({ imported: [incoming], vectorBefore: { [deviceNamed('a')]: 1 }, changeSets, currentStates })
  }

  it('brings every value back and deletes what was new', () => {
    expect(undone()).toMatchObject({
      ops: [
        { id, fields: { title: 'Ports', note: null } },
        { id: uuid(2), fields: { deleted: true } }
      ],
      kept: []
    })
  })

  it('keeps what somebody has changed since', () => {
    const since = change('a', 2, [put(id, { title: 'mine' }), put(uuid(2), { note: 'mine' })], { b: 1 })
    const { ops, kept } = undone(since)
    expect(ops).toMatchObject([
      { id, fields: { note: null } },
      { id: uuid(2), fields: { title: null } }
    ])
    expect(kept).toEqual([{ id, field: 'title' }])
  })

  it('does nothing to what was erased since', () => {
    expect(undone(change('a', 2, [erase(id), erase(uuid(2))], { b: 1 })).ops).toEqual([])
  })
})
