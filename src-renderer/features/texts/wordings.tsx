import { useState } from 'react'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { useHistory, type RecordChange } from '@renderer/storage/history'
import { Grid, Stack } from '@renderer/ui/layout'
import { Select } from '@renderer/ui/select'
import { langOf, type ClauseText } from './text-data'
import { WordChanges } from './word-changes'
import styles from './texts.module.css'

type Wording = { readonly id: string; readonly label: string; readonly text: string }

/** How a clause read at two times, and the difference by words; the last two where nobody chose. */
export function Wordings({ text: record }: { readonly text: ClauseText }) {
  const text = useText()
  const { instant } = useFormats()
  const history = useHistory(record.space, record.id)
  const [chosen, setChosen] = useState<{ readonly from?: string; readonly to?: string }>({})
  const wordings = (history ?? []).flatMap((change, at) => wordingOf(change, at, instant))
  if (wordings.length < 2) return <p className={styles.none}>{text('texts.wordings.one')}</p>
  const find = (id: string | undefined) => wordings.find((wording) => wording.id === id)
  const to = find(chosen.to) ?? wordings.at(-1)
  const from = find(chosen.from) ?? wordings.at(-2)
  return (
    <Stack gap={2}>
      <Grid min="s">
        <Select
          label={text('texts.wordings.from')}
          options={wordings}
          value={from?.id}
          onChange={(id) => setChosen({ ...chosen, from: id })}
        />
        <Select
          label={text('texts.wordings.to')}
          options={wordings}
          value={to?.id}
          onChange={(id) => setChosen({ ...chosen, to: id })}
        />
      </Grid>
      <WordChanges before={from?.text ?? ''} after={to?.text ?? ''} lang={langOf(record.language)} />
    </Stack>
  )
}

function wordingOf(change: RecordChange, at: number, instant: (at: string) => string): Wording[] {
  const written = change.fields.find(({ field }) => field === 'text')
  if (!written) return []
  const text = typeof written.after === 'string' ? written.after : ''
  return [{ id: String(at), label: `${instant(change.at)}, ${change.by.name}`, text }]
}
