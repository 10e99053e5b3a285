import { ListBox, ListBoxItem, Popover, Text } from 'react-aria-components'
import type { Option } from './option'
import styles from './popover.module.css'

/** The list that Select and ComboBox open. */
export function OptionList({
  options,
  emptyText
}: {
  readonly options?: readonly Option[]
  readonly emptyText?: string
}) {
  return (
    <Popover className={styles.list ?? ''} offset={2}>
      <ListBox
        className={styles.options ?? ''}
        {...(options && { items: options })}
        {...(emptyText && { renderEmptyState: () => <p className={styles.empty}>{emptyText}</p> })}
      >
        {(option: Option) => (
          <ListBoxItem
            id={option.id}
            textValue={option.label}
            isDisabled={option.isDisabled ?? false}
            className={styles.item ?? ''}
          >
            <Text slot="label">{option.label}</Text>
            {option.description && (
              <Text slot="description" className={styles.hint ?? ''}>
                {option.description}
              </Text>
            )}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  )
}
