import { z } from 'zod'
import { partHashSchema } from './content-hash'
import { namingPerson, optionalLine, optionalText, recordId } from './field'

/** A tag of BCP 47 or, where none is known, the name of a language as a person wrote it; as in `languages` of a version. */
export const textLanguageSchema = z.string().min(2).max(35)

/**
 * One provision of a version. Its words stand in `clause-text`, one record a language, so that two offices that work on two
 * languages never collide. Its identity across versions is the set `continues`, as for areas.
 */
export const clauseSchema = z.object({
  version: recordId,
  order: z.number().int().min(0).max(10_000),
  /** As written in the text, where it has a number or heading of its own: "Article 3". */
  number: optionalLine,
  /** A provision about the text itself (term, languages, signature), which needs no area, owner or measure. */
  general: z.boolean().optional(),
  area: recordId.optional(),
  /** A post or an organisation. */
  owner: recordId.optional(),
  ownerName: namingPerson('name', optionalLine),
  indicator: recordId.optional(),
  measure: optionalLine,
  /** By language, the hash of each text when a person last compared them and found that they say the same. */
  aligned: z.record(textLanguageSchema, partHashSchema).optional()
})
export type ClauseFields = z.infer<typeof clauseSchema>

/** A clause in one language. Emptied, it stays as a record without `text`. */
export const clauseTextSchema = z.object({
  version: recordId,
  clause: recordId,
  language: textLanguageSchema,
  text: optionalText
})
export type ClauseTextFields = z.infer<typeof clauseTextSchema>

/** The languages of a version: those it names, then those in which a clause has words. */
export function languagesOfTexts(
  named: readonly string[] | undefined,
  texts: readonly Pick<ClauseTextFields, 'language' | 'text'>[]
): string[] {
  return [...new Set([...(named ?? []), ...texts.filter(({ text }) => text?.trim()).map(({ language }) => language)])]
}

/**
 * Whether the texts of a clause still say the same, as far as it is known:
 * - `single`: at most one language, or no words yet;
 * - `missing`: a language has words and another has none;
 * - `uncompared`: nobody has said yet that they say the same;
 * - `aligned`: nothing has changed since somebody did;
 * - `one-sided`: since then some languages changed and others did not;
 * - `all-changed`: since then every language changed.
 */
export type ClauseAlignment = {
  readonly state: 'single' | 'missing' | 'uncompared' | 'aligned' | 'one-sided' | 'all-changed'
  /** The languages that changed since the last comparison. */
  readonly changed: readonly string[]
  /** Those that did not. */
  readonly unchanged: readonly string[]
  /** Those of the version in which the clause has no words. */
  readonly missing: readonly string[]
}

/** `present` holds the hash of each text that has words; `languages` are those the version is to have. */
export function clauseAlignment(
  aligned: ClauseFields['aligned'],
  present: ReadonlyMap<string, string>,
  languages: readonly string[]
): ClauseAlignment {
  const missing = languages.filter((language) => !present.has(language))
  const all = [...present.keys()]
  const known = (language: string) => (aligned && Object.hasOwn(aligned, language) ? aligned[language] : undefined)
  const changed = aligned ? all.filter((language) => known(language) !== present.get(language)) : []
  const unchanged = aligned ? all.filter((language) => !changed.includes(language)) : []
  const answer = (state: ClauseAlignment['state']): ClauseAlignment => ({ state, changed, unchanged, missing })
  if (present.size === 0) return answer('single')
  if (missing.length > 0) return answer('missing')
  if (present.size === 1) return answer('single')
  if (!aligned) return answer('uncompared')
  if (changed.length === 0) return answer('aligned')
  return answer(unchanged.length === 0 ? 'all-changed' : 'one-sided')
}
