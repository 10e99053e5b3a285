import { proxy } from 'comlink'
import { newId } from '@renderer/platform/ids'
import { ok, type Result } from '@shared/domain/result'
import type { Refusal } from '@shared/sync/refusal'
import { handedOver, windowHostForWork, withinTime, type OnProgress } from './exchange-in'
import { startWork } from './exchange-worker-client'
import { identityOf, openOffice, type Office } from './office'
import { unlockFile } from './protect'
import type { SaveProblem } from './write'

export type TakingOver = {
  readonly passphrase?: string | undefined
  /** Told with the changes read so far, and then with the records written, of how many. */
  readonly onProgress?: OnProgress
}

/**
 * Makes this fresh installation a further copy of the office that an office bundle comes from; its sender becomes a
 * colleague. An unencrypted file is handed over to the worker. Refused with `not-for-us` when the bundle holds no office, or not the whole of it. An office must not be open.
 */
export async function takeOver(
  file: Uint8Array,
  personName: string,
  { passphrase, onProgress }: TakingOver = {}
): Promise<Result<Office, Refusal | SaveProblem>> {
  const identity = await identityOf('office')
  const unlocked = await unlockFile({ name: 'office' }, file, passphrase)
  if (!unlocked.ok) return unlocked
  const bytes = unlocked.value
  const running = await startWork()
  const read = await withinTime(running, bytes.length, undefined, () =>
    running.work.readTakeOver(
      { device: identity.device, former: identity.former },
      handedOver(bytes),
      proxy((done: number) => onProgress?.(done))
    )
  )
  if (!read.ok) return read
  try {
    const host = await windowHostForWork(() => true, onProgress)
    const taking = { ...identity, person: { id: newId(), name: personName } }
    const taken = await Promise.race([running.work.commitTakeOver(taking, host), running.failed])
    if (!taken.ok) return taken
  } finally {
    running.end()
  }
  const opened = await openOffice('office')
  if (!opened) throw new Error('the office that was taken over is not there')
  return ok(opened)
}
