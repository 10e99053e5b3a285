import type { Ref } from 'react'
import { Input, TextField as AriaTextField } from 'react-aria-components'
import { ariaFieldProps, FieldFrame, type FieldProps } from './field-frame'
import styles from './field.module.css'

export type TextFieldProps = FieldProps & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
  readonly placeholder?: string
  readonly type?: 'text' | 'email' | 'tel' | 'url'
  /** The language of the content, for spelling and fonts: `zh-CN`, `sv`. */
  readonly lang?: string
  readonly autoFocus?: boolean
  readonly inputRef?: Ref<HTMLInputElement>
}

export function TextField(props: TextFieldProps) {
  const { value, onChange, onBlur, placeholder, type = 'text', lang, autoFocus, inputRef } = props
  return (
    <AriaTextField
      {...ariaFieldProps(props)}
      value={value}
      onChange={onChange}
      type={type}
      {...(onBlur && { onBlur })}
      {...(autoFocus && { autoFocus })}
    >
      <FieldFrame {...props}>
        <Input ref={inputRef} className={styles.control ?? ''} lang={lang} placeholder={placeholder} />
      </FieldFrame>
    </AriaTextField>
  )
}
