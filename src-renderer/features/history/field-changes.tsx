import { useText } from '@renderer/platform/i18n'
import { referenceIn, useFieldText } from '@renderer/records/field-text'
import { FieldValue } from '@renderer/records/field-value'
import type { RecordChange } from '@renderer/storage/history'
import { ValueAfter, ValueBefore } from '@renderer/ui/value-change'
import type { JsonValue } from '@shared/sync/change-set'
import styles from './history.module.css'

type FieldChangesProps = {
  readonly type: string
  readonly entry: Pick<RecordChange, 'fields' | 'settles'>
}

/** Field by field what was there before and what came, a line each. */
export function FieldChanges({ type, entry }: FieldChangesProps) {
  const text = useText()
  const { fieldName } = useFieldText()
  const fields = entry.fields.filter(
    ({ field, before, after }) => field !== 'deleted' && !(isNothing(before) && isNothing(after))
  )
  if (fields.length === 0) return null
  return (
    <dl className={styles.changes}>
      {fields.map(({ field, before, after }) => (
        <div key={field} className={styles.change}>
          <dt>{fieldName(type, field)}</dt>
          <dd>
            <FieldChange type={type} field={field} before={before} after={after} />
            {entry.settles.includes(field) && <span className={styles.quiet}> {text('history.settles')}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

type FieldChangeProps = {
  readonly type: string
  readonly field: string
  readonly before: JsonValue
  readonly after: JsonValue
}

function isNothing(value: JsonValue): boolean {
  return value === null || value === '' || value === false
}

function FieldChange({ type, field, before, after }: FieldChangeProps) {
  const { valueText } = useFieldText()
  const isPlain = referenceIn(field, before) === undefined && referenceIn(field, after) === undefined
  if (isPlain && !isNothing(before) && !isNothing(after)) {
    const [old, now] = [valueText(type, field, before), valueText(type, field, after)]
    return (
      <>
        <ValueBefore>{old}</ValueBefore> → <ValueAfter other={old}>{now}</ValueAfter>
      </>
    )
  }
  return (
    <>
      {!isNothing(before) && (
        <ValueBefore>
          <FieldValue type={type} field={field} value={before} />
        </ValueBefore>
      )}
      {!isNothing(before) && ' → '}
      {isNothing(after) ? (
        <FieldValue type={type} field={field} value={null} />
      ) : (
        <ValueAfter>
          <FieldValue type={type} field={field} value={after} />
        </ValueAfter>
      )}
    </>
  )
}
