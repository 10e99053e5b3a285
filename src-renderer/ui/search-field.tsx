import { Search, X } from 'lucide-react'
import { Button, Group, Input, SearchField as AriaSearchField } from 'react-aria-components'
import { classes } from './classes'
import styles from './field.module.css'

export type SearchFieldProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string
}

export function SearchField({ label, value, onChange, placeholder }: SearchFieldProps) {
  return (
    <AriaSearchField aria-label={label} value={value} onChange={onChange} className={styles.field ?? ''}>
      {({ isEmpty }) => (
        <Group className={classes(styles.control, styles.group)}>
          <span className={styles.adorn} aria-hidden>
            <Search />
          </span>
          <Input className={styles.bare ?? ''} placeholder={placeholder ?? label} />
          {!isEmpty && (
            <Button className={styles.adorn ?? ''}>
              <X />
            </Button>
          )}
        </Group>
      )}
    </AriaSearchField>
  )
}
