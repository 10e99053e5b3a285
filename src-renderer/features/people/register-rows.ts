import type { PartnershipView } from '@renderer/storage/partnerships'
import { holdersOn } from '@shared/domain/people'
import type { Organisation, Person, Post, Register } from './posts'

/** A person with the posts they hold on the day asked. */
export type PersonRow = {
  readonly person: Person
  readonly posts: readonly { readonly post: Post; readonly organisation: Organisation | undefined }[]
  /** Absent for a person whom only our office sees. */
  readonly view: PartnershipView | undefined
}

/** Everyone in the spaces of `views`, and in the office's own where it is given. */
export function personRows(
  register: Register,
  views: readonly PartnershipView[],
  date: string,
  officeSpace?: string
): PersonRow[] {
  const viewsBySpace = new Map(views.map((view) => [view.space, view]))
  const posts = new Map(register.posts.map((post) => [post.id, post]))
  const organisations = new Map(register.organisations.map((organisation) => [organisation.id, organisation]))
  const tenures = holdersOn(register.tenures, date)
  return register.people.flatMap((person) => {
    const view = viewsBySpace.get(person.space)
    if (!view && person.space !== officeSpace) return []
    const held = tenures.flatMap((tenure) => {
      const post = tenure.person === person.id ? posts.get(tenure.post) : undefined
      return post ? [{ post, organisation: organisations.get(post.organisation ?? '') }] : []
    })
    return [{ person, posts: held, view }]
  })
}

/** An organisation with the title of each of its posts. */
export type OrganisationRow = {
  readonly organisation: Organisation
  readonly posts: readonly Post[]
  readonly view: PartnershipView
}

export function organisationRows(register: Register, views: readonly PartnershipView[]): OrganisationRow[] {
  const viewsBySpace = new Map(views.map((view) => [view.space, view]))
  return register.organisations.flatMap((organisation) => {
    const view = viewsBySpace.get(organisation.space)
    const posts = register.posts.filter((post) => post.organisation === organisation.id)
    return view ? [{ organisation, posts, view }] : []
  })
}
