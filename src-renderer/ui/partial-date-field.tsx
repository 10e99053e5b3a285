import type { Ref } from 'react'
import { Input, TextField } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { readPartialDate } from './date-text'
import { ariaFieldProps, FieldFrame, type FieldProps } from './field-frame'
import { usePartialDateHint } from './partial-date-group'
import { useDateText } from './use-date-text'
import styles from './field.module.css'

export type PartialDateFieldProps = FieldProps & {
  /** `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or '' for none. */
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
  readonly inputRef?: Ref<HTMLInputElement>
}

/** A date as exactly as it is known. Text that is no date is passed on as it is and marked, so the form can refuse it. */
export function PartialDateField({ inputRef, ...props }: PartialDateFieldProps) {
  const intl = useIntl()
  const groupHint = usePartialDateHint()
  const date = useDateText(props.value, props.onChange, readPartialDate)
  const ownError = date.isUnreadable ? intl.formatMessage({ id: 'ui.error.partial-date' }) : undefined
  const frame = {
    ...props,
    error: props.error ?? ownError,
    description:
      props.description ?? (groupHint === undefined ? intl.formatMessage({ id: 'ui.partial-date-hint' }) : undefined)
  }
  const leave = () => {
    date.leave()
    props.onBlur?.()
  }
  return (
    <TextField
      {...ariaFieldProps(frame)}
      {...(groupHint !== undefined && { 'aria-describedby': groupHint })}
      value={date.text}
      onChange={date.type}
      onBlur={leave}
    >
      <FieldFrame {...frame}>
        <Input
          ref={inputRef}
          className={styles.control ?? ''}
          inputMode="numeric"
          placeholder={intl.formatMessage({ id: 'ui.day-placeholder' })}
        />
      </FieldFrame>
    </TextField>
  )
}
