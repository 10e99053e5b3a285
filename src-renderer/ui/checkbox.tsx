import { Check, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components'
import styles from './choice.module.css'

export type CheckboxProps = {
  readonly children?: ReactNode
  /** For a box whose meaning stands in the head of its column. */
  readonly label?: string
  readonly isSelected: boolean
  readonly isIndeterminate?: boolean
  readonly isDisabled?: boolean
  readonly onChange: (isSelected: boolean) => void
  readonly onBlur?: () => void
}

export function Checkbox({ children, label, isIndeterminate, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox
      {...rest}
      className={styles.choice ?? ''}
      {...(isIndeterminate && { isIndeterminate })}
      {...(label && { 'aria-label': label })}
    >
      <span className={styles.box} aria-hidden>
        {isIndeterminate ? <Minus /> : <Check />}
      </span>
      {children}
    </AriaCheckbox>
  )
}
