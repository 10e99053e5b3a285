import { bridge } from '@renderer/platform/bridge'
import { newId } from '@renderer/platform/ids'
import { fail, ok, type Result } from '@shared/domain/result'
import type { SampleSpace } from '@shared/domain/sample/sample-office'
import type { ChangeSet } from '@shared/sync/change-set'
import { deleteDatabase, openDatabase, type SpaceRow } from './database'
import { databaseName, openOffice, type Office } from './office'
import { applyToDatabase, commitChangeSets, type SaveProblem } from './write'

/**
 * The device that wrote the sample. Its change-sets are the same in every copy, so two copies of the sample are two copies
 * of the same spaces and can exchange bundles like any others. No key belongs to it.
 */
const sampleDevice = '5a3b1e00000000000000000000000000'
const opsPerChangeSet = 100

/** The change-sets of one sample space, each seeing the ones before it. */
export function sampleChangeSets({ id, records }: Pick<SampleSpace, 'id' | 'records'>, day: string): ChangeSet[] {
  const changeSets: ChangeSet[] = []
  for (let start = 0; start < records.length; start += opsPerChangeSet)
    changeSets.push({
      space: id,
      device: sampleDevice,
      seq: changeSets.length + 1,
      at: `${day}T09:00:00.000+01:00`,
      by: { person: '5a3b1e00-0000-7000-8000-000000000000', name: 'Entente' },
      seen: {},
      ops: records
        .slice(start, start + opsPerChangeSet)
        .map(({ type, id: record, fields }) => ({ op: 'put', type, id: record, fields }))
    })
  return changeSets
}

/** Opens the sample in its own database, filling it on first use. */
export async function openSample(personName: string): Promise<Result<Office, SaveProblem>> {
  const open = await openOffice('sample')
  if (open) return ok(open)
  await removeSample()
  const db = await openDatabase(databaseName('sample'))
  const { sampleDate, sampleOffice } = await import('@shared/domain/sample/sample-office')
  const sample = sampleOffice()
  const spaces = sample.map(({ id, role, title, partnership }): SpaceRow => ({
    id,
    role,
    title,
    vector: {},
    ...(partnership ? { partnership } : {})
  }))
  const changeSets = sample.flatMap((space) => sampleChangeSets(space, sampleDate))
  const saved = await commitChangeSets({ name: 'sample' }, { spaces, changeSets }, async () => {
    await db.transaction('rw', [db.records, db.changes, db.spaces, db.settings], async () => {
      await db.spaces.bulkAdd(spaces)
      await db.settings.put({ key: 'person', value: { id: newId(), name: personName } })
      await applyToDatabase(db, changeSets)
    })
  })
  db.close()
  if (!saved.ok) return fail(saved.error)
  const office = await openOffice('sample')
  if (!office) throw new Error('the sample has no office space')
  return ok(office)
}

/** Leaves no trace of the sample: its database, its journal, its papers and its device key go. */
export async function removeSample(): Promise<void> {
  await deleteDatabase(databaseName('sample'))
  await bridge.discardJournal('sample')
  await bridge.removePapers('sample', await bridge.listPapers('sample'))
}
