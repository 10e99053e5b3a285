/** How much of each device's log is held: the highest `seq`, all lower ones included. An absent device is 0. */
export type VersionVector = Readonly<Record<string, number>>

/** The highest sequence number of that device that the vector holds, 0 when none. */
export function seqOf(vector: VersionVector, device: string): number {
  return Object.hasOwn(vector, device) ? (vector[device] ?? 0) : 0
}

export function vectorCovers(vector: VersionVector, device: string, seq: number): boolean {
  return seqOf(vector, device) >= seq
}

/** What two copies hold together. */
export function mergeVectors(a: VersionVector, b: VersionVector): VersionVector {
  const merged: Record<string, number> = { ...a }
  for (const device of Object.keys(b)) merged[device] = Math.max(seqOf(a, device), seqOf(b, device))
  return merged
}

/** As much of `a` as `b` holds too. */
export function commonVector(a: VersionVector, b: VersionVector): VersionVector {
  const common: Record<string, number> = {}
  for (const device of Object.keys(a)) {
    const seq = Math.min(seqOf(a, device), seqOf(b, device))
    if (seq > 0) common[device] = seq
  }
  return common
}

/** Whether `a` holds everything that `b` holds. */
export function vectorIncludes(a: VersionVector, b: VersionVector): boolean {
  return Object.keys(b).every((device) => vectorCovers(a, device, seqOf(b, device)))
}
