import { useState } from 'react'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { useFieldText } from '@renderer/records/field-text'
import { RecordTitle } from '@renderer/records/record-title'
import { SpaceMark } from '@renderer/records/space-mark'
import type { PeerRow } from '@renderer/storage/database'
import { isAnythingLeft, useOutgoingRecords } from '@renderer/storage/exchange-out'
import type { OutgoingSpace } from '@renderer/storage/outgoing-work'
import { Button } from '@renderer/ui/button'
import { Inline, Stack } from '@renderer/ui/layout'
import { Notice } from '@renderer/ui/notice'
import { ListRow, RowList, Section } from '@renderer/ui/section'
import { PersonalDataNotice } from './personal-data-notice'
import type { Sending } from './sending'

type OutgoingPreviewProps = {
  readonly kind: Sending['kind']
  readonly outgoing: readonly OutgoingSpace[]
  readonly recipients: readonly PeerRow[]
}

/** Exactly what would leave: by space, by type, and on request every record by name. */
export function OutgoingPreview({ kind, outgoing, recipients }: OutgoingPreviewProps) {
  const text = useText()
  const leaving = outgoing.filter((space) => isAnythingLeft([space]))
  return (
    <Stack gap={4}>
      {leaving.length === 0 ? (
        <Notice tone="good">{text('exchange.send.nothing')}</Notice>
      ) : (
        <Notice tone={kind === 'office' ? 'due' : 'info'}>
          {text(kind === 'travel' ? 'travel.scope' : `exchange.send.scope-${kind}`)}
        </Notice>
      )}
      {kind !== 'office' && <PersonalDataNotice outgoing={leaving} recipients={recipients} />}
      {leaving.map((space) => (
        <SpacePreview key={space.space.id} outgoing={space} />
      ))}
    </Stack>
  )
}

function SpacePreview({ outgoing }: { readonly outgoing: OutgoingSpace }) {
  const text = useText()
  const { space, changes, records, types } = outgoing
  return (
    <Section
      title={space.title}
      action={
        <Inline gap={2}>
          {text('exchange.send.space', { changes, records })}
          <SpaceMark space={space.id} />
        </Inline>
      }
    >
      <OutgoingPapers papers={outgoing.papers} />
      <RowList label={space.title}>
        {types.map(({ type, count }) => (
          <TypeRow key={type} outgoing={outgoing} type={type} count={count} />
        ))}
      </RowList>
    </Section>
  )
}

/** The files that go along, and those that can't. */
function OutgoingPapers({ papers }: Pick<OutgoingSpace, 'papers'>) {
  const text = useText()
  const { size } = useFormats()
  const { count, bytes, missing } = papers
  return (
    <>
      {count > 0 && <p>{text('papers.outgoing', { papers: text('papers.count', { count, size: size(bytes) }) })}</p>}
      {missing > 0 && <Notice tone="due">{text('papers.outgoing.missing', { count: missing })}</Notice>}
    </>
  )
}

const shownAtOnce = 100

type TypeRowProps = { readonly outgoing: OutgoingSpace; readonly type: string; readonly count: number }

function TypeRow({ outgoing, type, count }: TypeRowProps) {
  const text = useText()
  const { typesName } = useFieldText()
  const { number } = useFormats()
  const [isOpen, setOpen] = useState(false)
  return (
    <ListRow
      title={typesName(type)}
      detail={isOpen && <RecordNames outgoing={outgoing} type={type} total={count} />}
      aside={
        <Inline gap={3}>
          {number(count)}
          <Button variant="quiet" size="s" onPress={() => setOpen(!isOpen)}>
            {text(isOpen ? 'exchange.send.hide' : 'exchange.send.show')}
          </Button>
        </Inline>
      }
    />
  )
}

type RecordNamesProps = { readonly outgoing: OutgoingSpace; readonly type: string; readonly total: number }

function RecordNames({ outgoing, type, total }: RecordNamesProps) {
  const text = useText()
  const [count, setCount] = useState(shownAtOnce)
  const ids = useOutgoingRecords(outgoing, type, count)
  if (!ids) return null
  return (
    <>
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <RecordTitle id={id} />
          </li>
        ))}
      </ul>
      {total > count && (
        <Button variant="quiet" size="s" onPress={() => setCount(count + shownAtOnce)}>
          {text('ui.show-more', { count: total - count })}
        </Button>
      )}
    </>
  )
}
