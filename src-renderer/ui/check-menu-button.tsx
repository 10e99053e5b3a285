import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Button,
  Collection,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Text
} from 'react-aria-components'
import buttonStyles from './button.module.css'
import styles from './popover.module.css'

export type CheckMenuSection = {
  readonly id: string
  readonly title: string
  readonly items: readonly { readonly id: string; readonly label: string; readonly isChecked: boolean }[]
}

type CheckMenuButtonProps = {
  readonly icon: ReactNode
  readonly label: string
  readonly sections: readonly CheckMenuSection[]
  readonly onToggle: (id: string, isChecked: boolean) => void
}

/** A menu of things to tick, in titled sections; it stays open while one ticks. */
export function CheckMenuButton({ icon, label, sections, onToggle }: CheckMenuButtonProps) {
  const checked = new Set(sections.flatMap(({ items }) => items.filter((item) => item.isChecked).map(({ id }) => id)))
  const change = (keys: ReadonlySet<unknown>) => {
    for (const { id, isChecked } of sections.flatMap(({ items }) => items))
      if (keys.has(id) !== isChecked) onToggle(id, !isChecked)
  }
  return (
    <MenuTrigger>
      <Button aria-label={label} className={buttonStyles.icon ?? ''}>
        {icon}
      </Button>
      <Popover className={styles.list ?? ''} offset={2}>
        <Menu
          className={styles.options ?? ''}
          aria-label={label}
          items={sections}
          selectionMode="multiple"
          selectedKeys={checked}
          onSelectionChange={(keys) => {
            if (keys !== 'all') change(keys)
          }}
        >
          {(section) => (
            <MenuSection>
              <Header className={styles.heading ?? ''}>{section.title}</Header>
              <Collection items={section.items}>
                {(item) => (
                  <MenuItem id={item.id} textValue={item.label} className={styles.item ?? ''}>
                    {({ isSelected }) => (
                      <>
                        <Check aria-hidden visibility={isSelected ? 'visible' : 'hidden'} />
                        <Text slot="label">{item.label}</Text>
                      </>
                    )}
                  </MenuItem>
                )}
              </Collection>
            </MenuSection>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
