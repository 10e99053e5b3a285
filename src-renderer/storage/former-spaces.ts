import type { ChangeSet } from '@shared/sync/change-set'
import type { Office } from './office'
import { recordsOfType } from './records'

/** A space that a partnership of ours had before it was joined to another one, and the action that left it. */
export type FormerSpace = { readonly space: string; readonly leftAt: string }

/** The spaces that the partnership of this space had before; what was written there is its past. */
export async function formerSpaces(office: Office, space: string): Promise<FormerSpace[]> {
  const all = await recordsOfType(office, 'partnership', office.space)
  const partnership = all.find(({ sharedSpace }) => sharedSpace === space)
  if (!partnership) return []
  const named = new Set(all.map(({ sharedSpace }) => sharedSpace))
  const rows = await office.db.changes.where('records').equals(partnership.id).toArray()
  const moves = rows
    .filter((row) => row.space === office.space)
    .flatMap(({ changeSet: { at, ops } }) =>
      ops.flatMap((op) => {
        const to = op.op === 'put' && op.id === partnership.id ? op.fields['sharedSpace'] : undefined
        return typeof to === 'string' ? [{ to, at }] : []
      })
    )
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
  return moves.flatMap(({ to }, index) => {
    const next = moves[index + 1]
    return next && !named.has(to) ? [{ space: to, leftAt: next.at }] : []
  })
}

/** Whether a change-set only took out what was carried over at that moment. */
export function isLeaving({ at, ops }: ChangeSet, { leftAt }: FormerSpace): boolean {
  return at === leftAt && ops.every((op) => op.op === 'put' && op.fields['deleted'] === true)
}
