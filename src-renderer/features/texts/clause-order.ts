import { inTextOrder } from '@shared/domain/agreement-content'

type Ordered = { readonly id: string; readonly order: number }

/** All in their order with one of them moved by `steps` (negative: up); it stops at either end. */
export function movedBy<T extends Ordered>(things: readonly T[], id: string, steps: number): T[] {
  const ordered = inTextOrder(things)
  const from = ordered.findIndex((thing) => thing.id === id)
  const thing = ordered[from]
  if (!thing) return ordered
  const rest = ordered.filter((other) => other !== thing)
  return rest.toSpliced(Math.min(Math.max(from + steps, 0), rest.length), 0, thing)
}

/** Those whose number has to change so that the list reads in this order, each with its new number. */
export function renumbered<T extends Ordered>(inNewOrder: readonly T[]): T[] {
  return inNewOrder.flatMap((thing, order) => (thing.order === order ? [] : [{ ...thing, order }]))
}
