import { activityStatuses } from '@shared/domain/action-plan'
import { useText } from '@renderer/platform/i18n'
import styles from './plans.module.css'

/** How each status is drawn, in words; and how many activities the drawing can't show. */
export function TimelineLegend({ hatch, undated }: { readonly hatch: string; readonly undated: number }) {
  const text = useText()
  return (
    <div className={styles.legend}>
      {activityStatuses.map((status) => (
        <span key={status} className={styles.key}>
          <svg className={styles.swatch} aria-hidden>
            <rect
              className={styles.bar}
              data-status={status}
              x="1"
              y="1"
              width="90%"
              height="80%"
              rx="2"
              {...(status === 'under-way' && { style: { fill: `url(#${hatch})` } })}
            />
          </svg>
          {text(`records.value.status.${status}`)}
        </span>
      ))}
      {undated > 0 && <span>{text('plans.timeline.undated', { count: undated })}</span>}
    </div>
  )
}
