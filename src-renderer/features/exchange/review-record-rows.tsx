import { ChevronDown, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useText } from '@renderer/platform/i18n'
import { useFieldText } from '@renderer/records/field-text'
import { RecordTitle } from '@renderer/records/record-title'
import { Badge } from '@renderer/ui/badge'
import { Checkbox } from '@renderer/ui/checkbox'
import { IconButton } from '@renderer/ui/icon-button'
import { decide, useIncoming } from './incoming-store'
import { ContestedDeletion } from './contested-deletion'
import { ReviewFieldRow } from './review-field-row'
import { takenPart, takeRecord } from './review-decisions'
import type { ReviewModel, ReviewRecord } from './review-model'
import { WrittenBy } from './written-by'
import styles from './review.module.css'

type ReviewRecordRowsProps = { readonly model: ReviewModel; readonly record: ReviewRecord }

const tones = { conflicting: 'due', deleted: 'late', changed: 'neutral', new: 'good' } as const

/** The rows of one record: its head with a decision for all of it, and its fields. */
export function ReviewRecordRows({ model, record }: ReviewRecordRowsProps) {
  const text = useText()
  const { typeName } = useFieldText()
  const decisions = useIncoming((store) => store.decisions)
  const { kind, isUnknown, isContested } = record
  const { id, type, status, fields } = record.record
  const shown = fields.filter(({ field, after }) => field !== 'deleted' && !(isUnknown && isEmpty(after)))
  const [isOpen, setOpen] = useState(kind !== 'new' && kind !== 'deleted' && shown.length <= 6)
  const newest = fields.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))[0]
  const part = takenPart(decisions, record)
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
        <td colSpan={2}>
          <span className={styles.status}>
            <Badge tone={tones[kind]}>{text(`exchange.review.status.${status}`)}</Badge>
            {shown.length > 0 && (
              <span className={styles.quiet}>{text('exchange.review.fields', { count: shown.length })}</span>
            )}
          </span>
        </td>
        <td>{!isOpen && newest && <WrittenBy name={newest.by?.name ?? ''} device={newest.device} at={newest.at} />}</td>
        <td>
          {status === 'erased' ? (
            <span className={styles.quiet}>{text('exchange.review.erased')}</span>
          ) : (
            <Checkbox
              isSelected={part === 'all'}
              isIndeterminate={part === 'some'}
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
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || value === false
}
