import type { Ref } from 'react'
import { Input, NumberField as AriaNumberField } from 'react-aria-components'
import { classes } from './classes'
import { ariaFieldProps, FieldFrame, type FieldProps } from './field-frame'
import styles from './field.module.css'

export type NumberFieldProps = FieldProps & {
  readonly value: number | undefined
  readonly onChange: (value: number | undefined) => void
  readonly onBlur?: () => void
  readonly minValue?: number
  readonly maxValue?: number
  readonly step?: number
  readonly formatOptions?: Intl.NumberFormatOptions
  readonly inputRef?: Ref<HTMLInputElement>
}

/** Typed in the notation of the language of the screen; an empty field is `undefined`. Arrow keys step. */
export function NumberField(props: NumberFieldProps) {
  const { value, onChange, onBlur, minValue, maxValue, step, formatOptions, inputRef } = props
  return (
    <AriaNumberField
      {...ariaFieldProps(props)}
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? undefined : next)}
      {...(onBlur && { onBlur })}
      {...(minValue !== undefined && { minValue })}
      {...(maxValue !== undefined && { maxValue })}
      {...(step !== undefined && { step })}
      {...(formatOptions && { formatOptions })}
    >
      <FieldFrame {...props}>
        <Input ref={inputRef} className={classes(styles.control, styles.number)} />
      </FieldFrame>
    </AriaNumberField>
  )
}
