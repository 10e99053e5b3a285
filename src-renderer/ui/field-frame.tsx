import type { ReactNode } from 'react'
import { FieldError, Label, Text } from 'react-aria-components'
import { FormattedMessage } from 'react-intl'
import { classes } from './classes'
import styles from './field.module.css'

/** What every field of the kit takes besides its value. */
export type FieldProps = {
  readonly label: string
  /** The label is read out but not drawn: for grids, where a column head says it. */
  readonly isLabelHidden?: boolean
  readonly description?: string | undefined
  /** What is wrong and how to put it right; its presence marks the field as invalid. */
  readonly error?: string | undefined
  readonly isRequired?: boolean | undefined
  readonly isDisabled?: boolean | undefined
}

/** The props that every React Aria field takes for them. */
export function ariaFieldProps({ label, isLabelHidden, error, isRequired, isDisabled }: FieldProps) {
  return {
    className: styles.field ?? '',
    validationBehavior: 'aria' as const,
    isInvalid: Boolean(error),
    isRequired: Boolean(isRequired),
    isDisabled: Boolean(isDisabled),
    ...(isLabelHidden && { 'aria-label': label })
  }
}

type FieldFrameProps = Omit<FieldProps, 'isDisabled'> & { readonly children: ReactNode }

/** Label above, control, hint and error below; used inside a React Aria field. */
export function FieldFrame({ label, isLabelHidden, description, error, isRequired, children }: FieldFrameProps) {
  return (
    <>
      {!isLabelHidden && (
        <Label className={styles.label ?? ''}>
          {label}
          {isRequired && <RequiredMark />}
        </Label>
      )}
      {children}
      {description && (
        <Text slot="description" className={styles.description ?? ''}>
          {description}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>{error ?? ''}</FieldError>
    </>
  )
}

export function RequiredMark() {
  return (
    <span className={classes(styles.required)} aria-hidden>
      <FormattedMessage id="ui.required" />
    </span>
  )
}
