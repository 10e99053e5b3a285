import { routes } from '@renderer/platform/routes'
import type { ChallengeKey } from '@shared/domain/challenge-catalogue'
import type { CriterionKey } from '@shared/domain/criteria-catalogue'

/** The address of the list of projects: a part of the method's page. */
export const projectsPath = `${routes.method.to()}?part=projects`

/** Where the records are listed that show how far a part of the method is worked with. */
export const recordLists = {
  partnership: routes.partnerships.to(),
  agreement: routes.partnerships.to(),
  'agreement-version': routes.partnerships.to(),
  area: routes.partnerships.to(),
  evaluation: routes.partnerships.to(),
  decision: routes.partnerships.to(),
  'action-plan': routes.plans.to(),
  activity: routes.plans.to(),
  delegation: routes.delegations.to(),
  promise: routes.delegations.to(),
  indicator: routes.measures.to(),
  reading: routes.measures.to(),
  organisation: `${routes.people.to()}?list=organisations`,
  person: routes.people.to(),
  post: routes.people.to(),
  tenure: routes.people.to(),
  project: projectsPath
} as const
export type RecordedType = keyof typeof recordLists
export const recordedTypes = Object.keys(recordLists) as RecordedType[]

type Recorded = readonly RecordedType[]

/** The four steps, in the order of table 1, each with where it mostly happens and the city's role in it. */
export const steps = [
  { key: 'prepare', where: 'home', role: 'planner', recorded: ['organisation', 'post', 'decision'] },
  { key: 'find', where: 'abroad', role: 'facilitator', recorded: ['partnership', 'agreement', 'action-plan'] },
  { key: 'make', where: 'both', role: 'enabler', recorded: ['activity', 'delegation', 'reading', 'evaluation'] },
  { key: 'build', where: 'home', role: 'facilitator', recorded: ['project'] }
] as const satisfies readonly { readonly key: string; readonly recorded: Recorded; [field: string]: unknown }[]
export type Step = (typeof steps)[number]

/** The eight components of the cooperation narrative, in its order. */
export const components = [
  { key: 'aim', recorded: ['area', 'organisation'] },
  { key: 'commit', recorded: ['decision', 'promise'] },
  { key: 'partner', recorded: ['partnership', 'agreement'] },
  { key: 'plan', recorded: ['action-plan'] },
  { key: 'do', recorded: ['activity', 'delegation'] },
  { key: 'measure', recorded: ['indicator', 'reading'] },
  { key: 'act', recorded: ['evaluation', 'agreement-version'] },
  { key: 'replicate', recorded: ['project'] }
] as const satisfies readonly { readonly key: string; readonly recorded: Recorded }[]
export type Component = (typeof components)[number]

/** What is recorded that helps to judge a criterion; nothing where a person has to ask around. */
export const criterionRecords: Readonly<Record<CriterionKey, Recorded>> = {
  strategy: ['decision'],
  history: ['partnership'],
  commitment: ['agreement'],
  'shared-aims': ['area'],
  'shared-agenda': [],
  reference: ['project'],
  mandate: ['organisation', 'post'],
  'helix-work': ['organisation', 'activity'],
  'critical-mass': ['organisation'],
  'peer-activities': ['delegation'],
  hosting: [],
  platform: []
}

/** What is recorded that shows a challenge coming, or helps against it. */
export const challengeRecords: Readonly<Record<ChallengeKey, Recorded>> = {
  language: ['person'],
  'business-culture': [],
  'incomparable-contexts': ['indicator'],
  'political-systems': ['post'],
  'time-management': ['activity'],
  distance: ['delegation'],
  'staff-resources': ['post'],
  'press-criticism': ['reading'],
  'staying-informed': [],
  'staff-changes': ['post', 'tenure'],
  'political-cycles': ['post'],
  'project-identification': ['project'],
  'slow-results': ['reading'],
  'uneven-initiative': ['promise'],
  'no-direct-contact': ['person'],
  'no-representation': ['organisation'],
  'helix-representation': ['organisation'],
  'company-differences': ['organisation'],
  'state-funding': [],
  'no-platform': []
}
