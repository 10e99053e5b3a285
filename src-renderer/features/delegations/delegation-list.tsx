import { useMemo } from 'react'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { useQuery } from '@renderer/platform/router'
import { routes } from '@renderer/platform/routes'
import { PartnershipMark } from '@renderer/records/partnership-mark'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { DataTable, type Column } from '@renderer/ui/data-table'
import { Stack } from '@renderer/ui/layout'
import { delegationStages } from '@shared/domain/delegation'
import type { RecordOf } from '@shared/domain/record-registry'
import { ourDirection, isDelegationShown, type FilteredDelegation } from './delegation-filter'
import { DelegationFilters } from './delegation-filters'
import styles from './delegations.module.css'

export type DelegationRow = FilteredDelegation & {
  readonly delegation: RecordOf<'delegation'>
  readonly hostName: string
  readonly view: PartnershipView
}

type DelegationListProps = {
  readonly delegations: readonly RecordOf<'delegation'>[]
  /** The partnerships they belong to; with several, each row names its own. */
  readonly views: readonly PartnershipView[]
}

/** The table of delegations with its filters, which stand in the address. */
export function DelegationList({ delegations, views }: DelegationListProps) {
  const text = useText()
  const formats = useFormats()
  const [query, change] = useQuery()
  const rows = useMemo(() => {
    const bySpace = new Map(views.map((view) => [view.space, view]))
    return delegations.flatMap((delegation): DelegationRow[] => {
      const view = bySpace.get(delegation.space)
      if (!view) return []
      const host = view.cities.find(({ id }) => id === delegation.host)
      return [
        {
          ...delegation,
          delegation,
          view,
          direction: ourDirection(delegation, view.ours?.id),
          partnershipId: view.partnership.id,
          cityNames: view.cities.map((city) => formats.city(city).name).join(' – '),
          hostName: host ? formats.city(host).name : ''
        }
      ]
    })
  }, [delegations, views, formats])
  const filter = {
    direction: query.get('direction') ?? '',
    stage: query.get('stage') ?? '',
    level: query.get('level') ?? '',
    partnership: query.get('partnership') ?? '',
    words: query.get('q') ?? ''
  }
  const shown = rows.filter((row) => isDelegationShown(row, filter))
  const columns = useColumns(views.length > 1)
  return (
    <Stack gap={3}>
      <DelegationFilters rows={rows} views={views} filter={filter} onChange={change} />
      <DataTable
        label={text('records.types.delegation')}
        columns={columns}
        rows={shown}
        rowId={({ delegation }) => delegation.id}
        rowHref={({ delegation, partnershipId }) =>
          routes.delegation.to({ partnership: partnershipId, delegation: delegation.id })
        }
        defaultSort={{ column: 'when', direction: 'descending' }}
        empty={<p>{text('delegations.filter.nothing')}</p>}
      />
    </Stack>
  )
}

function useColumns(namesPartnership: boolean): readonly Column<DelegationRow>[] {
  const text = useText()
  const { daySpan } = useFormats()
  const direction = ({ direction: ours, hostName }: DelegationRow) =>
    ours ? text(`records.value.visitDirection.${ours}`) : text('delegations.visit-to', { host: hostName })
  return [
    {
      id: 'when',
      header: text('delegations.column.when'),
      cell: ({ delegation }) => <span className={styles.word}>{daySpan(delegation.startsOn, delegation.endsOn)}</span>,
      sortValue: ({ delegation }) => delegation.startsOn,
      width: 'narrow'
    },
    {
      id: 'title',
      header: text('records.field.delegation.title'),
      cell: ({ title }) => title,
      sortValue: ({ title }) => title,
      isRowHeader: true,
      width: 'wide'
    },
    ...(namesPartnership
      ? [
          {
            id: 'partnership',
            header: text('records.type.partnership'),
            cell: ({ view }: DelegationRow) => <PartnershipMark view={view} />,
            sortValue: ({ cityNames }: DelegationRow) => cityNames
          }
        ]
      : []),
    {
      id: 'direction',
      header: text('delegations.column.direction'),
      cell: (row) => <span className={styles.word}>{direction(row)}</span>,
      sortValue: direction
    },
    {
      id: 'level',
      header: text('records.field.delegation.level'),
      cell: ({ level }) => <span className={styles.word}>{text(`records.value.level.${level}`)}</span>,
      sortValue: ({ level }) => level
    },
    {
      id: 'stage',
      header: text('records.field.delegation.stage'),
      cell: ({ stage }) => <span className={styles.word}>{text(`records.value.stage.${stage}`)}</span>,
      sortValue: ({ stage }) => delegationStages.indexOf(stage)
    },
    {
      id: 'purpose',
      header: text('records.field.delegation.purpose'),
      cell: ({ purpose }) => <span className={styles.shortened}>{purpose}</span>,
      width: 'wide'
    }
  ]
}
