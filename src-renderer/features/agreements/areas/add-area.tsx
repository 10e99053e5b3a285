import { useState, type ClipboardEvent, type FormEvent } from 'react'
import { useText } from '@renderer/platform/i18n'
import { useOffice } from '@renderer/storage/office-context'
import { deleteRecords, saveRecords } from '@renderer/storage/write'
import { Button } from '@renderer/ui/button'
import { Inline } from '@renderer/ui/layout'
import { TextField } from '@renderer/ui/text-field'
import { showToast } from '@renderer/ui/toasts'
import { line } from '@shared/domain/field'
import type { VersionProps } from '../agreement-records'
import { pastedAreas } from './pasted-areas'
import styles from '../agreements.module.css'

/** One line to type areas into, one after the other: Enter adds and stays in the line; a pasted list is added as a whole. */
export function AddArea({ version, order }: VersionProps & { readonly order: number }) {
  const text = useText()
  const office = useOffice()
  const [title, setTitle] = useState('')

  async function save(titles: readonly string[]) {
    if (!titles.every((one) => line.safeParse(one).success)) {
      showToast({ title: text('forms.problem.title'), detail: text('ui.error.too-big'), tone: 'late' })
      return undefined
    }
    const edits = titles.map((one, at) => ({
      type: 'area' as const,
      space: version.space,
      fields: { version: version.id, title: one, order: order + at, continues: [] }
    }))
    const saved = await saveRecords(office, edits)
    if (!saved.ok) showToast({ title: text('forms.problem.title'), detail: saved.error.message, tone: 'late' })
    return saved.ok ? saved.value.map((record) => ({ ...record, type: 'area' as const })) : undefined
  }

  async function add(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (title.trim() && (await save([title.trim()]))) setTitle('')
  }

  async function addList(titles: readonly string[]): Promise<void> {
    const added = await save(titles)
    if (added)
      showToast({
        title: text('agreements.area.added', { count: added.length }),
        action: { label: text('forms.undo'), onPress: () => void deleteRecords(office, added) }
      })
  }

  function paste(event: ClipboardEvent): void {
    const titles = pastedAreas(event.clipboardData.getData('text/plain'))
    if (titles.length < 2) return
    event.preventDefault()
    void addList(titles)
  }

  return (
    <form onSubmit={(event) => void add(event)} onPaste={paste} className={styles.add}>
      <Inline>
        <TextField
          label={text('agreements.area.new')}
          isLabelHidden
          placeholder={text('agreements.area.new')}
          value={title}
          onChange={setTitle}
        />
        <Button type="submit" isDisabled={!title.trim()}>
          {text('agreements.area.add')}
        </Button>
      </Inline>
    </form>
  )
}
