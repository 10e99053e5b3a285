import { Autocomplete, Dialog, Menu, MenuItem, Modal, ModalOverlay, Text, useFilter } from 'react-aria-components'
import { Input, Keyboard, SearchField } from 'react-aria-components'
import { useText } from '@renderer/platform/i18n'
import { navigate } from '@renderer/platform/router'
import { commands, usePalette } from './commands'
import { shortcutText } from './use-shortcuts'
import styles from './command-palette.module.css'

/** A record that the palette leads to; `words` are further names it is found by. */
export type PaletteRecord = {
  readonly id: string
  readonly label: string
  readonly detail?: string
  readonly words?: readonly string[]
  readonly path: string
}

type Entry = {
  readonly id: string
  readonly label: string
  readonly detail: string
  readonly search: string
  readonly shortcut?: string | undefined
  readonly run: () => void
}

const focusInput = (input: HTMLInputElement | null) => input?.focus()

/** One window for finding and doing: records by any of their names, commands with their keys. */
export function CommandPalette({ records = [] }: { readonly records?: readonly PaletteRecord[] }) {
  const text = useText()
  const { isOpen, setOpen } = usePalette()
  const { contains } = useFilter({ sensitivity: 'base' })
  const entries: readonly Entry[] = [
    ...records.map(({ id, label, detail = '', words = [], path }) => ({
      id,
      label,
      detail,
      search: [label, detail, ...words].join(' '),
      run: () => navigate(path)
    })),
    ...commands
      .filter(({ id }) => id !== 'palette')
      .map(({ id, label, menu, shortcut, run }) => ({
        id,
        label: text(label),
        detail: text(`app.menu.${menu}`),
        search: text(label),
        shortcut,
        run
      }))
  ]
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={setOpen} isDismissable className={styles.scrim ?? ''}>
      <Modal className={styles.palette ?? ''}>
        <Dialog aria-label={text('app.command.palette')} className={styles.dialog ?? ''}>
          <Autocomplete filter={contains}>
            <SearchField aria-label={text('app.palette.search')}>
              <Input ref={focusInput} className={styles.input ?? ''} placeholder={text('app.palette.search')} />
            </SearchField>
            <Menu
              items={entries}
              className={styles.list ?? ''}
              renderEmptyState={() => <p className={styles.empty}>{text('ui.nothing-found')}</p>}
            >
              {(entry) => (
                <MenuItem
                  id={entry.id}
                  textValue={entry.search}
                  className={styles.entry ?? ''}
                  onAction={() => {
                    setOpen(false)
                    entry.run()
                  }}
                >
                  <Text slot="label">{entry.label}</Text>
                  <Text slot="description" className={styles.detail ?? ''}>
                    {entry.detail}
                  </Text>
                  {entry.shortcut && <Keyboard>{shortcutText(entry.shortcut)}</Keyboard>}
                </MenuItem>
              )}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
