import { DecisionsPanel } from '@renderer/features/decisions/decisions-panel'
import { ConflictPanel } from '@renderer/features/history/conflict-panel'
import { NotesPanel } from '@renderer/features/history/notes-panel'
import { RecordHistoryPanel } from '@renderer/features/history/record-history-panel'
import { PrivacyPanel } from '@renderer/features/privacy/privacy-panel'
import { PapersSection } from '@renderer/records/papers-section'
import type { RecordAddress } from '@renderer/records/record-extras'
import { Stack } from '@renderer/ui/layout'

/**
 * What stands below every record: open conflicts, what was decided about it, papers, our internal notes, who changed what, who
 * may see it. Our own office has no case of its own, so of these only conflicts and history.
 */
export function recordFoot(record: RecordAddress) {
  if (record.type === 'office')
    return (
      <Stack gap={5}>
        <ConflictPanel record={record} />
        <RecordHistoryPanel record={record} />
      </Stack>
    )
  return (
    <Stack gap={5}>
      <ConflictPanel record={record} />
      <DecisionsPanel record={record} />
      <PapersSection record={record} />
      <NotesPanel record={record} />
      <RecordHistoryPanel record={record} />
      <PrivacyPanel record={record} />
    </Stack>
  )
}
