import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import styles from './segmented-filter.module.css'

export type Segment<Id extends string> = {
  readonly id: Id
  readonly label: string
  readonly count?: number | undefined
}

export type SegmentedFilterProps<Id extends string> = {
  readonly label: string
  readonly segments: readonly Segment<Id>[]
  readonly value: Id
  readonly onChange: (value: Id) => void
}

/** A few views of one list, one of them chosen, with how many are in each. */
export function SegmentedFilter<Id extends string>({ label, segments, value, onChange }: SegmentedFilterProps<Id>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = segments.find(({ id }) => keys.has(id))
        if (chosen) onChange(chosen.id)
      }}
      className={styles.group ?? ''}
    >
      {segments.map((segment) => (
        <ToggleButton key={segment.id} id={segment.id} className={styles.segment ?? ''}>
          {segment.count !== undefined && <strong className={styles.count}>{segment.count}</strong>}
          {segment.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
