import { Fragment } from 'react'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { languageName } from '@renderer/platform/language-names'
import { Badge } from '@renderer/ui/badge'
import { Button } from '@renderer/ui/button'
import { craftGaps } from '@shared/domain/clause-craft'
import { alignmentOf, type Clause, type ClauseText } from './text-data'
import type { ClauseEdits } from './use-clause-edits'
import type { ClauseNames } from './use-clause-names'
import styles from './texts.module.css'

type ClauseFactsProps = {
  readonly clause: Clause
  readonly texts: readonly ClauseText[]
  readonly languages: readonly string[]
  readonly names: ClauseNames
  readonly isLocked: boolean
  readonly edits: ClauseEdits
}

/** What a clause is about, who sees to it and by what it is measured; what it lacks; whether its texts say the same. */
export function ClauseFacts({ clause, texts, languages, names, isLocked, edits }: ClauseFactsProps) {
  const text = useText()
  const gaps = craftGaps(clause)
  const has = [
    names.nameOf(clause.area),
    names.nameOf(clause.owner) ?? clause.ownerName,
    names.nameOf(clause.indicator) ?? clause.measure
  ]
  const isUnsettled = clause.conflicts.length > 0 || texts.some(({ conflicts }) => conflicts.length > 0)
  return (
    <div className={styles.factLines}>
      {clause.general && <span>{text('texts.craft.general')}</span>}
      {has.map((fact, at) => fact && <span key={`${at} ${fact}`}>{fact}</span>)}
      {gaps.length > 0 && (
        <span className={styles.none}>
          {gaps.map((gap, at) => (
            <Fragment key={gap}>
              {at > 0 && ' · '}
              <span className={styles.whole}>{text(`texts.craft.lacks.${gap}`)}</span>
            </Fragment>
          ))}
        </span>
      )}
      {isUnsettled && (
        <span>
          <Badge tone="late">{text('texts.clause.conflict')}</Badge>
        </span>
      )}
      <AlignmentMark clause={clause} texts={texts} languages={languages} isLocked={isLocked} edits={edits} />
    </div>
  )
}

function AlignmentMark(props: Omit<ClauseFactsProps, 'names'>) {
  const { clause, texts, languages, isLocked, edits } = props
  const text = useText()
  const { list, locale } = useFormats()
  const { state, changed, unchanged, missing } = alignmentOf(clause, texts, languages)
  const listed = (tags: readonly string[]) => list(tags.map((tag) => languageName(locale, tag)))
  if (state === 'single') return null
  if (state === 'aligned') return <span className={styles.none}>{text('texts.aligned')}</span>
  const isComparable = state !== 'missing' && !isLocked
  return (
    <>
      <span className={styles.mark} data-state={state}>
        {text(`texts.alignment.${state}`, {
          changed: listed(changed),
          unchanged: listed(unchanged),
          missing: listed(missing)
        })}
      </span>
      {isComparable && (
        <span data-print="hidden">
          <Button size="s" variant="quiet" onPress={() => void edits.markAligned(clause)}>
            {text('texts.mark-aligned')}
          </Button>
        </span>
      )}
    </>
  )
}
