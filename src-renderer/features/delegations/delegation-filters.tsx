import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { Inline, Stack } from '@renderer/ui/layout'
import { SearchField } from '@renderer/ui/search-field'
import { SegmentedFilter } from '@renderer/ui/segmented-filter'
import { Select } from '@renderer/ui/select'
import { delegationLevels, delegationStages } from '@shared/domain/delegation'
import { directions, type DelegationFilter, type FilteredDelegation } from './delegation-filter'
import styles from './delegations.module.css'

const all = 'all'

type DelegationFiltersProps = {
  readonly rows: readonly FilteredDelegation[]
  readonly views: readonly PartnershipView[]
  readonly filter: DelegationFilter
  readonly onChange: (changes: Readonly<Record<string, string>>) => void
}

/** Direction with its counts, then stage, level, partnership and words. */
export function DelegationFilters({ rows, views, filter, onChange }: DelegationFiltersProps) {
  const text = useText()
  const { city } = useFormats()
  const clear = (value: string) => (value === all ? '' : value)
  const segments = [
    { id: all, label: text('delegations.filter.all'), count: rows.length },
    ...directions.map((id) => ({
      id,
      label: text(`records.value.visitDirection.${id}`),
      count: rows.filter(({ direction }) => direction === id).length
    }))
  ]
  return (
    <Stack gap={3}>
      <Inline>
        <SegmentedFilter
          label={text('delegations.column.direction')}
          segments={segments}
          value={filter.direction || all}
          onChange={(direction) => onChange({ direction: clear(direction) })}
        />
      </Inline>
      <div className={styles.filters}>
        <SearchField label={text('delegations.filter.search')} value={filter.words} onChange={(q) => onChange({ q })} />
        <Select
          label={text('records.field.delegation.stage')}
          isLabelHidden
          value={filter.stage || all}
          onChange={(stage) => onChange({ stage: clear(stage) })}
          options={[
            { id: all, label: text('delegations.filter.any-stage') },
            ...delegationStages.map((id) => ({ id, label: text(`records.value.stage.${id}`) }))
          ]}
        />
        <Select
          label={text('records.field.delegation.level')}
          isLabelHidden
          value={filter.level || all}
          onChange={(level) => onChange({ level: clear(level) })}
          options={[
            { id: all, label: text('delegations.filter.any-level') },
            ...delegationLevels.map((id) => ({ id, label: text(`records.value.level.${id}`) }))
          ]}
        />
        {views.length > 1 && (
          <Select
            label={text('records.type.partnership')}
            isLabelHidden
            value={filter.partnership || all}
            onChange={(partnership) => onChange({ partnership: clear(partnership) })}
            options={[
              { id: all, label: text('delegations.filter.any-partnership') },
              ...views.map(({ partnership, cities }) => ({
                id: partnership.id,
                label: cities.map((side) => city(side).name).join(' – ')
              }))
            ]}
          />
        )}
      </div>
    </Stack>
  )
}
