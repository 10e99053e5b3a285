import type { Ref } from 'react'
import { TextArea as AriaTextArea, TextField } from 'react-aria-components'
import { classes } from './classes'
import { ariaFieldProps, FieldFrame, type FieldProps } from './field-frame'
import styles from './field.module.css'

export type TextAreaProps = FieldProps & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
  readonly placeholder?: string
  readonly lang?: string
  readonly rows?: number
  readonly inputRef?: Ref<HTMLTextAreaElement>
}

export function TextArea(props: TextAreaProps) {
  const { value, onChange, onBlur, placeholder, lang, rows = 3, inputRef } = props
  return (
    <TextField {...ariaFieldProps(props)} value={value} onChange={onChange} {...(onBlur && { onBlur })}>
      <FieldFrame {...props}>
        <AriaTextArea
          ref={inputRef}
          className={classes(styles.control, styles.area)}
          rows={rows}
          lang={lang}
          placeholder={placeholder}
        />
      </FieldFrame>
    </TextField>
  )
}
