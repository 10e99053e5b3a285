import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { sentencesIn } from '@renderer/platform/sentences'
import { partsIn, useOpenPartSets } from '@renderer/storage/part-sets'
import { Stack } from '@renderer/ui/layout'
import { ListRow, RowList, Section } from '@renderer/ui/section'
import { usePartsText } from './part-standing'

/** Deliveries in several files of which some never came; nothing where all are here. */
export function MissingParts() {
  const text = useText()
  const { day } = useFormats()
  const list = usePartsText()
  const open = useOpenPartSets()
  if (!open || open.length === 0) return null
  const title = text('parts.open.title', { count: open.length })
  return (
    <Section title={title}>
      <Stack gap={3}>
        {text('parts.open.text')}
        <RowList label={title}>
          {open.map(({ set, device, title: what, office, missing, arrived, count, lastAt }) => (
            <ListRow
              key={`${device} ${set}`}
              title={text('parts.open.row', { title: what, office })}
              detail={sentencesIn(text, [
                text('parts.open.arrived', { arrived, count }),
                text('parts.missing', { missing: partsIn(missing), list: list(missing) }),
                text('parts.open.ask', { office, when: day(lastAt.slice(0, 10)) })
              ])}
            />
          ))}
        </RowList>
      </Stack>
    </Section>
  )
}
