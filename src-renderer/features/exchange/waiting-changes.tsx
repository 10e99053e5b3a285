import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { useAuthorText } from '@renderer/records/author-text'
import type { MissingChanges } from '@renderer/storage/missing-changes'
import { Stack } from '@renderer/ui/layout'
import { ListRow, RowList, Section } from '@renderer/ui/section'
import type { ChangeSet } from '@shared/sync/change-set'

type WaitingChangesProps = {
  readonly waiting: readonly ChangeSet[]
  readonly missing: readonly MissingChanges[]
  /** What is known of files that never came in. */
  readonly notes?: readonly string[]
}

const shownAtMost = 20

/** Changes that build on others which have not arrived, and which file is needed: they are put in by themselves once it comes. */
export function WaitingChanges({ waiting, missing, notes = [] }: WaitingChangesProps) {
  const text = useText()
  const { instant } = useFormats()
  const author = useAuthorText()
  if (waiting.length === 0) return null
  const title = text('exchange.waiting.title', { count: waiting.length })
  return (
    <Section title={title}>
      <Stack gap={3}>
        {text('exchange.waiting.text')}
        {missing.length > 0 && (
          <RowList label={text('exchange.waiting.needs')}>
            {missing.map((range) => (
              <MissingRow key={`${range.space} ${range.device}`} range={range} />
            ))}
          </RowList>
        )}
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        <RowList label={title}>
          {waiting.slice(0, shownAtMost).map(({ by, ops, space, device, seq, at }) => (
            <ListRow
              key={`${space} ${device} ${seq}`}
              title={text('exchange.waiting.change', { author: author({ name: by.name, device }), count: ops.length })}
              aside={instant(at)}
            />
          ))}
        </RowList>
      </Stack>
    </Section>
  )
}

/** Whose changes are missing, how many, and between which two days that file was written. */
function MissingRow({ range }: { readonly range: MissingChanges }) {
  const text = useText()
  const { day } = useFormats()
  const author = useAuthorText()
  const { after, before, count, device, peer, title } = range
  const who = range.author
    ? author({ name: range.author, device })
    : text('exchange.waiting.unknown-device', { device: device.slice(0, 8) })
  const until = day(before.slice(0, 10))
  return (
    <ListRow
      title={
        after === undefined
          ? text('exchange.waiting.needs-first', { who, until })
          : text('exchange.waiting.needs-between', { who, from: day(after.slice(0, 10)), until })
      }
      detail={text('exchange.waiting.ask', {
        count,
        office: peer?.office ?? text('exchange.waiting.the-sender'),
        partnership: title
      })}
    />
  )
}
