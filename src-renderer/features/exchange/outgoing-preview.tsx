import { useState } from 'react'
import { useText } from '@renderer/platform/i18n'
import { useFieldText } from '@renderer/records/field-text'
import { RecordTitle } from '@renderer/records/record-title'
import { SpaceMark } from '@renderer/records/space-mark'
import type { OutgoingSpace } from '@renderer/storage/exchange-out'
import { Button } from '@renderer/ui/button'
import { Inline, Stack } from '@renderer/ui/layout'
import { Notice } from '@renderer/ui/notice'
import { ListRow, RowList, Section } from '@renderer/ui/section'
import { PersonalDataNotice } from './personal-data-notice'
import type { Sending } from './sending'

type OutgoingPreviewProps = {
  readonly kind: Sending['kind']
  readonly outgoing: readonly OutgoingSpace[]
}

/** Exactly what would leave: by space, by type, and on request every record by name. */
export function OutgoingPreview({ kind, outgoing }: OutgoingPreviewProps) {
  const text = useText()
  const leaving = outgoing.filter(({ changeSets }) => changeSets.length > 0)
  return (
    <Stack gap={4}>
      {leaving.length === 0 ? (
        <Notice tone="good">{text('exchange.send.nothing')}</Notice>
      ) : (
        <Notice tone={kind === 'office' ? 'due' : 'info'}>
          {text(kind === 'travel' ? 'travel.scope' : `exchange.send.scope-${kind}`)}
        </Notice>
      )}
      {kind !== 'office' && <PersonalDataNotice outgoing={leaving} />}
      {leaving.map((space) => (
        <SpacePreview key={space.space.id} outgoing={space} />
      ))}
    </Stack>
  )
}

function SpacePreview({ outgoing }: { readonly outgoing: OutgoingSpace }) {
  const text = useText()
  const { space, changeSets, records } = outgoing
  const types = [...new Set(records.map(({ type }) => type))].toSorted()
  return (
    <Section
      title={space.title}
      action={
        <Inline gap={2}>
          {text('exchange.send.space', { changes: changeSets.length, records: records.length })}
          <SpaceMark space={space.id} />
        </Inline>
      }
    >
      <RowList label={space.title}>
        {types.map((type) => (
          <TypeRow key={type} type={type} ids={records.filter((record) => record.type === type).map(({ id }) => id)} />
        ))}
      </RowList>
    </Section>
  )
}

function TypeRow({ type, ids }: { readonly type: string; readonly ids: readonly string[] }) {
  const text = useText()
  const { typesName } = useFieldText()
  const [isOpen, setOpen] = useState(false)
  return (
    <ListRow
      title={typesName(type)}
      detail={
        isOpen && (
          <ul>
            {ids.map((id) => (
              <li key={id}>
                <RecordTitle id={id} />
              </li>
            ))}
          </ul>
        )
      }
      aside={
        <Inline gap={3}>
          {ids.length}
          <Button variant="quiet" size="s" onPress={() => setOpen(!isOpen)}>
            {text(isOpen ? 'exchange.send.hide' : 'exchange.send.show')}
          </Button>
        </Inline>
      }
    />
  )
}
