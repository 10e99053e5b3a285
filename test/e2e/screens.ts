import { agreementParts, partnershipTabs, routes } from '../../src-renderer/platform/routes'
import { sampleOffice } from '../../src-shared/domain/sample/sample-office'

const spaces = sampleOffice()

function idOf(type: string, field: string, value: string): string {
  const found = spaces
    .flatMap(({ records }) => records)
    .find((record) => record.type === type && record.fields[field] === value)
  if (!found) throw new Error(`the sample has no ${type} whose ${field} is "${value}"`)
  return found.id
}

/** The id of the office's partnership record in the sample, by a part of the space's title. */
function partnershipOf(title: string): string {
  const space = spaces.find((candidate) => candidate.title.includes(title))
  const own = spaces.flatMap(({ records }) => records)
  const partnership = own.find(({ type, fields }) => type === 'partnership' && fields['sharedSpace'] === space?.id)
  if (!partnership) throw new Error(`the sample has no partnership ${title}`)
  return partnership.id
}

const firstIn = (title: string, type: string) =>
  spaces.find((space) => space.title.includes(title))?.records.find((record) => record.type === type)?.id ?? ''

/** Ids of the sample's own partnership, with much of everything. */
export const gothenburgShanghai = {
  partnership: partnershipOf('Gothenburg'),
  memorandum: idOf('agreement', 'title', 'Memorandum of understanding'),
  delegation: firstIn('Gothenburg', 'delegation')
}

const wuhanManchester = { partnership: partnershipOf('Wuhan'), plan: firstIn('Wuhan', 'action-plan') }

export type Screen = { readonly name: string; readonly path: string }

/** Every screen of the app that has an address, as the sample fills it. */
export const screens: readonly Screen[] = [
  { name: 'desk', path: routes.desk.to() },
  { name: 'partnerships', path: routes.partnerships.to() },
  { name: 'new-partnership', path: routes.newPartnership.to() },
  ...partnershipTabs.map((tab) => ({
    name: `partnership-${tab}`,
    path: routes.partnership.to({ partnership: gothenburgShanghai.partnership, tab })
  })),
  {
    name: 'public-statement',
    path: routes.publicStatement.to({ partnership: gothenburgShanghai.partnership })
  },
  {
    name: 'partnership-with-plan',
    path: routes.partnership.to({ partnership: wuhanManchester.partnership, tab: 'plan' })
  },
  ...agreementParts.map((part) => ({
    name: `agreement-${part}`,
    path: routes.agreement.to({
      partnership: gothenburgShanghai.partnership,
      agreement: gothenburgShanghai.memorandum,
      part
    })
  })),
  {
    name: 'delegation',
    path: routes.delegation.to({
      partnership: gothenburgShanghai.partnership,
      delegation: gothenburgShanghai.delegation
    })
  },
  { name: 'plan', path: routes.plan.to(wuhanManchester) },
  { name: 'areas', path: routes.areas.to() },
  { name: 'decisions', path: routes.decisions.to() },
  { name: 'delegations', path: routes.delegations.to() },
  { name: 'plans', path: routes.plans.to() },
  { name: 'measures', path: routes.measures.to() },
  { name: 'people', path: routes.people.to() },
  { name: 'organisation', path: routes.organisation.to({ organisation: firstIn('Gothenburg', 'organisation') }) },
  { name: 'method', path: routes.method.to() },
  {
    name: 'project',
    path: routes.project.to({
      project: spaces.flatMap(({ records }) => records).find(({ type }) => type === 'project')?.id ?? ''
    })
  },
  { name: 'exchange', path: routes.exchange.to() },
  { name: 'review-of-nothing', path: routes.review.to() },
  { name: 'exchange-log', path: routes.exchangeLog.to() },
  { name: 'settings', path: routes.settings.to() }
]

/** Every text that the sample's records hold; the longest first. */
export function sampleTexts(): readonly string[] {
  const texts = new Set<string>()
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.add(value)
    else if (value && typeof value === 'object') Object.values(value).forEach(collect)
  }
  for (const { title, records } of spaces) {
    texts.add(title)
    collect(records.map(({ fields }) => fields))
  }
  return [...texts].toSorted((one, other) => other.length - one.length)
}
