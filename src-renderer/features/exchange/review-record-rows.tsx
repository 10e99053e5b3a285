import { ChevronDown, ChevronRight } from 'lucide-react'
import { memo, useMemo, useState } from 'react'
import { useText } from '@renderer/platform/i18n'
import { useFieldText } from '@renderer/records/field-text'
import { FieldValue } from '@renderer/records/field-value'
import { RecordTitle } from '@renderer/records/record-title'
import { Badge } from '@renderer/ui/badge'
import { Checkbox } from '@renderer/ui/checkbox'
import { IconButton } from '@renderer/ui/icon-button'
import { isRecordType, recordDefinitions } from '@shared/domain/record-registry'
import type { PlannedField } from '@shared/sync/planned-record'
import { decide, useIncoming, useIsApplying } from './incoming-store'
import { ContestedDeletion } from './contested-deletion'
import { ReviewFieldRow } from './review-field-row'
import { takenPart, takeRecord } from './review-decisions'
import { plainFields, type ReviewModel, type ReviewRecord } from './review-model'
import { WrittenBy } from './written-by'
import styles from './review.module.css'

type ReviewRecordRowsProps = {
  readonly model: ReviewModel
  /** As the list of the bundle has it, without fields where their details came later. */
  readonly listed: ReviewRecord
  readonly fields: ReviewRecord['record']['fields']
}

const tones = { conflicting: 'due', deleted: 'late', changed: 'neutral', new: 'good' } as const

/** The rows of one record: its head with a decision for all of it, and its fields. Drawn again only when something in it changes. */
export const ReviewRecordRows = memo(function ReviewRecordRows({ model, listed, fields }: ReviewRecordRowsProps) {
  const text = useText()
  const { typeName } = useFieldText()
  const record = useMemo(() => ({ ...listed, record: { ...listed.record, fields } }), [listed, fields])
  const part = useIncoming((store) => takenPart(store.decisions, record))
  const isApplying = useIsApplying()
  const { kind, isUnknown, isContested } = record
  const { id, type, status } = record.record
  const tellsDeletion = status === 'changed'
  const shown = fields.filter(
    ({ field, after }) => (field !== 'deleted' || tellsDeletion) && !(isUnknown && isEmpty(after))
  )
  const isOnlyConflict = kind === 'conflicting' && !isUnknown && plainFields(record).length === 0
  const [isOpen, setOpen] = useState(kind !== 'new' && kind !== 'deleted' && shown.length <= 6)
  const newest = fields.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))[0]
  return (
    <tbody className={styles.record} data-kind={kind}>
      <tr className={styles.head}>
        <th scope="row" className={styles.name}>
          {shown.length > 0 && (
            <IconButton
              icon={isOpen ? <ChevronDown /> : <ChevronRight />}
              label={text(isOpen ? 'exchange.review.hide-fields' : 'exchange.review.show-fields')}
              onPress={() => setOpen(!isOpen)}
            />
          )}
          <span>
            <RecordTitle id={id} />
            <span className={styles.quiet}>{typeName(type)}</span>
          </span>
        </th>
        <td>
          <span className={styles.status}>
            <Badge tone={tones[kind]}>{text(`exchange.review.status.${status}`)}</Badge>
            {shown.length > 0 && (
              <span className={styles.quiet}>{text('exchange.review.fields', { count: shown.length })}</span>
            )}
          </span>
        </td>
        <td>{!isOpen && <FieldSummary type={type} fields={shown} />}</td>
        <td>{!isOpen && newest && <WrittenBy name={newest.by?.name ?? ''} device={newest.device} at={newest.at} />}</td>
        <td>
          {status === 'erased' ? (
            <span className={styles.quiet}>{text('exchange.review.erased')}</span>
          ) : isOnlyConflict ? null : (
            <Checkbox
              isSelected={part === 'all'}
              isIndeterminate={part === 'some'}
              isDisabled={isApplying}
              onChange={(isWanted) => decide((before) => takeRecord(before, record, isWanted))}
            >
              {text(status === 'deleted' ? 'exchange.review.take-deletion' : 'exchange.review.take')}
            </Checkbox>
          )}
        </td>
      </tr>
      {isContested && <ContestedDeletion record={record} />}
      {isOpen &&
        shown.map((field) => <ReviewFieldRow key={field.field} model={model} record={record} planned={field} />)}
    </tbody>
  )
})

/** The first values of a record whose fields are not shown. */
function FieldSummary({ type, fields }: { readonly type: string; readonly fields: readonly PlannedField[] }) {
  const text = useText()
  const { fieldName } = useFieldText()
  const told = fields.filter(({ field }) => field !== titleField(type)).slice(0, 2)
  return told.map(({ field, after }) => (
    <span key={field} className={styles.summary}>
      {text('ui.named', { name: fieldName(type, field) })}
      <FieldValue type={type} field={field} value={after} />
    </span>
  ))
}

function titleField(type: string): string {
  return isRecordType(type) ? recordDefinitions[type].title : 'title'
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || value === false
}
