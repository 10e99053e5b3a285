import { newId } from '@renderer/platform/ids'
import type { FieldsOf } from '@shared/domain/record-registry'
import { putProblem } from '@shared/domain/record-registry'
import { fail, ok, type Result } from '@shared/domain/result'
import type { PutOp } from '@shared/sync/change-set'
import { openDatabase, type SpaceRow } from './database'
import { databaseName, identityOf, type ActingPerson, type Office } from './office'
import { commitChangeSets, applyToDatabase, numberedChangeSets, type SaveProblem } from './write'

export type NewOffice = { readonly office: FieldsOf<'office'>; readonly personName: string }

/** Sets up our own office: its space, its record and the person at the keyboard. Nothing stays when the journal refuses. */
export async function createOffice({ office, personName }: NewOffice): Promise<Result<Office, SaveProblem>> {
  const person: ActingPerson = { id: newId(), name: personName }
  const space: SpaceRow = { id: newId(), role: 'office', title: office.name, vector: {} }
  const db = await openDatabase(databaseName('office'))
  const identity = await identityOf('office')
  const op: PutOp = {
    op: 'put',
    type: 'office',
    id: newId(),
    fields: JSON.parse(JSON.stringify(office)) as PutOp['fields']
  }
  const problem = putProblem(op.type, op.fields)
  if (problem) return fail({ code: 'not-valid', message: problem })
  const changeSets = await numberedChangeSets({ db, person, ...identity }, [{ space: space.id, ops: [op] }], [space])
  const saved = await commitChangeSets({ name: 'office' }, { spaces: [space], changeSets }, async () => {
    await db.transaction('rw', [db.records, db.changes, db.spaces, db.settings], async () => {
      await db.spaces.add(space)
      await db.settings.put({ key: 'person', value: person })
      await applyToDatabase(db, changeSets)
    })
  })
  if (!saved.ok) {
    db.close()
    return fail(saved.error)
  }
  return ok({ name: 'office', db, ...identity, space: space.id, person })
}
