export const criterionGroups = ['opportunity', 'similarity', 'potential', 'willingness'] as const

export type CatalogueCriterion = { readonly key: string; readonly group: (typeof criterionGroups)[number] }

/**
 * The twelve criteria for choosing a partner city, in the order of the paper's figure 4 (BRIDGE for Cities 4.0); where the
 * paper names its own European–Chinese project, a criterion here speaks of any strategy, agenda or platform. The texts are the
 * messages `records.criterion.<key>` and `records.criterionGroup.<group>`.
 */
export const criteriaCatalogue = [
  { key: 'strategy', group: 'opportunity' },
  { key: 'history', group: 'opportunity' },
  { key: 'commitment', group: 'opportunity' },
  { key: 'shared-aims', group: 'similarity' },
  { key: 'shared-agenda', group: 'similarity' },
  { key: 'reference', group: 'similarity' },
  { key: 'mandate', group: 'potential' },
  { key: 'helix-work', group: 'potential' },
  { key: 'critical-mass', group: 'potential' },
  { key: 'peer-activities', group: 'willingness' },
  { key: 'hosting', group: 'willingness' },
  { key: 'platform', group: 'willingness' }
] as const satisfies readonly CatalogueCriterion[]

export type CriterionKey = (typeof criteriaCatalogue)[number]['key']
