import { useState } from 'react'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { useAuthorText } from '@renderer/records/author-text'
import { useFieldText } from '@renderer/records/field-text'
import { RecordTitle } from '@renderer/records/record-title'
import { useLatestChanges } from '@renderer/storage/history'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { Button } from '@renderer/ui/button'
import { EmptyState } from '@renderer/ui/empty-state'
import { Stack } from '@renderer/ui/layout'
import { ListRow, RowList, Section } from '@renderer/ui/section'
import type { ChangeSet } from '@shared/sync/change-set'
import { DeletedRecords } from './deleted-records'
import styles from './history.module.css'

const step = 30
const recordsShown = 6

/** What was done lately in a partnership, by both cities, and what was deleted and can be brought back. */
export function PartnershipHistoryPanel({ view }: { readonly view: PartnershipView }) {
  const text = useText()
  const [count, setCount] = useState(step)
  const changes = useLatestChanges(view.space, count + 1)
  if (!changes) return null
  if (changes.length === 0)
    return <EmptyState title={text('history.empty.title')}>{text('history.empty.text')}</EmptyState>
  return (
    <Stack gap={5}>
      <Section title={text('history.lately')}>
        <RowList label={text('history.lately')}>
          {changes.slice(0, count).map((changeSet) => (
            <ActionRow key={`${changeSet.space} ${changeSet.device} ${changeSet.seq}`} changeSet={changeSet} />
          ))}
        </RowList>
        {changes.length > count && (
          <div>
            <Button variant="quiet" onPress={() => setCount(count + step)}>
              {text('history.show-older')}
            </Button>
          </div>
        )}
      </Section>
      <DeletedRecords space={view.space} />
    </Stack>
  )
}

/** Whether an operation deletes its record, brings it back, or does neither. */
function deletionOf(op: ChangeSet['ops'][number]): boolean | undefined {
  const mark = op.op === 'put' ? op.fields['deleted'] : undefined
  return typeof mark === 'boolean' ? mark : undefined
}

function ActionRow({ changeSet }: { readonly changeSet: ChangeSet }) {
  const text = useText()
  const { instant } = useFormats()
  const author = useAuthorText()
  const { typeName } = useFieldText()
  const { by, device, ops, at } = changeSet
  const more = ops.length - recordsShown
  return (
    <ListRow
      title={text('history.action', { author: author({ name: by.name, device }), count: ops.length })}
      detail={
        <ul className={styles.records}>
          {ops.slice(0, recordsShown).map((op) => (
            <li key={op.id}>
              {text('history.of-type', { type: typeName(op.type) })} <RecordTitle id={op.id} />
              {deletionOf(op) !== undefined &&
                ` (${text(deletionOf(op) ? 'history.deleted.mark' : 'history.deleted.back-mark')})`}
            </li>
          ))}
          {more > 0 && <li>{text('history.and-more', { count: more })}</li>}
        </ul>
      }
      aside={instant(at)}
    />
  )
}
