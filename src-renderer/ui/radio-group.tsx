import { useImperativeHandle, useRef, type Ref } from 'react'
import { Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components'
import { classes } from './classes'
import { ariaFieldProps, FieldFrame, type FieldProps } from './field-frame'
import type { Option } from './option'
import styles from './choice.module.css'

export type RadioGroupProps<Id extends string> = FieldProps & {
  readonly options: readonly Option<Id>[]
  readonly value: Id | undefined
  readonly onChange: (value: Id) => void
  readonly onBlur?: () => void
  readonly orientation?: 'vertical' | 'horizontal'
  /** Its `focus` goes to the choice that is made, else to the first. */
  readonly choiceRef?: Ref<{ readonly focus: () => void }>
}

export function RadioGroup<Id extends string>(props: RadioGroupProps<Id>) {
  const { options, value, onChange, onBlur, orientation = 'vertical', choiceRef } = props
  const group = useRef<HTMLDivElement>(null)
  useImperativeHandle(choiceRef, () => ({
    focus() {
      const find = (inputs: string) => group.current?.querySelector<HTMLInputElement>(inputs)
      const input = find('input:checked') ?? find('input:enabled')
      input?.focus()
    }
  }))
  const choose = (id: string) => {
    const chosen = options.find((option) => option.id === id)
    if (chosen) onChange(chosen.id)
  }
  return (
    <AriaRadioGroup
      {...ariaFieldProps(props)}
      ref={group}
      value={value ?? null}
      onChange={choose}
      orientation={orientation}
      {...(onBlur && { onBlur })}
    >
      <FieldFrame {...props}>
        <div className={styles[orientation]}>
          {options.map((option) => (
            <Radio
              key={option.id}
              value={option.id}
              isDisabled={option.isDisabled ?? false}
              className={classes(styles.choice, styles.radio)}
            >
              <span className={styles.dot} aria-hidden />
              <span>
                {option.label}
                {option.description && <span className={styles.hint}>{option.description}</span>}
              </span>
            </Radio>
          ))}
        </div>
      </FieldFrame>
    </AriaRadioGroup>
  )
}
