import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { routes } from '@renderer/platform/routes'
import { PartnershipMark } from '@renderer/records/partnership-mark'
import { BothNames } from '@renderer/ui/both-names'
import { DataTable, type Column } from '@renderer/ui/data-table'
import type { OrganisationRow } from './register-rows'
import styles from './people.module.css'

export function OrganisationsList({ rows }: { readonly rows: readonly OrganisationRow[] }) {
  const text = useText()
  const columns = useOrganisationColumns()
  return (
    <DataTable
      label={text('records.types.organisation')}
      columns={columns}
      rows={rows}
      rowId={({ organisation }) => organisation.id}
      rowHref={({ organisation }) => routes.organisation.to({ organisation: organisation.id })}
      defaultSort={{ column: 'name', direction: 'ascending' }}
      empty={<p>{text('people.nothing')}</p>}
    />
  )
}

function useOrganisationColumns(): readonly Column<OrganisationRow>[] {
  const text = useText()
  const { city, number } = useFormats()
  const sideOf = ({ organisation, view }: OrganisationRow) => {
    const side = view.cities.find(({ id }) => id === organisation.city)
    return side ? city(side).name : ''
  }
  const partnershipOf = ({ view }: OrganisationRow) => view.cities.map((side) => city(side).name).join(' – ')
  const helixOf = ({ organisation }: OrganisationRow) => text(`records.value.helix.${organisation.helix}`)
  return [
    {
      id: 'name',
      header: text('records.field.organisation.name'),
      cell: ({ organisation: { name, nativeName } }) => <BothNames name={name} native={nativeName} />,
      sortValue: ({ organisation }) => organisation.name,
      isRowHeader: true,
      width: 'wide'
    },
    {
      id: 'helix',
      header: text('records.field.organisation.helix'),
      cell: (row) => <span className={styles.word}>{helixOf(row)}</span>,
      sortValue: helixOf
    },
    {
      id: 'city',
      header: text('records.type.city'),
      cell: (row) => <span className={styles.word}>{sideOf(row)}</span>,
      sortValue: sideOf
    },
    {
      id: 'partnership',
      header: text('records.type.partnership'),
      cell: ({ view }: OrganisationRow) => <PartnershipMark view={view} />,
      sortValue: partnershipOf
    },
    {
      id: 'represents',
      header: text('records.field.organisation.mayRepresentCity'),
      cell: ({ organisation }) => organisation.mayRepresentCity && text('forms.value.yes')
    },
    {
      id: 'posts',
      header: text('records.types.post'),
      cell: ({ posts }) => number(posts.length),
      sortValue: ({ posts }) => posts.length,
      align: 'end'
    }
  ]
}
