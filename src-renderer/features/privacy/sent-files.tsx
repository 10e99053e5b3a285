import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import type { ExchangeRow } from '@renderer/storage/database'
import { Stack } from '@renderer/ui/layout'
import { ListRow, RowList, Section } from '@renderer/ui/section'

/** The files that are out already, whom they went to and when: nobody can reach into them. */
export function SentFiles({ sent }: { readonly sent: readonly ExchangeRow[] }) {
  const text = useText()
  const { instant } = useFormats()
  return (
    <Section title={text('privacy.erase.sent')}>
      {sent.length === 0 ? (
        <p>{text('privacy.erase.sent.none')}</p>
      ) : (
        <Stack gap={2}>
          <p>{text('privacy.erase.sent.hint')}</p>
          <RowList label={text('privacy.erase.sent')}>
            {sent.map(({ number, at, file, office }) => (
              <ListRow
                key={number}
                title={office === '' ? text('privacy.erase.sent.unknown') : office}
                detail={file}
                aside={instant(at)}
              />
            ))}
          </RowList>
        </Stack>
      )}
    </Section>
  )
}
