import { create } from 'zustand'

/**
 * What the foot of the shell may say about saving. Storage writes it after every write: `at` only once the database (and
 * the journal, where there is one) hold the change, `failing` with the place that refused it.
 */
export type SavedState = {
  /** RFC 3339 instant of the last write that is safe. */
  readonly at?: string | undefined
  /** Whether a journal on disk stands behind the database; a browser has none. */
  readonly journal: boolean
  readonly failing?: 'journal' | 'database' | undefined
}

export const useSavedState = create<SavedState>(() => ({ journal: false }))

export function setSavedState(state: Partial<SavedState>): void {
  useSavedState.setState(state)
}
