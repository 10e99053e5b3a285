import { addDays } from '@shared/domain/calendar-day'
import { helixes, type Helix } from '@shared/domain/helix'
import { firstDay, lastDay } from '@shared/domain/partial-date'
import { holdersOn } from '@shared/domain/people'
import type { RecordOf } from '@shared/domain/record-registry'

export type Organisation = RecordOf<'organisation'>
export type Person = RecordOf<'person'>
export type Post = RecordOf<'post'>
export type Tenure = RecordOf<'tenure'>

/** The people of one partnership or of all. */
export type Register = {
  readonly organisations: readonly Organisation[]
  readonly people: readonly Person[]
  readonly posts: readonly Post[]
  readonly tenures: readonly Tenure[]
}

/** Who holds a post on a day. */
export type PostStanding = {
  readonly post: Post
  readonly holders: readonly { readonly tenure: Tenure; readonly person: Person | undefined }[]
  /**
   * Vacant: it was held or will be, but isn't on that day; `since` is the day after the last end. Not recorded: nobody
   * was ever entered, which says nothing about the city.
   */
  readonly vacancy: 'vacant' | 'not-recorded' | undefined
  readonly since: string | undefined
}

export function postStandingOn(post: Post, { people, tenures }: Register, date: string): PostStanding {
  const own = tenures.filter((tenure) => tenure.post === post.id)
  const holders = holdersOn(own, date).map((tenure) => ({
    tenure,
    person: people.find(({ id }) => id === tenure.person)
  }))
  const ends = own.flatMap(({ until }) => (until && lastDay(until) < date ? [lastDay(until)] : []))
  const lastEnd = ends.toSorted().at(-1)
  const isVacant = holders.length === 0
  return {
    post,
    holders,
    vacancy: isVacant ? (own.length === 0 ? 'not-recorded' : 'vacant') : undefined,
    since: isVacant && lastEnd !== undefined ? addDays(lastEnd, 1) : undefined
  }
}

export type OrganisationPosts = { readonly organisation: Organisation; readonly posts: readonly PostStanding[] }
export type HelixSide = {
  readonly city: string
  readonly organisations: readonly OrganisationPosts[]
  /** Posts of the city that belong to no organisation; they stand with its government. */
  readonly posts: readonly PostStanding[]
}
export type HelixRow = { readonly helix: Helix; readonly sides: readonly HelixSide[] }

/** Both helices face to face: a row per part of the helix, in it a cell per city in the order given. */
export function helixRowsOn(register: Register, cities: readonly string[], date: string): HelixRow[] {
  const { organisations, posts } = register
  const standing = (post: Post) => postStandingOn(post, register, date)
  const byTitle = (a: Post, b: Post) => a.title.localeCompare(b.title)
  const isKnown = (id: string | undefined) => organisations.some((organisation) => organisation.id === id)
  return helixes.map((helix) => ({
    helix,
    sides: cities.map((city) => ({
      city,
      organisations: organisations
        .filter((organisation) => organisation.city === city && organisation.helix === helix)
        .toSorted((a, b) => a.name.localeCompare(b.name))
        .map((organisation) => ({
          organisation,
          posts: posts
            .filter((post) => post.organisation === organisation.id)
            .toSorted(byTitle)
            .map(standing)
        })),
      posts:
        helix === 'government'
          ? posts
              .filter((post) => post.city === city && !isKnown(post.organisation))
              .toSorted(byTitle)
              .map(standing)
          : []
    }))
  }))
}

export type CoreGroup = {
  readonly posts: number
  readonly vacant: number
  /** How many different people hold them: so many would have to leave before nobody is left (the bus factor). */
  readonly people: number
}

/** The core group of a city on a day: its posts that are marked as such, and how few people carry them. */
export function coreGroupOn(register: Register, city: string, date: string): CoreGroup {
  const core = register.posts
    .filter((post) => post.coreGroup === true && post.city === city)
    .map((post) => postStandingOn(post, register, date))
  const people = new Set(core.flatMap(({ holders }) => holders.map(({ tenure }) => tenure.person)))
  return { posts: core.length, vacant: core.filter(({ holders }) => holders.length === 0).length, people: people.size }
}

/** The end of the tenure before one that starts on a (partial) date: the day before, or as vague as the start. */
export function endBefore(from: string): string {
  return from.length === 10 ? addDays(from, -1) : from
}

/** Newest first; those without a start last. */
export function tenuresInOrder<T extends Pick<Tenure, 'from'>>(tenures: readonly T[]): T[] {
  const start = ({ from }: T) => (from ? firstDay(from) : '')
  return tenures.toSorted((a, b) => start(b).localeCompare(start(a)))
}
