import type { RecordOf } from '@shared/domain/record-registry'
import { clauseTextId } from '@shared/sync/content-hash'
import { newId } from '@renderer/platform/ids'
import { rowKey } from './database'
import type { Office } from './office'
import type { RecordEdit } from './write'

export type ClauseWords = { readonly clause: string; readonly language: string; readonly text: string }

/**
 * The edit that writes the words of a clause in one language. A new record takes the id that every copy would give it; where
 * that record was deleted or erased, whose id can't live again, a new one.
 */
export async function clauseTextEdit(
  office: Office,
  version: Pick<RecordOf<'agreement-version'>, 'id' | 'space'>,
  before: RecordOf<'clause-text'> | undefined,
  { clause, language, text }: ClauseWords
): Promise<RecordEdit> {
  const fields = { version: version.id, clause, language, text: text === '' ? undefined : text }
  if (before) return { type: 'clause-text', space: version.space, before, fields }
  const id = clauseTextId(clause, language)
  const taken = await office.db.records.get(rowKey(version.space, id))
  return { type: 'clause-text', space: version.space, id: taken ? newId() : id, fields }
}
