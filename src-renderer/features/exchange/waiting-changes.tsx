import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { Stack } from '@renderer/ui/layout'
import { ListRow, RowList, Section } from '@renderer/ui/section'
import type { WaitingChange } from './review-model'

/** Changes that build on others which have not arrived; they are kept and put in by themselves once those come. */
export function WaitingChanges({ waiting }: { readonly waiting: readonly WaitingChange[] }) {
  const text = useText()
  const { instant } = useFormats()
  if (waiting.length === 0) return null
  return (
    <Section title={text('exchange.waiting.title', { count: waiting.length })}>
      <Stack gap={3}>
        {text('exchange.waiting.text')}
        <RowList label={text('exchange.waiting.title', { count: waiting.length })}>
          {waiting.map(({ key, changeSet: { by, ops, device, seq, at } }) => (
            <ListRow
              key={key}
              title={text('history.action', { author: by.name, count: ops.length })}
              detail={text('exchange.waiting.number', { device: device.slice(0, 8), seq })}
              aside={instant(at)}
            />
          ))}
        </RowList>
      </Stack>
    </Section>
  )
}
