import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Keyboard, Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components'
import { classes } from './classes'
import buttonStyles from './button.module.css'
import styles from './popover.module.css'

export type MenuEntry = {
  readonly id: string
  readonly label: string
  readonly description?: string
  readonly icon?: ReactNode
  readonly shortcut?: string
  readonly href?: string
  readonly onAction?: () => void
  readonly isDanger?: boolean
  readonly isDisabled?: boolean
}

export type MenuButtonProps = {
  readonly label: string
  readonly items: readonly MenuEntry[]
  /** Instead of the label, which is then read out only. */
  readonly icon?: ReactNode
  readonly variant?: 'secondary' | 'quiet'
  readonly isDisabled?: boolean
}

export function MenuButton({ label, items, icon, variant = 'quiet', isDisabled = false }: MenuButtonProps) {
  return (
    <MenuTrigger>
      {icon ? (
        <Button aria-label={label} isDisabled={isDisabled} className={buttonStyles.icon ?? ''}>
          {icon}
        </Button>
      ) : (
        <Button isDisabled={isDisabled} className={classes(buttonStyles.button, buttonStyles[variant])}>
          {label}
          <ChevronDown aria-hidden />
        </Button>
      )}
      <Popover className={styles.list ?? ''} offset={2}>
        <Menu className={styles.options ?? ''} items={items} aria-label={label}>
          {(item) => (
            <MenuItem
              id={item.id}
              textValue={item.label}
              isDisabled={item.isDisabled ?? false}
              className={classes(styles.item, item.isDanger && styles.danger)}
              {...(item.href && { href: item.href })}
              {...(item.onAction && { onAction: item.onAction })}
            >
              {item.icon}
              <Text slot="label">{item.label}</Text>
              {item.description && (
                <Text slot="description" className={styles.hint ?? ''}>
                  {item.description}
                </Text>
              )}
              {item.shortcut && <Keyboard>{item.shortcut}</Keyboard>}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
