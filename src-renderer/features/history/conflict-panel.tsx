import { useText } from '@renderer/platform/i18n'
import type { RecordAddress } from '@renderer/records/record-extras'
import { useOpenConflicts } from '@renderer/storage/conflicts'
import { Notice } from '@renderer/ui/notice'
import { Stack } from '@renderer/ui/layout'
import { ConflictChoice } from '@renderer/records/conflict-choice'

/** The fields of a record that two copies wrote differently, each with its values to choose from; nothing where there are none. */
export function ConflictPanel({ record }: { readonly record: RecordAddress }) {
  const text = useText()
  const conflicts = useOpenConflicts({ space: record.space, id: record.id })
  if (!conflicts || conflicts.length === 0) return null
  return (
    <Notice tone="due" title={text('history.conflict.title', { count: conflicts.length })}>
      <Stack gap={4}>
        {text('history.conflict.lead')}
        {conflicts.map((conflict) => (
          <ConflictChoice key={conflict.field} conflict={conflict} />
        ))}
      </Stack>
    </Notice>
  )
}
