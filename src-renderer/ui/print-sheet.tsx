import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'

/** A page that exists on paper only, and while it does, alone: nothing else of the screen is printed. */
export function PrintSheet({ children }: { readonly children: ReactNode }) {
  return createPortal(<section data-print="sheet">{children}</section>, document.body)
}
