import { useText } from '@renderer/platform/i18n'
import { RadioGroup } from '@renderer/ui/radio-group'
import { decide, useIncoming, useIsApplying } from './incoming-store'
import { deletionOf, settledKey, settleField } from './review-decisions'
import type { ReviewRecord } from './review-model'
import styles from './review.module.css'

const answers = { delete: true, keep: false, open: undefined } as const

/** One side deleted the record, the other went on with it: delete, keep, or leave that open. */
export function ContestedDeletion({ record }: { readonly record: ReviewRecord }) {
  const text = useText()
  const isApplying = useIsApplying()
  const settled = useIncoming((store) => store.decisions.settled.get(settledKey(record, 'deleted')))
  const isDeletedThere = deletionOf(record, 'theirs')
  const chosen = settled === undefined ? 'open' : settled === true ? 'delete' : 'keep'
  return (
    <tr className={styles.field}>
      <th scope="row">{text('records.field.deleted')}</th>
      <td>{text(isDeletedThere ? 'exchange.review.edited-here' : 'exchange.review.deleted-here')}</td>
      <td colSpan={2}>{text(isDeletedThere ? 'exchange.review.deleted-there' : 'exchange.review.edited-there')}</td>
      <td>
        <RadioGroup
          label={text('records.field.deleted')}
          isLabelHidden
          isDisabled={isApplying}
          options={[
            { id: 'delete', label: text('exchange.review.delete') },
            { id: 'keep', label: text('exchange.review.keep') },
            { id: 'open', label: text('exchange.review.leave-open') }
          ]}
          value={chosen}
          onChange={(id) => decide((before) => settleField(before, record, 'deleted', answers[id]))}
        />
      </td>
    </tr>
  )
}
