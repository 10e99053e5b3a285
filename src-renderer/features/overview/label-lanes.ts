/** A text that wants to stand at `at` (its start, or its middle), all in the same unit as the room it has. */
export type WantedLabel = {
  readonly id: string
  readonly at: number
  readonly width: number
  readonly anchor: 'start' | 'middle'
}

export type PlacedLabel = { readonly id: string; readonly from: number; readonly width: number; readonly lane: number }

/**
 * Places labels within `room` so that none overlaps another: each as near to where it wants to be as the room allows, in the first
 * lane that is free there; a label wider than the room is cut to it.
 */
export function placeLabels(labels: readonly WantedLabel[], room: number, distance: number): PlacedLabel[] {
  const placed: PlacedLabel[] = []
  const isFree = (from: number, to: number, lane: number) =>
    placed.every(
      (other) => other.lane !== lane || to + distance <= other.from || other.from + other.width + distance <= from
    )
  for (const { id, at, width: wanted, anchor } of labels) {
    const width = Math.min(wanted, room)
    const from = Math.max(0, Math.min(anchor === 'middle' ? at - width / 2 : at, room - width))
    let lane = 0
    while (!isFree(from, from + width, lane)) lane += 1
    placed.push({ id, from, width, lane })
  }
  return placed
}
