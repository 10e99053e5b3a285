import { useEffect, useState } from 'react'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { languageLabel } from '@renderer/platform/language-names'
import { draftsUnder } from '@renderer/storage/drafts'
import { useOffice } from '@renderer/storage/office-context'
import type { VersionTexts } from '@renderer/storage/version-texts'
import { PlainTable } from '@renderer/ui/plain-table'
import { ClauseRow } from './clause-row'
import { langOf, type Clause } from './text-data'
import { useClauseEdits } from './use-clause-edits'
import type { ClauseNames } from './use-clause-names'
import styles from './texts.module.css'

type ClauseGridProps = {
  readonly data: VersionTexts
  readonly languages: readonly string[]
  readonly names: ClauseNames
  readonly onDetails: (clause: Clause) => void
}

/** The clauses below each other, their languages side by side, none before the others in rank. */
export function ClauseGrid({ data, languages, names, onDetails }: ClauseGridProps) {
  const text = useText()
  const { locale } = useFormats()
  const edits = useClauseEdits(data)
  const [focused, setFocused] = useState<string>()
  const [dragged, setDragged] = useState<string>()
  const { clauses, texts, version, isLocked } = data
  const prefix = `clause-text/${version.id}/`
  const drafts = useKeptDrafts(prefix)
  if (!drafts) return null

  async function addBelow(clause: string, language: string): Promise<void> {
    const added = await edits.addBelow(clause)
    if (added) setFocused(`${added}/${language}`)
  }

  return (
    <div className={styles.scroll}>
      <PlainTable className={styles.grid} label={text('texts.grid', { version: version.label })}>
        <thead>
          <tr>
            <th scope="col" className={styles.gutter}>
              {text('texts.grid.number')}
            </th>
            {languages.map((language) => (
              <th key={language} scope="col">
                <span lang={langOf(locale)}>{languageLabel(locale, language)}</span>
              </th>
            ))}
            <th scope="col" className={styles.facts}>
              {text('texts.grid.facts')}
            </th>
          </tr>
        </thead>
        <tbody>
          {clauses.map((clause, place) => (
            <ClauseRow
              key={clause.id}
              clause={clause}
              place={place}
              isLast={place === clauses.length - 1}
              texts={texts.filter((one) => one.clause === clause.id)}
              languages={languages}
              names={names}
              isLocked={isLocked}
              draftPrefix={prefix}
              drafts={drafts}
              focused={focused}
              edits={edits}
              onAddBelow={(language) => void addBelow(clause.id, language)}
              onDetails={() => onDetails(clause)}
              drag={{
                isDragged: dragged === clause.id,
                isOther: dragged !== undefined && dragged !== clause.id,
                start: () => setDragged(clause.id),
                end: () => setDragged(undefined),
                drop: () => {
                  if (dragged) void edits.moveTo(dragged, place)
                  setDragged(undefined)
                }
              }}
            />
          ))}
        </tbody>
      </PlainTable>
    </div>
  )
}

type Drafts = Awaited<ReturnType<typeof draftsUnder>>

/** What an earlier visit left unsaved, read once: what is typed from now on is in the cells. */
function useKeptDrafts(prefix: string): Drafts | undefined {
  const office = useOffice()
  const [drafts, setDrafts] = useState<Drafts>()
  useEffect(() => {
    let isGone = false
    void draftsUnder(office, prefix).then((found) => {
      if (!isGone) setDrafts(found)
    })
    return () => {
      isGone = true
    }
  }, [office, prefix])
  return drafts
}
