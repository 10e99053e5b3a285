import { matchRoute } from 'wouter'
import { parse } from 'regexparam'
import { describe, expect, it } from 'vitest'
import { routes, type RouteName } from '@renderer/platform/routes'

const names = Object.keys(routes) as RouteName[]
const ids = {
  partnership: 'p 1/å',
  agreement: 'a1',
  decision: 'c1',
  delegation: 'd1',
  plan: 'l1',
  person: 'n1',
  organisation: 'o1',
  project: 'j1'
}

describe('the route table', () => {
  it('leads from a path back to the route and the values it was made of', () => {
    const path = routes.agreement.to({ partnership: ids.partnership, agreement: ids.agreement })
    const [isMatch, params] = matchRoute(parse, routes.agreement.pattern, path)
    expect(isMatch).toBe(true)
    expect(decodeURIComponent(params?.['partnership'] ?? '')).toBe(ids.partnership)
    expect(params?.['agreement']).toBe(ids.agreement)
  })

  it('leaves out an optional part that is not given', () => {
    expect(routes.partnership.to({ partnership: 'p1' })).toBe('/partnerships/p1')
    expect(routes.partnership.to({ partnership: 'p1', tab: 'plan' })).toBe('/partnerships/p1/plan')
  })

  it('names each route by the first pattern that matches its own path, so that their order decides nothing wrongly', () => {
    const make = (name: RouteName) => (routes[name].to as (params: typeof ids) => string)({ ...ids, partnership: 'p1' })
    for (const name of names) {
      const first = names.find((other) => matchRoute(parse, routes[other].pattern, make(name))[0])
      expect(first, name).toBe(name)
    }
  })
})
