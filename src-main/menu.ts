import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuGroup, MenuItem } from '@shared/ipc'

/** The system's menu, from the renderer's one list of commands and in its language. */
export function setMenu(groups: readonly MenuGroup[], onCommand: (id: string) => void): void {
  const template = groups.map((group) => ({
    label: group.label,
    submenu: group.items.map((item) => menuItem(item, onCommand))
  }))
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

function menuItem(item: MenuItem, onCommand: (id: string) => void): MenuItemConstructorOptions {
  if (item.kind === 'separator') return { type: 'separator' }
  if (item.kind === 'role') return { role: item.role, label: item.label }
  return { id: item.id, label: item.label, accelerator: item.accelerator, click: () => onCommand(item.id) }
}
