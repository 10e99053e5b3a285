import { useState } from 'react'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import type { RecordAddress } from '@renderer/records/record-extras'
import { useHistory } from '@renderer/storage/history'
import { useReferring } from '@renderer/storage/records'
import { Badge } from '@renderer/ui/badge'
import { Button } from '@renderer/ui/button'
import { Inline } from '@renderer/ui/layout'
import { ListRow, RowList, Section } from '@renderer/ui/section'
import type { RecordOf } from '@shared/domain/record-registry'
import { NoteDialog } from './note-dialog'
import styles from './history.module.css'

/** Our own remarks about a record, also a shared one; they stay in the office. */
export function NotesPanel({ record }: { readonly record: RecordAddress }) {
  const text = useText()
  const referring = useReferring('note', record.id)
  const [edited, setEdited] = useState<RecordOf<'note'> | 'new'>()
  if (!referring || record.type === 'note') return null
  const notes = referring.filter((note) => note.about === record.id)
  return (
    <Section
      title={text('history.notes.title')}
      action={
        <Inline gap={2}>
          <Badge tone="internal">{text('forms.space.internal')}</Badge>
          <Button size="s" onPress={() => setEdited('new')}>
            {text('history.notes.add')}
          </Button>
        </Inline>
      }
    >
      {notes.length === 0 ? (
        <p className={styles.quiet}>{text('history.notes.empty')}</p>
      ) : (
        <RowList label={text('history.notes.title')}>
          {notes.map((note) => (
            <NoteRow key={note.id} note={note} onEdit={() => setEdited(note)} />
          ))}
        </RowList>
      )}
      {edited && (
        <NoteDialog
          about={record.id}
          note={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Section>
  )
}

function NoteRow({ note, onEdit }: { readonly note: RecordOf<'note'>; readonly onEdit: () => void }) {
  const text = useText()
  const { instant } = useFormats()
  const last = useHistory(note.space, note.id)?.at(-1)
  return (
    <ListRow
      title={<span className={styles.note}>{note.text}</span>}
      detail={last && text('ui.by-at', { by: last.by.name, at: instant(last.at) })}
      aside={
        <Button variant="quiet" size="s" onPress={onEdit}>
          {text('history.notes.edit')}
        </Button>
      }
    />
  )
}
