import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { rowKey } from '@renderer/storage/database'
import { spaceHash } from '@renderer/storage/exchange-out'
import { recordById } from '@renderer/storage/records'
import { canonical, newerFile, newSender } from './hostile-files'
import { inflated } from './leaving-files'
import { bundleOf, clearOffices, onlyPartnership, opened, receive, save, twoOffices } from './offices'

vi.mock('@renderer/platform/bridge', async () => ({ bridge: (await import('./memory-bridge')).memoryBridge() }))

beforeEach(clearOffices)

const id = (n: number): string => `0192f0c0-cccc-7000-8000-00000000000${n}`

describe('a file of format 1.1', () => {
  it('keeps everything in it that this version does not know, over an import, an edit and an export', async () => {
    const { ours, theirs, space } = await twoOffices()
    const { partnership } = await onlyPartnership(ours)
    const sender = newSender()
    const change = (seq: number, ops: unknown[], more: object = {}) =>
      canonical({
        at: `2026-05-1${seq}T09:00:00+02:00`,
        by: { name: 'Newer', person: id(9), role: 'head', team: ['x'] },
        device: sender.device,
        ops,
        seen: {},
        seq,
        space,
        ...more
      })
    const lines = [
      change(1, [
        {
          op: 'put',
          type: 'agreement',
          id: id(1),
          fields: { layer: 'working', title: 'Of 2026', mood: { warm: [1, null, 'å'] }, 'friends/x': true },
          confidence: 0.5
        },
        { op: 'put', type: 'later-thing', id: id(2), fields: { anything: [[{}]], deleted: false } }
      ]),
      change(2, [{ op: 'move', type: 'agreement', id: id(1), from: space, to: id(3) }], { signedBy: { key: 'k' } })
    ]
    const more = {
      formatVersion: '1.1',
      hints: { colour: 'blue' },
      spaces: [
        {
          id: space,
          role: 'partnership',
          partnership,
          title: 'T',
          after: {},
          upTo: { [sender.device]: 2 },
          digest: 'later'
        }
      ]
    }
    const file = newerFile({ sender, space, partnership, seen: {}, after: 0 }, lines, more)
    expect((await opened(ours, file)).bundle.manifest).toMatchObject({
      formatVersion: '1.1',
      hints: { colour: 'blue' }
    })
    await receive(ours, file)
    const before = await recordById(ours, 'agreement', id(1))
    expect(before).toMatchObject({ title: 'Of 2026' })
    await save(ours, { type: 'agreement', space, before, fields: { layer: 'working', title: 'Edited here' } })

    const answer = await bundleOf(ours, space)
    const sent = inflated(answer)[`changes/${space}.jsonl`]?.split('\n') ?? []
    for (const line of lines) expect(sent).toContain(line)
    await receive(theirs, answer)
    expect(await spaceHash(theirs, space)).toBe(await spaceHash(ours, space))
    const row = await theirs.db.records.get(rowKey(space, id(1)))
    expect(row?.fields).toMatchObject({ title: 'Edited here', mood: { warm: [1, null, 'å'] }, 'friends/x': true })
    expect((await theirs.db.records.get(rowKey(space, id(2))))?.fields).toMatchObject({ anything: [[{}]] })
  })
})
