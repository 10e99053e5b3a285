import { Eye, EyeOff } from 'lucide-react'
import { useState, type Ref } from 'react'
import { Group, Input, TextField as AriaTextField } from 'react-aria-components'
import { classes } from './classes'
import { ariaFieldProps, FieldFrame, type FieldProps } from './field-frame'
import { IconButton } from './icon-button'
import styles from './field.module.css'

export type SecretFieldProps = FieldProps & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly showLabel: string
  readonly hideLabel: string
  readonly inputRef?: Ref<HTMLInputElement>
}

/** Typed or pasted unseen, shown on a press, offered to no store of the browser. */
export function SecretField(props: SecretFieldProps) {
  const { value, onChange, showLabel, hideLabel, inputRef } = props
  const [isShown, setShown] = useState(false)
  return (
    <AriaTextField
      {...ariaFieldProps(props)}
      value={value}
      onChange={onChange}
      type={isShown ? 'text' : 'password'}
      autoComplete="off"
      spellCheck="false"
    >
      <FieldFrame {...props}>
        <Group className={classes(styles.control, styles.group)}>
          <Input ref={inputRef} className={styles.bare ?? ''} />
          <IconButton
            icon={isShown ? <EyeOff /> : <Eye />}
            label={isShown ? hideLabel : showLabel}
            onPress={() => setShown(!isShown)}
          />
        </Group>
      </FieldFrame>
    </AriaTextField>
  )
}
