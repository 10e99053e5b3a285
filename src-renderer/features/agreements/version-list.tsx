import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { routes, type AgreementPart } from '@renderer/platform/routes'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { Badge } from '@renderer/ui/badge'
import { LinkTo } from '@renderer/ui/link-to'
import { ListRow, RowList } from '@renderer/ui/section'
import type { CalendarDay } from '@shared/domain/calendar-day'
import type { TermGap } from '@shared/domain/term-spans'
import { standingOn } from '@shared/domain/term-standing'
import type { Agreement, AgreementRecords, Version } from './agreement-records'
import { StandingBadge, StandingSentence } from './standing'
import { versionEntries } from './version-order'
import styles from './agreements.module.css'

type VersionListProps = {
  readonly view: PartnershipView
  readonly records: AgreementRecords
  readonly agreement: Agreement
  /** As of which day each standing is told. */
  readonly date: CalendarDay
  /** The version that the page shows, where it shows one. */
  readonly current?: string | undefined
  /** The part of the version that the page shows; another version is opened at the same. */
  readonly part?: AgreementPart
}

/** The versions of an agreement newest first, each with its standing, and the days between them that had no text in force. */
export function VersionList({ view, records, agreement, date, current, part }: VersionListProps) {
  const text = useText()
  const { versions, events } = records
  const entries = versionEntries(versions, events, agreement.id, date)
  if (entries.length === 0) return <p className={styles.none}>{text('agreements.versions.none')}</p>
  const page = routes.agreement.to({ partnership: view.partnership.id, agreement: agreement.id, part })
  return (
    <RowList label={text('agreements.versions.of', { agreement: agreement.title })}>
      {entries.map((entry) =>
        entry.kind === 'gap' ? (
          <ListRow key={`gap ${entry.gap.from}`} title={<GapText gap={entry.gap} />} />
        ) : (
          <VersionRow
            key={entry.version.id}
            view={view}
            version={entry.version}
            records={records}
            date={date}
            href={`${page}?version=${entry.version.id}`}
            isCurrent={entry.version.id === current}
          />
        )
      )}
    </RowList>
  )
}

type VersionRowProps = {
  readonly view: PartnershipView
  readonly version: Version
  readonly records: AgreementRecords
  readonly date: CalendarDay
  readonly href: string
  readonly isCurrent: boolean
}

function VersionRow({ view, version, records, date, href, isCurrent }: VersionRowProps) {
  const text = useText()
  const standing = standingOn(version, records.events, records.versions, date)
  return (
    <ListRow
      title={
        <LinkTo href={href} isCurrent={isCurrent}>
          {version.label}
        </LinkTo>
      }
      detail={<StandingSentence view={view} standing={standing} versions={records.versions} />}
      aside={
        <>
          {isCurrent && <Badge>{text('agreements.version.shown')}</Badge>}
          {version.status === 'draft' ? (
            <Badge tone="accent">{text('records.value.versionStatus.draft')}</Badge>
          ) : (
            <StandingBadge standing={standing.standing} />
          )}
        </>
      }
    />
  )
}

function GapText({ gap }: { readonly gap: TermGap }) {
  const text = useText()
  const { day, daySpan } = useFormats()
  const { from, to, days, practiceDays } = gap
  const first =
    to === undefined
      ? text('agreements.gap.open', { since: day(from) })
      : text('agreements.gap', { span: daySpan(from, to, 'long'), days: days ?? 0 })
  const second = text('agreements.gap.practice', { days: practiceDays })
  return (
    <span className={styles.gap}>{practiceDays > 0 ? text('terms.sentenceJoiner', { first, second }) : first}</span>
  )
}
