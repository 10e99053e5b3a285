import { agreementPartPath } from '@renderer/platform/routes'
import { rowsById, type RecordRow } from '@renderer/storage/database'
import type { Office } from '@renderer/storage/office'
import { recordById, recordsOfType, useOfficeQuery } from '@renderer/storage/records'
import { recordPath } from './record-path'

/** Where a record is found; without a path where no screen shows it. */
export type RecordPlace = {
  readonly id: string
  readonly type: string
  readonly space: string
  readonly path: string | undefined
}

/** Live, by id; records that are deleted or unknown are left out. Undefined while loading. */
export function useRecordPlaces(ids: readonly string[]): ReadonlyMap<string, RecordPlace> | undefined {
  return useOfficeQuery(
    async (office) => {
      const rows = await rowsById(office.db, ids)
      const present = rows.filter(({ deleted, erased }) => !deleted && !erased)
      const places = await Promise.all(present.map((row) => placeOf(office, row)))
      return new Map(places.map((place) => [place.id, place]))
    },
    [ids.join(' ')]
  )
}

async function placeOf(office: Office, row: RecordRow): Promise<RecordPlace> {
  const { id, type, space, fields } = row
  const partnerships = await recordsOfType(office, 'partnership', office.space)
  const partnership = partnerships.find(({ sharedSpace }) => sharedSpace === space)?.id
  const versionId = type === 'agreement-version' ? id : fields['version']
  const version = typeof versionId === 'string' ? await recordById(office, 'agreement-version', versionId) : undefined
  const hasOwnPage = type === 'action-plan' || type === 'decision'
  if (partnership === undefined || !version || hasOwnPage)
    return { id, type, space, path: recordPath(partnership, row) }
  const part = type === 'area' ? 'areas' : type === 'evaluation' ? 'renewal' : 'term'
  const place = { partnership, agreement: version.agreement, version: version.id, part } as const
  const opened = type === 'area' ? { area: id } : type === 'evaluation' ? { evaluation: id } : {}
  return { id, type, space, path: agreementPartPath({ ...place, ...opened }) }
}
