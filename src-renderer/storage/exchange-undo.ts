import type { Result } from '@shared/domain/result'
import type { ExchangeRow } from './database'
import { windowHostForWork } from './exchange-in'
import { atWork, officeRef } from './exchange-worker-client'
import type { Office } from './office'
import type { Undo } from './undo-work'
import type { SaveProblem } from './write'

/** Whether a file brought something that can be taken back; what this copy itself was made from can't. */
export function canBeUndone({ direction, undoneAt, spaces }: ExchangeRow, officeSpace: string): boolean {
  const madeThisCopy = spaces.some(({ id, after }) => id === officeSpace && Object.keys(after).length === 0)
  const broughtSomething = spaces.some(({ changeSets }) => changeSets > 0)
  return direction === 'received' && undoneAt === undefined && broughtSomething && !madeThisCopy
}

/** What undoing would do; nothing is written. A space that came with the import takes our partnership record of it along. */
export async function planUndo(office: Office, exchange: ExchangeRow): Promise<Undo> {
  return atWork(office, changesOf(exchange), (work) => work.planUndo(officeRef(office), exchange))
}

/** Restores what the screens showed before an import, as one action of ours, and marks the import in the log. */
export async function undoImport(office: Office, exchange: ExchangeRow): Promise<Result<Undo, SaveProblem>> {
  const host = await windowHostForWork(() => true)
  return atWork(office, changesOf(exchange), (work) => work.undoImport(officeRef(office), exchange, host))
}

function changesOf({ spaces }: ExchangeRow): number {
  return spaces.reduce((sum, { changeSets }) => sum + changeSets, 0)
}
