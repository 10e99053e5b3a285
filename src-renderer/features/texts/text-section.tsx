import { ClipboardPaste } from 'lucide-react'
import { useState } from 'react'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { languageLabel } from '@renderer/platform/language-names'
import { useQuery } from '@renderer/platform/router'
import { ApprovalHint } from '@renderer/records/approval-hint'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { useRecords } from '@renderer/storage/records'
import { useVersionTexts, type VersionTexts } from '@renderer/storage/version-texts'
import { Button } from '@renderer/ui/button'
import { EmptyState } from '@renderer/ui/empty-state'
import { Inline } from '@renderer/ui/layout'
import { Section } from '@renderer/ui/section'
import { SegmentedFilter } from '@renderer/ui/segmented-filter'
import { AddLanguage } from './add-language'
import { ClauseDialog } from './clause-dialog'
import { ClauseGrid } from './clause-grid'
import { CompareView } from './compare-view'
import { PasteDialog } from './paste-dialog'
import { clauseName, languagesIn } from './text-data'
import { useClauseEdits } from './use-clause-edits'
import type { ClauseNames } from './use-clause-names'
import styles from './texts.module.css'

const sideBySide = 'side-by-side'

type TextSectionProps = {
  readonly view: PartnershipView
  readonly data: VersionTexts
  readonly names: ClauseNames
}

/** The words of a version: side by side to be worked on, or compared with another version. */
export function TextSection({ view, data, names }: TextSectionProps) {
  const text = useText()
  const { locale } = useFormats()
  const [query, setQuery] = useQuery()
  const [details, setDetails] = useState<string>()
  const [isPasting, setPasting] = useState(false)
  const edits = useClauseEdits(data)
  const others = useOtherVersions(data)
  const compared = others.find(({ id }) => id === query.get('compare'))
  const earlier = useVersionTexts(compared?.id)
  const before = useVersionTexts(others[0]?.id)
  const { clauses, isLocked } = data
  const languages = languagesIn(data)
  const shown = languages.length > 0 ? languages : [locale.split('-')[0] ?? locale]
  const language = shown.find((one) => one === query.get('language')) ?? shown[0] ?? ''
  const clause = clauses.find(({ id }) => id === details)
  const pasteButton = (
    <Button icon={<ClipboardPaste aria-hidden />} onPress={() => setPasting(true)}>
      {text('texts.paste')}
    </Button>
  )
  return (
    <Section title={text('texts.title', { count: clauses.length })}>
      {clauses.length === 0 ? (
        <EmptyState
          title={text('texts.empty.title')}
          example={text('texts.empty.example')}
          action={
            !isLocked && (
              <Inline>
                <Button variant="primary" onPress={() => void edits.addBelow()}>
                  {text('texts.first')}
                </Button>
                {pasteButton}
                <AddLanguage data={data} edits={edits} />
              </Inline>
            )
          }
        >
          {text(isLocked ? 'texts.empty.locked' : 'texts.empty.text')}
        </EmptyState>
      ) : (
        <>
          <div className={styles.toolbar} data-print="hidden">
            {others.length > 0 && (
              <SegmentedFilter
                label={text('texts.view')}
                segments={[
                  { id: sideBySide, label: text('texts.view.side-by-side') },
                  ...others.map(({ id, label }) => ({ id, label: text('texts.view.compare', { version: label }) }))
                ]}
                value={compared?.id ?? sideBySide}
                onChange={(id) => setQuery({ compare: id === sideBySide ? '' : id })}
              />
            )}
            {compared && shown.length > 1 && (
              <SegmentedFilter
                label={text('texts.language')}
                segments={shown.map((id) => ({ id, label: languageLabel(locale, id) }))}
                value={language}
                onChange={(id) => setQuery({ language: id })}
              />
            )}
            {!isLocked && !compared && (
              <>
                {pasteButton}
                <AddLanguage data={data} edits={edits} />
              </>
            )}
          </div>
          {!compared && <ApprovalHint view={view} version={data.version.id} about="clauses" />}
          {compared && earlier ? (
            <CompareView earlier={earlier} later={data} language={language} />
          ) : (
            <ClauseGrid data={data} languages={shown} names={names} onDetails={({ id }) => setDetails(id)} />
          )}
          {!isLocked && !compared && (
            <div className={styles.after} data-print="hidden">
              <Button onPress={() => void edits.addBelow(clauses.at(-1)?.id)}>{text('texts.add')}</Button>
            </div>
          )}
        </>
      )}
      {isPasting && <PasteDialog data={data} languages={shown} edits={edits} onClose={() => setPasting(false)} />}
      {clause && (
        <ClauseDialog
          key={clause.id}
          data={data}
          clause={clause}
          names={names}
          earlier={(before?.clauses ?? []).map((one, place) => ({
            id: one.id,
            label: text('texts.clause.in-version', {
              clause: clauseName(text, one, place),
              version: before?.version.label ?? ''
            })
          }))}
          onClose={() => setDetails(undefined)}
        />
      )}
    </Section>
  )
}

/** The other versions of the same agreement that have clauses, the newest signature first. */
function useOtherVersions({ version }: VersionTexts) {
  const versions = useRecords('agreement-version', version.space) ?? []
  const clauses = useRecords('clause', version.space) ?? []
  return versions
    .filter(
      ({ id, agreement }) =>
        agreement === version.agreement && id !== version.id && clauses.some((clause) => clause.version === id)
    )
    .toSorted((a, b) => ((a.signedOn ?? '') < (b.signedOn ?? '') ? 1 : -1))
}
