import { Languages } from 'lucide-react'
import { useText } from '@renderer/platform/i18n'
import { ownLanguageName } from '@renderer/platform/language-names'
import { offeredLocales, useLocaleChoice } from '@renderer/platform/locale'
import { themes, useLooks } from '@renderer/platform/theme'
import { PopoverButton } from '@renderer/ui/popover-button'
import { RadioGroup } from '@renderer/ui/radio-group'
import styles from './rail.module.css'

/** Language, colours and density; they hold from the next moment on. */
export function LooksButton() {
  const text = useText()
  const { locale, setLocale } = useLocaleChoice()
  const { theme, density, setTheme, setDensity } = useLooks()
  return (
    <PopoverButton variant="icon" label={text('app.looks.label')} trigger={<Languages aria-hidden />}>
      <div className={styles.choices}>
        <RadioGroup
          label={text('app.looks.language')}
          options={offeredLocales.map((id) => ({ id, label: ownLanguageName(id) }))}
          value={locale}
          onChange={setLocale}
        />
        <RadioGroup
          label={text('app.looks.colours')}
          options={themes.map((id) => ({ id, label: text(`app.looks.${id}`) }))}
          value={theme}
          onChange={setTheme}
        />
        <RadioGroup
          label={text('app.looks.density')}
          options={(['compact', 'roomy'] as const).map((id) => ({ id, label: text(`app.looks.${id}`) }))}
          value={density}
          onChange={setDensity}
        />
      </div>
    </PopoverButton>
  )
}
