/**
 * Options for `fc.assert`: the seed comes from ENTENTE_SEED or the clock and is printed, so that any run can be repeated.
 * `runs` is multiplied by ENTENTE_LONG (1 in the ordinary test command, more in `npm run test:long`).
 */
export function propertyOptions(runs = 100): { seed: number; numRuns: number } {
  const seed = process.env.ENTENTE_SEED ? Number(process.env.ENTENTE_SEED) : Date.now() % 2_147_483_647
  const factor = process.env.ENTENTE_LONG ? Number(process.env.ENTENTE_LONG) : 1
  console.log(`property seed ${seed}, ${runs * factor} runs`)
  return { seed, numRuns: runs * factor }
}

/** Milliseconds that a test with properties may take: `usual` in the ordinary test command, longer as there are more runs. */
export function propertyTimeout(usual: number): number {
  return usual * (process.env.ENTENTE_LONG ? Number(process.env.ENTENTE_LONG) : 1)
}
