import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { useSavedState } from '@renderer/platform/saved-state'
import { PopoverButton } from '@renderer/ui/popover-button'
import styles from './rail.module.css'

/** Whether the last change is safe, and where it is kept; "Saved" only when it is true. */
export function SavedFoot() {
  const text = useText()
  const formats = useFormats()
  const { at, journal, failing } = useSavedState()
  const line = failing
    ? text('app.saved.failing')
    : at
      ? text('app.saved.at', { time: formats.time(at) })
      : text('app.saved.nothing-new')
  return (
    <div aria-live="polite">
      <PopoverButton
        variant="plain"
        label={text('app.saved.where')}
        trigger={<span className={failing && styles.failing}>{line}</span>}
      >
        <div className={styles.places}>
          {failing && <p className={styles.failing}>{text(`app.saved.failing-${failing}`)}</p>}
          <p>{text('app.saved.in-database')}</p>
          <p>{text(journal ? 'app.saved.in-journal' : 'app.saved.no-journal')}</p>
          <p>{text('app.saved.no-network')}</p>
        </div>
      </PopoverButton>
      <p>{text('app.nothing-leaves')}</p>
    </div>
  )
}
