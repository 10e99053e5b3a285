import { createContext, useContext, type ReactNode } from 'react'
import type { RecordType } from '@shared/domain/record-registry'

/** Enough of a record to find its history, its conflicts and the notes about it. */
export type RecordAddress = { readonly space: string; readonly id: string; readonly type: RecordType }

const RecordExtrasContext = createContext<(record: RecordAddress) => ReactNode>(() => null)

/** `app` says once what stands below every record: conflicts, internal notes, history. */
export function RecordExtrasProvider({
  render,
  children
}: {
  readonly render: (record: RecordAddress) => ReactNode
  readonly children: ReactNode
}) {
  return <RecordExtrasContext value={render}>{children}</RecordExtrasContext>
}

/** Put it at the end of a record's page or dialog. */
export function RecordExtras({ record }: { readonly record: RecordAddress }) {
  return useContext(RecordExtrasContext)(record)
}
