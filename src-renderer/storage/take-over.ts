import { newId } from '@renderer/platform/ids'
import { putProblem } from '@shared/domain/record-registry'
import { fail, ok, type Result } from '@shared/domain/result'
import { recipientProblem } from '@shared/sync/bundle-checks'
import { readBundle } from '@shared/sync/bundle-reader'
import { planImport } from '@shared/sync/plan-import'
import { refusal, type Refusal } from '@shared/sync/refusal'
import { openDatabase } from './database'
import { writeImport } from './import-writing'
import { databaseName, identityOf, openOffice, type ActingPerson, type Office } from './office'
import { unlockFile } from './protect'
import { asOnlyWriter, type SaveProblem } from './write'

/**
 * Makes this fresh installation a further copy of the office that an office bundle comes from; its sender becomes a
 * colleague. Refused with `not-for-us` when the bundle holds no office, or not the whole of it. An office must not be open.
 */
export async function takeOver(
  bytes: Uint8Array,
  personName: string,
  passphrase?: string
): Promise<Result<Office, Refusal | SaveProblem>> {
  const identity = await identityOf('office')
  const read = await readBundle(bytes, {
    putProblem,
    judge: (manifest) => recipientProblem(manifest, identity.device),
    decrypt: (file) => unlockFile({ name: 'office' }, file, passphrase)
  })
  if (!read.ok) return read
  const bundle = read.value
  const own = bundle.spaces.find((space) => space.role === 'office')
  if (!own) return fail(refusal('not-for-us', 'it holds one partnership, not an office'))
  const plan = planImport([], bundle, { ownDevice: identity.device })
  if (!plan.ok) return plan
  if (plan.value.totals.waiting > 0) return fail(refusal('not-for-us', 'it holds only what changed lately'))

  const db = await openDatabase(databaseName('office'))
  if ((await db.spaces.count()) > 0) throw new Error('an office is set up here already')
  const person: ActingPerson = { id: newId(), name: personName }
  await db.settings.put({ key: 'person', value: person })
  const office = { name: 'office' as const, db, ...identity, space: own.id, person }
  const saved = await asOnlyWriter(office, () =>
    writeImport(
      office,
      { bundle, file: '', bytes: bytes.length, senderRole: 'colleague' },
      { plan: plan.value, edits: [], declined: 0 }
    )
  )
  db.close()
  if (!saved.ok) return saved
  const opened = await openOffice('office')
  if (!opened) throw new Error('the office that was taken over is not there')
  return ok(opened)
}
