import { useText } from '@renderer/platform/i18n'
import { ownLanguageName } from '@renderer/platform/language-names'
import { offeredLocales, useLocaleChoice } from '@renderer/platform/locale'
import { themes, useLooks, type Density } from '@renderer/platform/theme'
import { Stack } from '@renderer/ui/layout'
import { RadioGroup } from '@renderer/ui/radio-group'
import { Section } from '@renderer/ui/section'

const densities: readonly Density[] = ['compact', 'roomy']

/** Language, colours and density of the screens; kept on this computer, for whoever sits at it. */
export function Looks() {
  const text = useText()
  const { locale, setLocale } = useLocaleChoice()
  const { theme, density, setTheme, setDensity } = useLooks()
  return (
    <Section title={text('settings.looks')}>
      <Stack gap={4}>
        <RadioGroup
          label={text('app.looks.language')}
          orientation="horizontal"
          options={offeredLocales.map((id) => ({ id, label: ownLanguageName(id) }))}
          value={locale}
          onChange={setLocale}
        />
        <RadioGroup
          label={text('app.looks.colours')}
          orientation="horizontal"
          options={themes.map((id) => ({ id, label: text(`app.looks.${id}`) }))}
          value={theme}
          onChange={setTheme}
        />
        <RadioGroup
          label={text('app.looks.density')}
          orientation="horizontal"
          options={densities.map((id) => ({ id, label: text(`app.looks.${id}`) }))}
          value={density}
          onChange={setDensity}
        />
      </Stack>
    </Section>
  )
}
