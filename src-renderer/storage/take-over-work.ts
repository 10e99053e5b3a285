import { inflateNatively } from '@renderer/platform/inflate'
import { putProblem } from '@shared/domain/record-registry'
import { fail, ok, type Result } from '@shared/domain/result'
import { recipientProblem } from '@shared/sync/bundle-checks'
import { readBundle, type ReadBundle } from '@shared/sync/bundle-reader'
import { planImport, type ImportPlan } from '@shared/sync/plan-import'
import { refusal, type Refusal } from '@shared/sync/refusal'
import { openDatabase, type ExchangeRow } from './database'
import { reportingProblem, type OnRead } from './import-reading'
import { writeImport, type Writing } from './import-writing'
import { databaseName, ownDevices, type ActingPerson, type Office } from './office'
import { asOnlyWriter, type SaveProblem } from './write'

/** Who takes an office over on this installation. */
export type Taking = DeviceNames & { readonly signingKey: string; readonly person: ActingPerson }

/** This installation's device and those that it follows. */
export type DeviceNames = Pick<Office, 'device' | 'former'>

/** An office bundle that was read and planned; nothing of it is written yet. */
export type ReadTakeOver = { readonly bundle: ReadBundle; readonly plan: ImportPlan; readonly space: string }

/** Refuses with `not-for-us` what holds no office, or not the whole of it. */
export async function readTakeOver(
  names: DeviceNames,
  bytes: Uint8Array,
  onRead?: OnRead
): Promise<Result<ReadTakeOver, Refusal>> {
  const read = await readBundle(bytes, {
    putProblem: reportingProblem(putProblem, onRead),
    inflateFast: inflateNatively,
    judge: (manifest) => recipientProblem(manifest, ownDevices(names))
  })
  if (!read.ok) return read
  const bundle = read.value
  const own = bundle.spaces.find((space) => space.role === 'office')
  if (!own) return fail(refusal('not-for-us', 'it holds one partnership, not an office'))
  const plan = planImport([], bundle, { ownDevice: names.device })
  if (!plan.ok) return plan
  if (plan.value.totals.waiting > 0) return fail(refusal('not-for-us', 'it holds only what changed lately'))
  return ok({ bundle, plan: plan.value, space: own.id })
}

/** Writes it into the database of a fresh installation, which is closed again. */
export async function commitTakeOver(
  { device, signingKey, former, person }: Taking,
  { bundle, plan, space }: ReadTakeOver,
  size: number,
  writing: Pick<Writing, 'host' | 'onWritten'>
): Promise<Result<ExchangeRow, SaveProblem>> {
  const db = await openDatabase(databaseName('office'))
  try {
    if ((await db.spaces.count()) > 0) throw new Error('an office is set up here already')
    await db.settings.put({ key: 'person', value: person })
    const office = { name: 'office' as const, db, device, signingKey, former, space, person }
    const received = { bundle, file: '', bytes: size, senderRole: 'colleague' as const }
    return await asOnlyWriter(office, () => writeImport(office, received, { plan, edits: [], declined: 0 }, writing))
  } finally {
    db.close()
  }
}
