import { useText } from '@renderer/platform/i18n'
import { referenceIn, useFieldText } from '@renderer/records/field-text'
import { FieldValue } from '@renderer/records/field-value'
import { Checkbox } from '@renderer/ui/checkbox'
import { ValueAfter, ValueBefore } from '@renderer/ui/value-change'
import type { PlannedField } from '@shared/sync/planned-record'
import { ConflictDecision } from './conflict-decision'
import { decide, useIncoming, useIsApplying } from './incoming-store'
import { isTaken, takeField } from './review-decisions'
import { rivalChoices, type ReviewModel, type ReviewRecord, type RivalChoice } from './review-model'
import { WrittenBy } from './written-by'
import styles from './review.module.css'

type ReviewFieldRowProps = {
  readonly model: ReviewModel
  readonly record: ReviewRecord
  readonly planned: PlannedField
}

/** One field: the value here, the one that comes, and whether to take it; a conflict shows both sides with their authors. */
export function ReviewFieldRow({ model, record, planned }: ReviewFieldRowProps) {
  const text = useText()
  const { fieldName, valueText } = useFieldText()
  const { type, space } = record.record
  const { field, before, after, conflict, by, at, device } = planned
  const isWanted = useIncoming((store) => isTaken(store.decisions, record, field))
  const isApplying = useIsApplying()
  const label = fieldName(type, field)
  if (conflict) {
    const choices = rivalChoices(model, space, planned)
    return (
      <tr className={styles.field}>
        <th scope="row">{label}</th>
        <td>
          <Rivals type={type} field={field} choices={choices.filter(({ side }) => side === 'ours')} />
        </td>
        <td colSpan={2}>
          <Rivals type={type} field={field} choices={choices.filter(({ side }) => side === 'theirs')} />
        </td>
        <td>
          <ConflictDecision record={record} field={field} label={label} choices={choices} />
        </td>
      </tr>
    )
  }
  const isPlain = referenceIn(field, before) === undefined && referenceIn(field, after) === undefined
  const [old, now] = [shownText(before), shownText(after)]
  function shownText(value: PlannedField['before']): string | undefined {
    return isPlain && value !== null && value !== '' ? valueText(type, field, value) : undefined
  }
  return (
    <tr className={styles.field}>
      <th scope="row">{label}</th>
      <td>
        {!record.isUnknown && before !== null && (
          <ValueBefore other={now}>{old ?? <FieldValue type={type} field={field} value={before} />}</ValueBefore>
        )}
      </td>
      <td>
        <ValueAfter other={old}>{now ?? <FieldValue type={type} field={field} value={after} />}</ValueAfter>
      </td>
      <td>
        <WrittenBy name={by?.name ?? ''} device={device} at={at} />
      </td>
      <td>
        {!record.isUnknown && (
          <Checkbox
            label={text('exchange.review.take-field', { field: label })}
            isSelected={isWanted}
            isDisabled={isApplying}
            onChange={(wanted) => decide((current) => takeField(current, record, field, wanted))}
          />
        )}
      </td>
    </tr>
  )
}

type RivalsProps = { readonly type: string; readonly field: string; readonly choices: readonly RivalChoice[] }

function Rivals({ type, field, choices }: RivalsProps) {
  return choices.map(({ value, name, device, at }) => (
    <div key={JSON.stringify(value)}>
      <FieldValue type={type} field={field} value={value} />
      <WrittenBy name={name} device={device} at={at} />
    </div>
  ))
}
