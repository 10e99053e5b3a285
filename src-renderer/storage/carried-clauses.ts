import { inTextOrder } from '@shared/domain/agreement-content'
import type { RecordOf } from '@shared/domain/record-registry'
import { clauseTextId } from '@shared/sync/content-hash'
import type { RecordEdit } from './write'

type Before = {
  readonly clauses: readonly RecordOf<'clause'>[]
  readonly texts: readonly RecordOf<'clause-text'>[]
}

type Next = {
  readonly space: string
  readonly version: string
  /** The areas of the next version by those of the earlier one that they carry on. */
  readonly areas: ReadonlyMap<string, string>
  /** Earlier areas that nothing carries on: their clauses are left out. */
  readonly dropped?: ReadonlySet<string> | undefined
  readonly newId: () => string
}

/** The clauses of an earlier version taken over into the next with their words in all languages; each carries its own on. */
export function carriedClauses(
  { clauses, texts }: Before,
  { space, version, areas, dropped, newId }: Next
): RecordEdit[] {
  const going = inTextOrder(clauses).filter(({ area }) => area === undefined || !dropped?.has(area))
  return going.flatMap((clause, order): RecordEdit[] => {
    const id = newId()
    const area = clause.area === undefined ? undefined : areas.get(clause.area)
    const { number, general, owner, ownerName, indicator, measure, aligned } = clause
    const kept = { number, general, owner, ownerName, indicator, measure, aligned }
    const words = new Map<string, string>()
    for (const { clause: of, language, text } of texts)
      if (of === clause.id && text)
        words.set(language, words.has(language) ? `${words.get(language)}\n\n${text}` : text)
    return [
      { type: 'clause', space, id, fields: { ...kept, version, order, area, continues: [clause.id] } },
      ...[...words].map(([language, text]): RecordEdit => ({
        type: 'clause-text',
        space,
        id: clauseTextId(id, language),
        fields: { version, clause: id, language, text }
      }))
    ]
  })
}
