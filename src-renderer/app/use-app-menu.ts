import { useEffect } from 'react'
import type { MenuGroup, MenuItem, MenuRole } from '@shared/ipc'
import { bridge } from '@renderer/platform/bridge'
import { useText, type Text } from '@renderer/platform/i18n'
import { commands, runCommand, type Command } from './commands'

const separator: MenuItem = { kind: 'separator' }

function commandItems(menu: Command['menu'], text: Text): MenuItem[] {
  return commands
    .filter((command) => command.menu === menu)
    .map(({ id, label, shortcut }) => ({
      kind: 'command',
      id,
      label: text(label),
      ...(shortcut && { accelerator: shortcut.replace('Mod', 'CommandOrControl') })
    }))
}

const roleItem = (text: Text, role: MenuRole, label: Parameters<Text>[0]): MenuItem => ({
  kind: 'role',
  role,
  label: text(label)
})

/** The system's menu in the language of the screen: our commands, and what every desktop app has. */
export function appMenu(text: Text): readonly MenuGroup[] {
  return [
    {
      label: text('app.menu.file'),
      items: [...commandItems('file', text), separator, roleItem(text, 'quit', 'app.menu.quit')]
    },
    {
      label: text('app.menu.edit'),
      items: [
        roleItem(text, 'undo', 'app.menu.undo'),
        roleItem(text, 'redo', 'app.menu.redo'),
        separator,
        roleItem(text, 'cut', 'app.menu.cut'),
        roleItem(text, 'copy', 'app.menu.copy'),
        roleItem(text, 'paste', 'app.menu.paste'),
        roleItem(text, 'selectAll', 'app.menu.select-all')
      ]
    },
    { label: text('app.menu.go'), items: commandItems('go', text) },
    {
      label: text('app.menu.view'),
      items: [
        ...commandItems('view', text),
        separator,
        roleItem(text, 'resetZoom', 'app.menu.actual-size'),
        roleItem(text, 'zoomIn', 'app.menu.larger'),
        roleItem(text, 'zoomOut', 'app.menu.smaller'),
        roleItem(text, 'togglefullscreen', 'app.menu.full-screen')
      ]
    }
  ]
}

/** Gives the menu to the host at each change of language, and runs what is chosen in it. */
export function useAppMenu(): void {
  const text = useText()
  useEffect(() => {
    void bridge.setMenu(appMenu(text))
  }, [text])
  useEffect(() => bridge.onCommand(runCommand), [])
}
