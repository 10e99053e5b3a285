import { useState } from 'react'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { useAuthorText } from '@renderer/records/author-text'
import type { RecordAddress } from '@renderer/records/record-extras'
import { useHistory, type RecordChange } from '@renderer/storage/history'
import { Badge } from '@renderer/ui/badge'
import { Button } from '@renderer/ui/button'
import { Inline, Stack } from '@renderer/ui/layout'
import { LongList } from '@renderer/ui/long-list'
import { ListRow, RowList, Section } from '@renderer/ui/section'
import { FieldChanges } from './field-changes'

const shownAtFirst = 3

/** What happened to a record, newest first: who, when, on which computer, each field before and after. */
export function RecordHistoryPanel({ record }: { readonly record: RecordAddress }) {
  const text = useText()
  const changes = useHistory(record.space, record.id)
  if (!changes || changes.length === 0) return null
  const newestFirst = changes.toReversed()
  return (
    <Section title={text('history.title')}>
      <LongList items={newestFirst} first={shownAtFirst} step={50}>
        {(shown) => (
          <RowList label={text('history.title')}>
            {shown.map((change) => (
              <ChangeRow key={`${change.at} ${change.device} ${change.seq}`} type={record.type} change={change} />
            ))}
          </RowList>
        )}
      </LongList>
    </Section>
  )
}

function ChangeRow({ type, change }: { readonly type: string; readonly change: RecordChange }) {
  const text = useText()
  const { instant } = useFormats()
  const author = useAuthorText()
  const [isOpen, setOpen] = useState(change.kind !== 'created')
  const what = text(`history.kind.${change.kind}`, { author: author({ name: change.by.name, device: change.device }) })
  return (
    <ListRow
      title={
        <Inline gap={2}>
          {what}
          {change.settles.length > 0 && <Badge tone="good">{text('history.kind.settled')}</Badge>}
        </Inline>
      }
      detail={
        isOpen ? (
          <FieldChanges type={type} entry={change} />
        ) : (
          <Stack gap={1}>
            <Inline>
              <Button variant="quiet" size="s" onPress={() => setOpen(true)}>
                {text('history.show-fields', { count: change.fields.length })}
              </Button>
            </Inline>
          </Stack>
        )
      }
      aside={instant(change.at)}
    />
  )
}
