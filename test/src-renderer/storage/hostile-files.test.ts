import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { commitIncoming, noteReceipt } from '@renderer/storage/exchange-commit'
import { bringsNothing, openIncoming } from '@renderer/storage/exchange-in'
import { spaceHash } from '@renderer/storage/exchange-out'
import type { Office } from '@renderer/storage/office'
import type { ChangeSet } from '@shared/sync/change-set'
import { propertyOptions, propertyTimeout } from '../../seed'
import { canonical, hostileFile, newSender, sha256, type HostileSender } from './hostile-files'
import { clearOffices, everythingHeld, onlyPartnership, twoOffices } from './offices'

vi.mock('@renderer/platform/bridge', async () => ({ bridge: (await import('./memory-bridge')).memoryBridge() }))

beforeEach(clearOffices)

const codes = new Set([
  'unreadable',
  'not-a-bundle',
  'unknown-entry',
  'too-large',
  'newer-format',
  'bad-manifest',
  'bad-signature',
  'wrong-device',
  'hash-mismatch',
  'bad-change',
  'out-of-scope',
  'own-name',
  'fork',
  'passphrase-needed',
  'wrong-passphrase',
  'not-for-us'
])

/** The canonical hash of a space, from its log alone: of each field the writes that no other one knew. */
async function hashFromLog(office: Office, space: string): Promise<string> {
  const log = (await office.db.changes.toArray()).filter((row) => row.space === space).map((row) => row.changeSet)
  const records = new Map<string, { type: string; isErased: boolean; writes: Map<string, [ChangeSet, unknown][]> }>()
  for (const changeSet of log)
    for (const op of changeSet.ops) {
      if (op.op !== 'put' && op.op !== 'erase') continue
      const record = records.get(op.id) ?? { type: op.type, isErased: false, writes: new Map() }
      records.set(op.id, record)
      if (op.type < record.type) record.type = op.type
      if (op.op === 'erase') record.isErased = true
      else
        for (const [field, value] of Object.entries(op.fields))
          record.writes.set(field, [...(record.writes.get(field) ?? []), [changeSet, value]])
    }
  const knew = (later: ChangeSet, { device, seq }: ChangeSet): boolean =>
    later.device === device ? later.seq > seq : (later.seen[device] ?? 0) >= seq
  const shown = [...records]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { type, isErased, writes }]) => {
      if (isErased) return { erased: true, id, type }
      const fields = [...writes].map(([field, all]) => {
        const left = all.filter(([one]) => !all.some(([other]) => other !== one && knew(other, one)))
        const told = left.map(([{ device, seq }, value]) => ({ device, seq, value }))
        return [field, told.sort((a, b) => (a.device === b.device ? a.seq - b.seq : a.device < b.device ? -1 : 1))]
      })
      return { id, type, fields: Object.fromEntries(fields) as unknown }
    })
  return sha256(canonical({ spaces: [{ id: space, records: shown }] }))
}

async function tryFile(office: Office, bytes: Uint8Array): Promise<string> {
  const incoming = await openIncoming(office, 'hostile.entente', bytes.slice())
  if (!incoming.ok) return incoming.error.code
  if (bringsNothing(incoming.value)) {
    await noteReceipt(office, incoming.value)
    return 'nothing-new'
  }
  const saved = await commitIncoming(office, incoming.value, { declined: [], settled: [], joined: [] })
  return saved.ok ? 'applied' : saved.error.code
}

const digest = async (office: Office): Promise<string> => sha256(await everythingHeld(office))

/** How many changes of a device are here, those that wait included. */
async function countOf({ db }: Office, space: string, { device }: HostileSender): Promise<number> {
  const waiting = (await db.waiting.where('space').equals(space).toArray()).filter((row) => row.device === device)
  return Math.max((await db.spaces.get(space))?.vector[device] ?? 0, ...waiting.map(({ seq }) => seq))
}

describe('files made by another program, spoiled at every level', () => {
  it(
    'are refused with a code and change nothing, or are applied as the log says, in bounded time',
    async () => {
      const { theirs, space } = await twoOffices()
      const { partnership } = await onlyPartnership(theirs)
      const { seed, numRuns } = propertyOptions(150)
      const seen = { ...(await theirs.db.spaces.get(space))?.vector }
      const outcomes = new Map<string, number>()
      let sender = newSender()
      for (let run = 0; run < numRuns; run += 1) {
        // A change of this sender that waits for ever would let none of its later ones be applied.
        if (run % 10 === 0) sender = newSender()
        const after = await countOf(theirs, space, sender)
        const caseSeed = (seed + run * 7919) >>> 0
        const file = hostileFile({ sender, space, partnership, seen, after }, caseSeed)
        const before = await digest(theirs)
        const start = performance.now()
        const outcome = await tryFile(theirs, file.bytes)
        expect(performance.now() - start, `case ${caseSeed}`).toBeLessThan(10_000)
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
        if (file.spoiled.length === 0) expect(['applied', 'nothing-new', 'fork'], `case ${caseSeed}`).toContain(outcome)
        if (outcome === 'applied')
          expect(await spaceHash(theirs, space), `case ${caseSeed}`).toBe(await hashFromLog(theirs, space))
        else if (outcome !== 'nothing-new') {
          expect(codes, `case ${caseSeed}: ${outcome}`).toContain(outcome)
          expect(await digest(theirs), `case ${caseSeed}`).toBe(before)
        }
      }
      console.log(`outcomes ${JSON.stringify([...outcomes].sort(([a], [b]) => (a < b ? -1 : 1)))}`)
      expect(outcomes.get('applied')).toBeGreaterThan(numRuns / 10)
      expect(outcomes.size).toBeGreaterThan(5)
    },
    propertyTimeout(300_000)
  )
})
