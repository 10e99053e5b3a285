import { ProgressBar } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { Button } from './button'
import styles from './progress.module.css'

export type ProgressProps = {
  readonly label: string
  /** How much is done of `total`; without a total, that it goes on is all that is known. */
  readonly done?: number
  readonly total?: number
  readonly onCancel?: () => void
}

/** Long work with its count. Given `onCancel`, it can be stopped without loss. */
export function Progress({ label, done = 0, total, onCancel }: ProgressProps) {
  const intl = useIntl()
  const count = total === undefined ? undefined : intl.formatMessage({ id: 'ui.done-of-total' }, { done, total })
  return (
    <div className={styles.progress}>
      <ProgressBar
        aria-label={label}
        value={done}
        maxValue={total ?? 1}
        isIndeterminate={total === undefined}
        {...(count && { valueLabel: count })}
      >
        {({ percentage }) => (
          <>
            <div className={styles.words}>
              <span>{label}</span>
              <span>{count}</span>
            </div>
            <svg className={styles.bar} viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden>
              <rect className={styles.track} width="100" height="1" />
              <rect
                className={percentage === undefined ? styles.wandering : styles.fill}
                width={percentage ?? 30}
                height="1"
              />
            </svg>
          </>
        )}
      </ProgressBar>
      {onCancel && (
        <Button size="s" variant="quiet" onPress={onCancel}>
          {intl.formatMessage({ id: 'ui.cancel' })}
        </Button>
      )}
    </div>
  )
}
