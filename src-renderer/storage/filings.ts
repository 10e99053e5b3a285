import { newId } from '@renderer/platform/ids'
import type { FieldsOf, RecordOf } from '@shared/domain/record-registry'
import { filingId } from '@shared/sync/content-hash'
import type { Office } from './office'
import type { RecordEdit } from './write'

/**
 * The edit that writes how a side keeps a text. A new record takes the id that every copy would give it; where that record was
 * deleted or erased, a new one.
 */
export async function filingEdit(
  office: Office,
  space: string,
  before: RecordOf<'filing'> | undefined,
  fields: FieldsOf<'filing'>
): Promise<RecordEdit> {
  if (before) return { type: 'filing', space, before, fields: { ...before, ...fields } }
  const id = filingId(fields.version, fields.city)
  const taken = await office.db.records.get([space, id])
  return { type: 'filing', space, id: taken ? newId() : id, fields }
}
