import { useState } from 'react'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { languageLabel } from '@renderer/platform/language-names'
import type { VersionTexts } from '@renderer/storage/version-texts'
import { Dialog } from '@renderer/ui/dialog'
import { DialogActions } from '@renderer/ui/dialog-actions'
import { Stack } from '@renderer/ui/layout'
import { PlainTable } from '@renderer/ui/plain-table'
import { Select } from '@renderer/ui/select'
import { TextArea } from '@renderer/ui/text-area'
import { placesFor } from './paste-places'
import { splitClauses } from './split-clauses'
import { clauseName, langOf } from './text-data'
import { withoutWords, type ClauseEdits } from './use-clause-edits'
import styles from './texts.module.css'

type PasteDialogProps = {
  readonly data: VersionTexts
  readonly languages: readonly string[]
  readonly edits: ClauseEdits
  readonly onClose: () => void
}

/** A text from elsewhere, divided into clauses; what goes where is shown before anything is written. */
export function PasteDialog({ data, languages, edits, onClose }: PasteDialogProps) {
  const text = useText()
  const { locale } = useFormats()
  const [language, setLanguage] = useState(languages[0] ?? locale)
  const [pasted, setPasted] = useState('')
  const [isSaving, setSaving] = useState(false)
  const { clauses, texts } = data
  const places = placesFor(withoutWords(clauses, texts, language), splitClauses(pasted))
  const lang = langOf(language)

  async function insert(): Promise<void> {
    setSaving(true)
    const saved = await edits.paste(
      language,
      places.map(({ piece }) => piece)
    )
    setSaving(false)
    if (saved) onClose()
  }

  return (
    <Dialog title={text('texts.paste')} size="l" isOpen onClose={onClose}>
      <Stack gap={4}>
        <Select
          label={text('texts.language')}
          options={(languages.length > 0 ? languages : [locale]).map((id) => ({
            id,
            label: languageLabel(locale, id)
          }))}
          value={language}
          onChange={setLanguage}
        />
        <TextArea
          label={text('texts.paste.text')}
          description={text('texts.paste.hint')}
          value={pasted}
          onChange={setPasted}
          rows={8}
          {...(lang && { lang })}
        />
        {places.length > 0 && (
          <PlainTable className={styles.preview} label={text('texts.paste.preview')}>
            <thead>
              <tr>
                <th scope="col">{text('texts.grid.number')}</th>
                <th scope="col">{text('records.field.clause-text.text')}</th>
                <th scope="col">{text('texts.paste.where')}</th>
              </tr>
            </thead>
            <tbody>
              {places.map(({ clause, piece }, at) => (
                <tr key={`${at} ${piece.number}`}>
                  <th scope="row">{piece.number || '–'}</th>
                  <td dir="auto" lang={lang} className={styles.words}>
                    {piece.text}
                  </td>
                  <td>
                    {clause
                      ? text('texts.paste.beside', { clause: clauseName(text, clause, clauses.indexOf(clause)) })
                      : text('texts.paste.new')}
                  </td>
                </tr>
              ))}
            </tbody>
          </PlainTable>
        )}
      </Stack>
      <DialogActions
        label={text('texts.paste.insert', { count: places.length })}
        isDisabled={places.length === 0}
        isPending={isSaving}
        onPress={() => void insert()}
        onCancel={onClose}
      />
    </Dialog>
  )
}
