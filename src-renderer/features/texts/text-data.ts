import { clauseAlignment, languagesOfTexts, type ClauseAlignment } from '@shared/domain/clause'
import { textsOfClause } from '@shared/domain/agreement-content'
import type { RecordOf } from '@shared/domain/record-registry'
import { clauseTextHash } from '@shared/sync/content-hash'
import type { Text } from '@renderer/platform/i18n'
import type { VersionTexts } from '@renderer/storage/version-texts'

export type Clause = RecordOf<'clause'>
export type ClauseText = RecordOf<'clause-text'>
export type Approval = RecordOf<'approval'>

export function languagesIn({ version, texts }: Pick<VersionTexts, 'version' | 'texts'>): string[] {
  return languagesOfTexts(version.languages, texts)
}

/** By language, the hash of the words of a clause as they are now. */
export function presentHashes(clause: string, texts: readonly ClauseText[]): Map<string, string> {
  return new Map([...textsOfClause(clause, texts)].map(([language, text]) => [language, clauseTextHash(text)]))
}

export function alignmentOf(
  clause: Clause,
  texts: readonly ClauseText[],
  languages: readonly string[]
): ClauseAlignment {
  return clauseAlignment(clause.aligned, presentHashes(clause.id, texts), languages)
}

/** How a clause is called: its number as written, else its place. */
export function clauseNumber(clause: Pick<Clause, 'number'>, place: number): string {
  return clause.number?.trim() || String(place + 1)
}

/** The same in a sentence or a label: a bare number is called a clause, and its full stop does not end the sentence. */
export function clauseName(text: Text, clause: Pick<Clause, 'number'>, place: number): string {
  const number = clauseNumber(clause, place)
  if (!/^[\d.()]+$/.test(number)) return number
  return text('texts.clause.named', { clause: number.replace(/\.+$/, '') })
}

/** The value of the `lang` attribute: the tag of a language; undefined for a name that is no tag. */
export function langOf(language: string): string | undefined {
  try {
    return new Intl.Locale(language).toString()
  } catch {
    return undefined
  }
}
