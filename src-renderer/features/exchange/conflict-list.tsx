import { useText } from '@renderer/platform/i18n'
import { ConflictChoice } from '@renderer/records/conflict-choice'
import { useFieldText } from '@renderer/records/field-text'
import { RecordTitle } from '@renderer/records/record-title'
import { SpaceMark } from '@renderer/records/space-mark'
import type { OpenConflict } from '@renderer/storage/conflicts'
import { usePartnershipOfSpace } from '@renderer/storage/partnerships'
import { Inline, Stack } from '@renderer/ui/layout'
import { LinkTo } from '@renderer/ui/link-to'
import { ListRow, RowList, Section } from '@renderer/ui/section'
import { recordPath } from './record-path'

/** Every open conflict with its record and both values; nothing where there are none. */
export function ConflictList({ conflicts }: { readonly conflicts: readonly OpenConflict[] }) {
  const text = useText()
  if (conflicts.length === 0) return null
  return (
    <Section title={text('exchange.conflicts.title', { count: conflicts.length })}>
      <p>{text('exchange.conflicts.text')}</p>
      <RowList label={text('exchange.conflicts.title', { count: conflicts.length })}>
        {conflicts.map((conflict) => (
          <ConflictRow key={`${conflict.space} ${conflict.id} ${conflict.field}`} conflict={conflict} />
        ))}
      </RowList>
    </Section>
  )
}

function ConflictRow({ conflict }: { readonly conflict: OpenConflict }) {
  const { typeName } = useFieldText()
  const view = usePartnershipOfSpace(conflict.space)
  const path = recordPath(view?.partnership.id, conflict)
  const title = <RecordTitle id={conflict.id} />
  return (
    <ListRow
      title={
        <Inline gap={2}>
          {path ? <LinkTo href={path}>{title}</LinkTo> : title}
          <span>{typeName(conflict.type)}</span>
          <SpaceMark space={conflict.space} />
        </Inline>
      }
      detail={
        <Stack gap={2}>
          <ConflictChoice conflict={conflict} />
        </Stack>
      }
    />
  )
}
