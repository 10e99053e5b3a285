import { useState, type FormEvent } from 'react'
import { useText } from '@renderer/platform/i18n'
import { useOffice } from '@renderer/storage/office-context'
import { saveRecords } from '@renderer/storage/write'
import { Button } from '@renderer/ui/button'
import { Inline } from '@renderer/ui/layout'
import { TextField } from '@renderer/ui/text-field'
import { showToast } from '@renderer/ui/toasts'
import type { VersionProps } from '../agreement-records'
import styles from '../agreements.module.css'

/** One line to type areas into, one after the other: Enter adds and stays in the line. */
export function AddArea({ version, order }: VersionProps & { readonly order: number }) {
  const text = useText()
  const office = useOffice()
  const [title, setTitle] = useState('')

  async function add(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (!title.trim()) return
    const fields = { version: version.id, title: title.trim(), order, continues: [] }
    const saved = await saveRecords(office, [{ type: 'area', space: version.space, fields }])
    if (saved.ok) setTitle('')
    else showToast({ title: text('forms.problem.title'), detail: saved.error.message, tone: 'late' })
  }

  return (
    <form onSubmit={(event) => void add(event)} className={styles.add}>
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
