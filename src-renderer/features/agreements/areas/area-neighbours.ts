import type { AgreementRecords, Area, Version } from '../agreement-records'
import { versionBefore } from '../version-order'
import { areasInOrder } from './area-order'
import { flowColumns } from './flow-model'

type Records = Pick<AgreementRecords, 'versions' | 'areas'>
type Offered = { readonly id: string; readonly title: string; readonly version?: Version | undefined }

/** The areas that this one may be said to carry on: those of the version before, and what it is linked with elsewhere, named by its version. */
export function offeredOrigins(records: Records, area: Area): { before: Version | undefined; offered: Offered[] } {
  const areasOf = (id: string | undefined) => areasInOrder(records.areas.filter(({ version }) => version === id))
  const own = records.versions.find(({ id }) => id === area.version)
  const before = own && versionBefore(records.versions, own, ({ id }) => areasOf(id).length > 0)
  const elsewhere = records.areas.filter(({ id, version }) => area.continues.includes(id) && version !== before?.id)
  return {
    before,
    offered: [
      ...areasOf(before?.id),
      ...elsewhere.map(({ id, title, version }) => ({
        id,
        title,
        version: records.versions.find((one) => one.id === version)
      }))
    ].map(({ id, title, version }) => ({ id, title, version: typeof version === 'string' ? undefined : version }))
  }
}

/** The version that follows an area's own and in which nothing carries it on; undefined while there is none or something does. */
export function endsIn(records: Records, area: Area): Version | undefined {
  const own = records.versions.find(({ id }) => id === area.version)
  if (!own) return undefined
  const columns = flowColumns(records, own.agreement)
  const next = columns[columns.findIndex(({ version }) => version.id === own.id) + 1]
  const isCarriedOn = next?.areas.some(({ continues }) => continues.includes(area.id)) ?? true
  return isCarriedOn ? undefined : next?.version
}
