import { createContext, useContext, type ReactNode } from 'react'
import type { Office } from './office'

const OfficeContext = createContext<Office | undefined>(undefined)

export function OfficeProvider({ office, children }: { readonly office: Office; readonly children: ReactNode }) {
  return <OfficeContext value={office}>{children}</OfficeContext>
}

/** The open office; only screens inside the shell may ask. */
export function useOffice(): Office {
  const office = useContext(OfficeContext)
  if (!office) throw new Error('no office is open')
  return office
}
