import { useState, type FormEvent } from 'react'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { languagesOf } from '@renderer/platform/language-names'
import type { VersionTexts } from '@renderer/storage/version-texts'
import { Button } from '@renderer/ui/button'
import { Stack } from '@renderer/ui/layout'
import { PopoverButton } from '@renderer/ui/popover-button'
import { TextField } from '@renderer/ui/text-field'
import { languagesIn } from './text-data'
import type { ClauseEdits } from './use-clause-edits'

/** One line for the languages of the text, as the form of the version has it. */
export function AddLanguage({ data, edits }: { readonly data: VersionTexts; readonly edits: ClauseEdits }) {
  const text = useText()
  const { locale } = useFormats()
  const [typed, setTyped] = useState('')
  const { version } = data

  async function add(event: FormEvent): Promise<void> {
    event.preventDefault()
    const languages = [...new Set([...languagesIn(data), ...languagesOf(locale, typed)])]
    const saved = await edits.save([
      { type: 'agreement-version', space: version.space, before: version, fields: { ...version, languages } }
    ])
    if (saved) setTyped('')
  }

  return (
    <PopoverButton label={text('texts.language.add')}>
      <form onSubmit={(event) => void add(event)}>
        <Stack gap={3}>
          <TextField
            label={text('texts.language')}
            description={text('texts.language.hint')}
            value={typed}
            onChange={setTyped}
            autoFocus
          />
          <div>
            <Button type="submit" variant="primary" isDisabled={languagesOf(locale, typed).length === 0}>
              {text('texts.language.add-this')}
            </Button>
          </div>
        </Stack>
      </form>
    </PopoverButton>
  )
}
