import { ChevronDown } from 'lucide-react'
import type { Ref } from 'react'
import { Button, Select as AriaSelect, SelectValue } from 'react-aria-components'
import { classes } from './classes'
import { ariaFieldProps, FieldFrame, type FieldProps } from './field-frame'
import type { Option } from './option'
import { OptionList } from './option-list'
import styles from './field.module.css'

export type SelectProps<Id extends string> = FieldProps & {
  readonly options: readonly Option<Id>[]
  readonly value: Id | undefined
  readonly onChange: (value: Id) => void
  readonly onBlur?: () => void
  readonly placeholder?: string
  readonly buttonRef?: Ref<HTMLButtonElement>
}

export function Select<Id extends string>(props: SelectProps<Id>) {
  const { options, value, onChange, onBlur, placeholder, buttonRef } = props
  const choose = (key: unknown) => {
    const chosen = options.find((option) => option.id === key)
    if (chosen) onChange(chosen.id)
  }
  return (
    <AriaSelect
      {...ariaFieldProps(props)}
      value={value ?? null}
      onChange={choose}
      {...(onBlur && { onBlur })}
      {...(placeholder && { placeholder })}
    >
      <FieldFrame {...props}>
        <Button ref={buttonRef} className={classes(styles.control, styles.trigger)}>
          <SelectValue />
          <ChevronDown aria-hidden />
        </Button>
        <OptionList options={options} />
      </FieldFrame>
    </AriaSelect>
  )
}
