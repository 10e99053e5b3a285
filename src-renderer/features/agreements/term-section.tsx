import { useToday } from '@renderer/platform/clock'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { useFieldText } from '@renderer/records/field-text'
import { PaperLinks } from '@renderer/records/paper-field'
import { useSides } from '@renderer/records/use-sides'
import { usePapers } from '@renderer/storage/papers'
import { useReferring } from '@renderer/storage/records'
import { Stack } from '@renderer/ui/layout'
import { KeyValueList } from '@renderer/ui/key-value-list'
import { Section } from '@renderer/ui/section'
import { standingOn } from '@shared/domain/term-standing'
import type { VersionProps } from './agreement-records'
import { languageLine } from '@renderer/platform/language-names'
import { LiveStanding } from './live-standing'
import { StandingSentence } from './standing'
import { TermSketchView } from './term-sketch-view'
import { useStandingDates } from './standing-dates'
import styles from './agreements.module.css'

/** The term in words, what it means today, and the facts of the document. */
export function TermSection({ view, records, version }: VersionProps) {
  const text = useText()
  const today = useToday()
  const { partial, locale } = useFormats()
  const { valueText } = useFieldText()
  const standingDates = useStandingDates()
  const originals = usePapers(version.id)?.filter((paper) => paper.kind === 'signed-original') ?? []
  const sides = useSides(view)
  const filings = useReferring('filing', version.id) ?? []
  const standing = standingOn(version, records.events, records.versions, today)
  const hasStart = Boolean(version.signedOn ?? version.effectiveFrom)
  const fact = (field: 'signedOn' | 'effectiveFrom' | 'signedAt' | 'originalKeptAt' | 'source') => ({
    key: text(`records.field.agreement-version.${field}`),
    value: field === 'signedOn' || field === 'effectiveFrom' ? partial(version[field] ?? '') : version[field]
  })
  return (
    <Section title={text('agreements.term')}>
      <Stack gap={3}>
        {version.status === 'draft' ? (
          <LiveStanding
            view={view}
            records={records}
            version={hasStart ? { ...version, status: 'signed' } : undefined}
            events={records.events}
            intro="agreements.live.draft"
            missing="agreements.live.missing"
          />
        ) : (
          <p className={styles.live}>
            <StandingSentence view={view} standing={standing} versions={records.versions} />
          </p>
        )}
        <TermSketchView version={version} events={records.events} versions={records.versions} />
        <KeyValueList
          items={[
            fact('signedOn'),
            fact('effectiveFrom'),
            {
              key: text('records.field.agreement-version.term'),
              value: valueText('agreement-version', 'term', version.term)
            },
            {
              key: text('records.field.agreement-version.renewal'),
              value: valueText('agreement-version', 'renewal', version.renewal)
            },
            ...standingDates(standing),
            {
              key: text('records.field.agreement-version.languages'),
              value: languageLine(locale, version.languages ?? [])
            },
            fact('signedAt'),
            {
              key: text('records.value.paperKind.signed-original'),
              value: originals.length > 0 ? <PaperLinks ids={originals.map((paper) => paper.id)} /> : undefined
            },
            fact('originalKeptAt'),
            ...filings.map(({ city, originalKeptAt }) => ({
              key: text('texts.filing.original-of', { city: sides.name(city) }),
              value: originalKeptAt
            })),
            fact('source')
          ]}
        />
      </Stack>
    </Section>
  )
}
