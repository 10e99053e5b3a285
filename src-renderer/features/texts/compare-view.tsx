import { useText } from '@renderer/platform/i18n'
import type { VersionTexts } from '@renderer/storage/version-texts'
import { Badge } from '@renderer/ui/badge'
import { PlainTable } from '@renderer/ui/plain-table'
import { compareClauses, type ClauseRow } from '@shared/domain/clause-comparison'
import { textsOfClause } from '@shared/domain/agreement-content'
import { pairedByNumber } from './number-pairs'
import { clauseNumber, langOf } from './text-data'
import { WordChanges } from './word-changes'
import styles from './texts.module.css'

type Compared = ReturnType<typeof comparedClauses>[number]

function comparedClauses({ clauses, texts }: VersionTexts, language: string) {
  return clauses.map((clause, place) => ({
    ...clause,
    shown: clauseNumber(clause, place),
    text: textsOfClause(clause.id, texts).get(language) ?? ''
  }))
}

type CompareViewProps = {
  readonly earlier: VersionTexts
  readonly later: VersionTexts
  readonly language: string
}

/**
 * Two versions of a text clause by clause, paired by what carries on what and not by place, with the words that differ; by
 * their numbers, and saying so, where nobody has said what carries on what.
 */
export function CompareView({ earlier, later, language }: CompareViewProps) {
  const text = useText()
  const [before, after] = [comparedClauses(earlier, language), comparedClauses(later, language)]
  const byNumber = pairedByNumber(before, after)
  const rows = compareClauses(before, byNumber ?? after)
  return (
    <>
      <p className={styles.legend}>
        {text('texts.compare.legend', {
          earlier: earlier.version.label,
          later: later.version.label,
          paired: byNumber ? 'number' : 'link'
        })}
      </p>
      <PlainTable
        className={styles.compared}
        label={text('texts.compare.table', { earlier: earlier.version.label, later: later.version.label })}
      >
        <thead>
          <tr>
            <th scope="col">{text('records.type.clause')}</th>
            <th scope="col">{text('records.field.clause-text.text')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={[...row.before, ...row.after].map(({ id }) => id).join(' ')}>
              <th scope="row">
                <RowHead row={row} />
              </th>
              <td>
                <RowText row={row} lang={langOf(language)} />
              </td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </>
  )
}

const tones = {
  kept: 'neutral',
  changed: 'accent',
  split: 'accent',
  merged: 'accent',
  new: 'good',
  dropped: 'late'
} as const

function RowHead({ row: { fate, before, after, isMoved } }: { readonly row: ClauseRow<Compared> }) {
  const text = useText()
  const numbers = (clauses: readonly Compared[]) => clauses.map(({ shown }) => shown).join(' + ')
  const [from, to] = [numbers(before), numbers(after)]
  return (
    <>
      <span className={styles.number}>{from && to && from !== to ? `${from} → ${to}` : to || from}</span>
      <Badge tone={tones[fate]}>{text(`texts.fate.${fate}`)}</Badge>
      {isMoved && <div className={styles.none}>{text('texts.compare.moved')}</div>}
    </>
  )
}

/** One clause against one by words; where several were joined or divided, against all of them together. */
function RowText({ row, lang }: { readonly row: ClauseRow<Compared>; readonly lang: string | undefined }) {
  const whole = (clauses: readonly Compared[]) => clauses.map((clause) => clause.text).join('\n\n')
  return <WordChanges before={whole(row.before)} after={whole(row.after)} lang={lang} />
}
