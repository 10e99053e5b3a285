import { Languages } from 'lucide-react'
import { useText } from '@renderer/platform/i18n'
import { offeredLocales, useLocaleChoice, type Locale } from '@renderer/platform/locale'
import { themes, useLooks } from '@renderer/platform/theme'
import { PopoverButton } from '@renderer/ui/popover-button'
import { RadioGroup } from '@renderer/ui/radio-group'
import styles from './rail.module.css'

/** Each language by its own name, so that it is found by who reads no other. */
function ownName(locale: Locale): string {
  const name =
    new Intl.DisplayNames([locale], { type: 'language' }).of(locale === 'zh-CN' ? 'zh-Hans' : locale) ?? locale
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
}

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
          options={offeredLocales.map((id) => ({ id, label: ownName(id) }))}
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
