type RouteParams<Pattern extends string> = Pattern extends `${infer Head}/${infer Tail}`
  ? RouteParams<Head> & RouteParams<Tail>
  : Pattern extends `:${infer Name}?`
    ? { readonly [K in Name]?: string | undefined }
    : Pattern extends `:${infer Name}`
      ? { readonly [K in Name]: string }
      : unknown

type Values = Readonly<Record<string, string | undefined>>

function pathTo(pattern: string, params: Values): string {
  return pattern
    .split('/')
    .map((part) => (part.startsWith(':') ? encodeURIComponent(params[part.replace(/^:|\?$/g, '')] ?? '') : part))
    .join('/')
    .replace(/\/+$/, '')
}

/**
 * A route: `pattern` for the router, `to` for links. `to` takes the parameters of the pattern and answers with a path
 * such as `/partnerships/0190…`, without the `#`.
 */
export type RouteEntry<Pattern extends string> = {
  readonly pattern: Pattern
  readonly to: (...args: unknown extends RouteParams<Pattern> ? [] : [params: RouteParams<Pattern>]) => string
}

function route<const Pattern extends string>(pattern: Pattern): RouteEntry<Pattern> {
  return { pattern, to: (...args: readonly unknown[]) => pathTo(pattern, (args[0] ?? {}) as Values) }
}

export const routes = {
  welcome: route('/welcome'),
  desk: route('/desk'),
  partnerships: route('/partnerships'),
  newPartnership: route('/partnerships/new'),
  agreement: route('/partnerships/:partnership/agreements/:agreement/:part?'),
  delegation: route('/partnerships/:partnership/delegations/:delegation'),
  plan: route('/partnerships/:partnership/plans/:plan'),
  publicStatement: route('/partnerships/:partnership/in-force'),
  partnership: route('/partnerships/:partnership/:tab?'),
  areas: route('/areas'),
  decisions: route('/decisions'),
  decision: route('/decisions/:decision'),
  delegations: route('/delegations'),
  plans: route('/plans'),
  measures: route('/measures'),
  people: route('/people'),
  person: route('/people/:person'),
  organisation: route('/organisations/:organisation'),
  method: route('/method'),
  project: route('/method/projects/:project'),
  exchange: route('/exchange'),
  review: route('/exchange/review'),
  exchangeLog: route('/exchange/log'),
  settings: route('/settings')
} as const

export type RouteName = keyof typeof routes

export const partnershipTabs = [
  'overview',
  'agreements',
  'plan',
  'delegations',
  'measure',
  'people',
  'history'
] as const
export type PartnershipTab = (typeof partnershipTabs)[number]

/** What the page of an agreement shows of one version, each under its own address; the first is shown where none is named. */
export const agreementParts = ['term', 'areas', 'texts', 'renewal'] as const
export type AgreementPart = (typeof agreementParts)[number]

type PartOfVersion = {
  readonly partnership: string
  readonly agreement: string
  readonly version: string
  readonly part: AgreementPart
  /** An area of the version, to open it. */
  readonly area?: string
  /** A joint review or evaluation of the version, to open it. */
  readonly evaluation?: string
}

/** The path of one part of one version of an agreement. */
export function agreementPartPath({ partnership, agreement, version, part, area, evaluation }: PartOfVersion): string {
  const query = new URLSearchParams({
    version,
    ...(area !== undefined && { area }),
    ...(evaluation !== undefined && { evaluation })
  })
  return `${routes.agreement.to({ partnership, agreement, part })}?${query.toString()}`
}
