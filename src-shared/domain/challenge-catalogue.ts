export const challengePhases = ['design', 'operation', 'both'] as const
/** Where a challenge usually sits: with oneself, with the partner, between the two, or with any of them. */
export const challengeSides = ['own', 'partner', 'between', 'any'] as const

export type CatalogueChallenge = {
  readonly key: string
  readonly phase: (typeof challengePhases)[number]
  readonly side: (typeof challengeSides)[number]
}

/**
 * The twenty challenges of the paper, in its order ("The challenges cities face when working together", BRIDGE for Cities
 * 4.0). The paper says that some belong to strategy and design and others to operation and implementation, without saying
 * which; phase and side are this app's proposal. The texts are the messages `records.challenge.<key>`.
 */
export const challengeCatalogue = [
  { key: 'language', phase: 'both', side: 'between' },
  { key: 'business-culture', phase: 'both', side: 'between' },
  { key: 'incomparable-contexts', phase: 'design', side: 'between' },
  { key: 'political-systems', phase: 'both', side: 'between' },
  { key: 'time-management', phase: 'both', side: 'between' },
  { key: 'distance', phase: 'operation', side: 'between' },
  { key: 'staff-resources', phase: 'operation', side: 'any' },
  { key: 'press-criticism', phase: 'operation', side: 'own' },
  { key: 'staying-informed', phase: 'both', side: 'own' },
  { key: 'staff-changes', phase: 'operation', side: 'partner' },
  { key: 'political-cycles', phase: 'both', side: 'any' },
  { key: 'project-identification', phase: 'design', side: 'between' },
  { key: 'slow-results', phase: 'operation', side: 'any' },
  { key: 'uneven-initiative', phase: 'both', side: 'between' },
  { key: 'no-direct-contact', phase: 'design', side: 'partner' },
  { key: 'no-representation', phase: 'operation', side: 'own' },
  { key: 'helix-representation', phase: 'both', side: 'own' },
  { key: 'company-differences', phase: 'operation', side: 'between' },
  { key: 'state-funding', phase: 'operation', side: 'between' },
  { key: 'no-platform', phase: 'both', side: 'between' }
] as const satisfies readonly CatalogueChallenge[]

export type ChallengeKey = (typeof challengeCatalogue)[number]['key']
