import { useClock } from '@renderer/platform/clock'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import styles from './shell.module.css'

/** Says that the screens are shown as of another day, and leads back to today. */
export function AsOfBanner({ isSample }: { readonly isSample: boolean }) {
  const text = useText()
  const formats = useFormats()
  const { asOf, showToday } = useClock()
  if (!asOf) {
    return isSample ? <aside className={styles.banner}>{text('app.banner.sample')}</aside> : null
  }
  return (
    <aside className={styles.banner}>
      {text(isSample ? 'app.banner.sample-as-of' : 'app.banner.as-of', { day: formats.day(asOf) })}
      <button type="button" className={styles.bannerButton} onClick={showToday}>
        {text('app.banner.show-today')}
      </button>
    </aside>
  )
}
