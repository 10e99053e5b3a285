type Ordered = { readonly id: string; readonly order: number }

export function areasInOrder<A extends Ordered>(areas: readonly A[]): A[] {
  return areas.toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
}

/** The areas whose number changes when one of them moves by `steps` (negative: up), each with its new number. */
export function movedArea<A extends Ordered>(areas: readonly A[], id: string, steps: number): A[] {
  const inOrder = areasInOrder(areas)
  const from = inOrder.findIndex((area) => area.id === id)
  const moved = inOrder[from]
  if (!moved) return []
  const rest = inOrder.filter((area) => area !== moved)
  const to = Math.min(Math.max(from + steps, 0), rest.length)
  return rest.toSpliced(to, 0, moved).flatMap((area, order) => (area.order === order ? [] : [{ ...area, order }]))
}
