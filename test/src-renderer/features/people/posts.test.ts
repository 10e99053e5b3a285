import { describe, expect, it } from 'vitest'
import {
  coreGroupOn,
  endBefore,
  helixRowsOn,
  postStandingOn,
  tenuresInOrder,
  type Organisation,
  type Person,
  type Post,
  type Register,
  type Tenure
} from '../../../../src-renderer/features/people/posts'

const common = { space: 's', conflicts: [] }
const post = (id: string, fields: Partial<Post> = {}): Post => ({
  ...common,
  type: 'post',
  id,
  title: id,
  city: 'home',
  ...fields
})
const person = (id: string): Person => ({ ...common, type: 'person', id, name: id })
const tenure = (holds: string, by: string, from?: string, until?: string): Tenure => ({
  ...common,
  type: 'tenure',
  id: `${holds}-${by}`,
  post: holds,
  person: by,
  from,
  until
})
const register = (parts: Partial<Register>): Register => ({
  organisations: [],
  people: [person('ann'), person('bo')],
  posts: [],
  tenures: [],
  ...parts
})

describe('a post on a day', () => {
  const mayor = post('mayor')
  const held = register({ tenures: [tenure('mayor', 'ann', '2011', '2018-10'), tenure('mayor', 'bo', '2019-02-01')] })

  it('names its holder, to the last day that a vague end may mean', () => {
    expect(postStandingOn(mayor, held, '2018-10-31').holders.map((holder) => holder.person?.name)).toEqual(['ann'])
  })

  it('is vacant from the day after, and says since when', () => {
    const standing = postStandingOn(mayor, held, '2019-01-15')
    expect([standing.vacancy, standing.since]).toEqual(['vacant', '2018-11-01'])
  })

  it('is not called vacant where nobody was ever entered', () => {
    expect(postStandingOn(mayor, register({}), '2019-01-15').vacancy).toBe('not-recorded')
  })
})

describe('the core group', () => {
  const posts = ['head', 'officer', 'empty'].map((id) => post(id, { coreGroup: true }))

  it('counts people, not posts: one who holds two is one', () => {
    const tenures = [tenure('head', 'ann', '2015'), tenure('officer', 'ann', '2016')]
    expect(coreGroupOn(register({ posts, tenures }), 'home', '2019-01-15')).toEqual({ posts: 3, vacant: 1, people: 1 })
  })

  it('leaves out posts of the other city and those outside it', () => {
    const others = [post('abroad', { city: 'away', coreGroup: true }), post('plain')]
    expect(coreGroupOn(register({ posts: others }), 'home', '2019-01-15').posts).toBe(0)
  })
})

describe('both helices', () => {
  it('have a row for each part, a cell per city, and posts without an organisation with the government', () => {
    const university: Organisation = {
      ...common,
      type: 'organisation',
      id: 'university',
      name: 'University',
      city: 'away',
      helix: 'academia'
    }
    const rows = helixRowsOn(
      register({
        organisations: [university],
        posts: [
          post('mayor'),
          post('rector', { city: 'away', organisation: 'university' }),
          post('lost', { organisation: 'gone' })
        ]
      }),
      ['home', 'away'],
      '2019-01-15'
    )
    expect(rows.map(({ helix }) => helix)).toEqual(['government', 'business', 'academia', 'civil-society'])
    expect(rows[0]?.sides[0]?.posts.map((standing) => standing.post.id)).toEqual(['lost', 'mayor'])
    expect(rows[2]?.sides[1]?.organisations[0]?.posts[0]?.post.id).toBe('rector')
  })
})

describe('a change of holders', () => {
  it('ends the tenure before on the eve, or as vaguely as the new one starts', () => {
    expect([endBefore('2019-01-01'), endBefore('2019-02'), endBefore('2019')]).toEqual([
      '2018-12-31',
      '2019-02',
      '2019'
    ])
  })

  it('shows the newest first and those without a start last', () => {
    const order = tenuresInOrder([{ from: '2011' }, { from: undefined }, { from: '2018-10-01' }])
    expect(order.map(({ from }) => from)).toEqual(['2018-10-01', '2011', undefined])
  })
})
