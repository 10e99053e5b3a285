import { useEffect } from 'react'
import { commands } from './commands'

const isMac = /mac/i.test(navigator.platform)

/** The shortcut of a command as it is read on the keyboard of this computer. */
export function shortcutText(shortcut: string): string {
  return isMac ? shortcut.replace('Mod+', '⌘').replace('Shift+', '⇧') : shortcut.replace('Mod', 'Ctrl')
}

function pressedShortcut(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key
  const isMod = isMac ? event.metaKey : event.ctrlKey
  return `${isMod ? 'Mod+' : ''}${event.altKey ? 'Alt+' : ''}${event.shiftKey ? 'Shift+' : ''}${key}`
}

/** Runs commands by their keys, wherever the focus is; not while a window over the page is open, except the palette's own. */
export function useShortcuts(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const pressed = pressedShortcut(event)
      const command = commands.find(({ shortcut }) => shortcut === pressed)
      if (!command || event.defaultPrevented) return
      event.preventDefault()
      if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return
      command.run()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
