import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { routes } from '@renderer/platform/routes'
import { PartnershipMark } from '@renderer/records/partnership-mark'
import { SpaceMark } from '@renderer/records/space-mark'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { BothNames } from '@renderer/ui/both-names'
import { DataTable, type Column } from '@renderer/ui/data-table'
import type { PersonRow } from './register-rows'
import styles from './people.module.css'

type PeopleListProps = {
  readonly rows: readonly PersonRow[]
  /** With several, or with people of our office alone, each row names its partnership. */
  readonly views: readonly PartnershipView[]
}

export function PeopleList({ rows, views }: PeopleListProps) {
  const text = useText()
  const columns = usePersonColumns(views.length > 1 || rows.some(({ view }) => !view))
  return (
    <DataTable
      label={text('records.types.person')}
      columns={columns}
      rows={rows}
      rowId={({ person }) => person.id}
      rowHref={({ person }) => routes.person.to({ person: person.id })}
      defaultSort={{ column: 'name', direction: 'ascending' }}
      empty={<p>{text('people.nothing')}</p>}
    />
  )
}

function usePersonColumns(namesPlace: boolean): readonly Column<PersonRow>[] {
  const text = useText()
  const { city, list: listOf } = useFormats()
  const list = (parts: readonly string[]) => listOf(parts, 'unit')
  const postsOf = ({ posts }: PersonRow) =>
    list(posts.map(({ post, organisation }) => (organisation ? `${post.title}, ${organisation.name}` : post.title)))
  const sideOf = ({ posts, view }: PersonRow) => {
    const sides = (view?.cities ?? []).filter(({ id }) => posts.some(({ post }) => post.city === id))
    return list(sides.map((side) => city(side).name))
  }
  const partnershipOf = ({ view }: PersonRow) => view?.cities.map((side) => city(side).name).join(' – ') ?? ''
  return [
    {
      id: 'name',
      header: text('records.field.person.name'),
      cell: ({ person }) => <BothNames name={person.name} native={person.nativeName} />,
      sortValue: ({ person }) => person.name,
      isRowHeader: true
    },
    {
      id: 'posts',
      header: text('people.column.posts-today'),
      cell: (row) => postsOf(row) || text('people.no-post'),
      sortValue: postsOf,
      width: 'wide'
    },
    {
      id: 'city',
      header: text('records.type.city'),
      cell: (row) => <span className={styles.word}>{sideOf(row)}</span>,
      sortValue: sideOf
    },
    ...(namesPlace
      ? [
          {
            id: 'partnership',
            header: text('records.type.partnership'),
            cell: ({ person, view }: PersonRow) =>
              view ? <PartnershipMark view={view} /> : <SpaceMark space={person.space} />,
            sortValue: partnershipOf
          }
        ]
      : []),
    { id: 'email', header: text('records.field.person.email'), cell: ({ person }) => person.email }
  ]
}
