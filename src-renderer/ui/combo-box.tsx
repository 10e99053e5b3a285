import { ChevronDown } from 'lucide-react'
import { useContext, type Ref } from 'react'
import { Button, ComboBox as AriaComboBox, ComboBoxStateContext, Group, Input } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { classes } from './classes'
import { ariaFieldProps, FieldFrame, type FieldProps } from './field-frame'
import type { Option } from './option'
import { OptionList } from './option-list'
import styles from './field.module.css'

export type ComboBoxProps = FieldProps & {
  readonly options: readonly Option[]
  /** The id of an option; with `allowsCustomValue` also free text. Empty: ''. */
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
  readonly allowsCustomValue?: boolean
  readonly placeholder?: string
  readonly inputRef?: Ref<HTMLInputElement>
}

/**
 * A list to type in; it opens when it is pressed, typed in or asked for by an arrow key, not when the focus merely comes by. With
 * `allowsCustomValue`, text that is no option's label is the value itself.
 */
export function ComboBox(props: ComboBoxProps) {
  const { options, value, onChange, onBlur, allowsCustomValue, placeholder, inputRef } = props
  const intl = useIntl()
  const chosen = options.find((option) => option.id === value)
  const type = (text: string) => onChange(options.find((option) => option.label === text)?.id ?? text)
  return (
    <AriaComboBox
      {...ariaFieldProps(props)}
      defaultItems={options}
      value={chosen?.id ?? null}
      onChange={(key) => {
        if (key !== null) onChange(String(key))
        else if (!allowsCustomValue) onChange('')
      }}
      menuTrigger="input"
      allowsEmptyCollection={!allowsCustomValue}
      {...(allowsCustomValue && { allowsCustomValue, inputValue: chosen?.label ?? value, onInputChange: type })}
      {...(onBlur && { onBlur })}
    >
      <FieldFrame {...props}>
        <Group className={classes(styles.control, styles.group)}>
          <OpeningInput inputRef={inputRef} placeholder={placeholder} />
          <Button className={styles.adorn ?? ''}>
            <ChevronDown aria-hidden />
          </Button>
        </Group>
        <OptionList emptyText={intl.formatMessage({ id: 'ui.nothing-found' })} />
      </FieldFrame>
    </AriaComboBox>
  )
}

function OpeningInput({ inputRef, placeholder }: Pick<ComboBoxProps, 'inputRef' | 'placeholder'>) {
  const list = useContext(ComboBoxStateContext)
  return (
    <Input
      ref={inputRef}
      className={styles.bare ?? ''}
      placeholder={placeholder}
      onClick={() => list?.open(null, 'manual')}
    />
  )
}
