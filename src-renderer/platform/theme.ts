import { create } from 'zustand'

export type Theme = 'system' | 'light' | 'dark'
export type Density = 'compact' | 'roomy'

export const themes: readonly Theme[] = ['system', 'light', 'dark']

const stored = (key: string) => globalThis.localStorage?.getItem(`entente.${key}`)
const store = (key: string, value: string) => globalThis.localStorage?.setItem(`entente.${key}`, value)

type Looks = {
  readonly theme: Theme
  readonly density: Density
  readonly setTheme: (theme: Theme) => void
  readonly setDensity: (density: Density) => void
}

/** The chosen theme and density, remembered on this computer. */
export const useLooks = create<Looks>((set) => ({
  theme: themes.find((theme) => theme === stored('theme')) ?? 'system',
  density: stored('density') === 'roomy' ? 'roomy' : 'compact',
  setTheme: (theme) => {
    store('theme', theme)
    set({ theme })
  },
  setDensity: (density) => {
    store('density', density)
    set({ density })
  }
}))

const mark = ({ theme, density }: Looks) => Object.assign(document.documentElement.dataset, { theme, density })

/** Marks the document with the looks, now and at each change; the tokens read the marks. */
export function applyLooks(): void {
  mark(useLooks.getState())
  useLooks.subscribe(mark)
}
