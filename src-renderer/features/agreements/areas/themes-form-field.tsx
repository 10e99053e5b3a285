import { useController, type Control } from 'react-hook-form'
import { useText } from '@renderer/platform/i18n'
import { useRecords } from '@renderer/storage/records'
import { Button } from '@renderer/ui/button'
import { Inline, Stack } from '@renderer/ui/layout'
import { TextField } from '@renderer/ui/text-field'
import type { AreaValues } from './area-values'
import { hasTheme, themeLine, themesInUse, themesOf } from './themes'

const shown = 8

/** Themes in one line, with those already in use to press instead of typing them again. */
export function ThemesFormField({ control }: { readonly control: Control<AreaValues, unknown, AreaValues> }) {
  const text = useText()
  const areas = useRecords('area') ?? []
  const { field } = useController({ control, name: 'themes' })
  const line = field.value ?? ''
  const chosen = themesOf(line)
  const offered = themesInUse(areas).filter((theme) => !hasTheme(chosen, theme))
  return (
    <Stack gap={1}>
      <TextField
        label={text('records.field.area.themes')}
        description={text('areas.themes.hint')}
        value={line}
        onChange={field.onChange}
        onBlur={field.onBlur}
        inputRef={field.ref}
      />
      {offered.length > 0 && (
        <Inline gap={1}>
          {offered.slice(0, shown).map((theme) => (
            <Button key={theme} size="s" variant="quiet" onPress={() => field.onChange(themeLine([...chosen, theme]))}>
              {text('areas.themes.add', { theme })}
            </Button>
          ))}
        </Inline>
      )}
    </Stack>
  )
}
