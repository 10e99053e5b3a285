import { useText } from '@renderer/platform/i18n'
import { ConflictChoice } from '@renderer/records/conflict-choice'
import { useFieldText } from '@renderer/records/field-text'
import { recordPath } from '@renderer/records/record-path'
import { RecordTitle } from '@renderer/records/record-title'
import { SpaceMark } from '@renderer/records/space-mark'
import type { OpenConflict } from '@renderer/storage/conflicts'
import { usePartnershipOfSpace } from '@renderer/storage/partnerships'
import { Inline, Stack } from '@renderer/ui/layout'
import { LinkTo } from '@renderer/ui/link-to'
import { Section } from '@renderer/ui/section'

/** Every open conflict with its record and both values; nothing where there are none. */
export function ConflictList({ conflicts }: { readonly conflicts: readonly OpenConflict[] }) {
  const text = useText()
  if (conflicts.length === 0) return null
  return (
    <Section title={text('exchange.conflicts.title', { count: conflicts.length })}>
      <Stack gap={5}>
        {text('exchange.conflicts.text')}
        {conflicts.map((conflict) => (
          <ConflictOf key={`${conflict.space} ${conflict.id} ${conflict.field}`} conflict={conflict} />
        ))}
      </Stack>
    </Section>
  )
}

function ConflictOf({ conflict }: { readonly conflict: OpenConflict }) {
  const { typeName } = useFieldText()
  const view = usePartnershipOfSpace(conflict.space)
  const path = recordPath(view?.partnership.id, conflict)
  const title = <RecordTitle id={conflict.id} />
  return (
    <Stack gap={1}>
      <Inline gap={2} align="baseline">
        <strong>{path ? <LinkTo href={path}>{title}</LinkTo> : title}</strong>
        {typeName(conflict.type)}
        <SpaceMark space={conflict.space} />
      </Inline>
      <ConflictChoice conflict={conflict} />
    </Stack>
  )
}
