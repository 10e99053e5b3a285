import { createContext, useContext, useId, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { classes } from './classes'
import styles from './field.module.css'

const HintId = createContext<string | undefined>(undefined)

/** The id of the hint that tells a whole group how exactly dates may be typed; undefined where each field has its own. */
export const usePartialDateHint = (): string | undefined => useContext(HintId)

/** Dates side by side, with one hint below them instead of the same one below each. */
export function PartialDateGroup({ children }: { readonly children: ReactNode }) {
  const intl = useIntl()
  const id = useId()
  return (
    <HintId value={id}>
      <div className={classes(styles.field)}>
        <div className={classes(styles.dates)}>{children}</div>
        <span id={id} className={classes(styles.description)}>
          {intl.formatMessage({ id: 'ui.partial-date-hint' })}
        </span>
      </div>
    </HintId>
  )
}
