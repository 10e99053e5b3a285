import { create } from 'zustand'
import type { MessageId } from '@renderer/platform/messages'
import { navigate } from '@renderer/platform/router'
import { routes } from '@renderer/platform/routes'
import { useClock } from '@renderer/platform/clock'

export type Command = {
  readonly id: string
  readonly label: MessageId
  readonly menu: 'file' | 'go' | 'view'
  /** `Mod` is Command on a Mac and Control elsewhere; the key as it stands on the keyboard: `Mod+1`, `Mod+Shift+P`. */
  readonly shortcut?: string
  readonly run: () => void
}

type PaletteState = { readonly isOpen: boolean; readonly setOpen: (isOpen: boolean) => void }

export const usePalette = create<PaletteState>((set) => ({ isOpen: false, setOpen: (isOpen) => set({ isOpen }) }))

const go = (path: string) => () => navigate(path)

/** What can be done from anywhere. The system's menu, the shortcuts and the palette all read this list. */
export const commands: readonly Command[] = [
  {
    id: 'palette',
    label: 'app.command.palette',
    menu: 'go',
    shortcut: 'Mod+K',
    run: () => usePalette.getState().setOpen(true)
  },
  { id: 'desk', label: 'app.nav.desk', menu: 'go', shortcut: 'Mod+1', run: go(routes.desk.to()) },
  {
    id: 'partnerships',
    label: 'app.nav.partnerships',
    menu: 'go',
    shortcut: 'Mod+2',
    run: go(routes.partnerships.to())
  },
  { id: 'delegations', label: 'app.nav.delegations', menu: 'go', shortcut: 'Mod+3', run: go(routes.delegations.to()) },
  { id: 'plans', label: 'app.nav.plans', menu: 'go', shortcut: 'Mod+4', run: go(routes.plans.to()) },
  { id: 'measures', label: 'app.nav.measures', menu: 'go', shortcut: 'Mod+5', run: go(routes.measures.to()) },
  { id: 'people', label: 'app.nav.people', menu: 'go', shortcut: 'Mod+6', run: go(routes.people.to()) },
  { id: 'method', label: 'app.nav.method', menu: 'go', shortcut: 'Mod+7', run: go(routes.method.to()) },
  { id: 'exchange', label: 'app.nav.exchange', menu: 'go', shortcut: 'Mod+8', run: go(routes.exchange.to()) },
  { id: 'settings', label: 'app.nav.settings', menu: 'go', shortcut: 'Mod+,', run: go(routes.settings.to()) },
  { id: 'areas', label: 'records.types.area', menu: 'go', run: go(routes.areas.to()) },
  { id: 'decisions', label: 'records.types.decision', menu: 'go', run: go(routes.decisions.to()) },
  { id: 'new-partnership', label: 'app.command.new-partnership', menu: 'file', run: go(routes.newPartnership.to()) },
  { id: 'exchange-log', label: 'app.command.exchange-log', menu: 'file', run: go(routes.exchangeLog.to()) },
  { id: 'print', label: 'app.command.print', menu: 'file', shortcut: 'Mod+P', run: () => window.print() },
  { id: 'today', label: 'app.command.today', menu: 'view', run: () => useClock.getState().showToday() }
]

/** Runs a command chosen in the system's menu; an id that is not ours does nothing. */
export function runCommand(id: string): void {
  commands.find((command) => command.id === id)?.run()
}
