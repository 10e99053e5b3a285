import { useToday } from '@renderer/platform/clock'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { timeAxis, yearMarks } from '@renderer/records/time-axis'
import { addDays, addMonths, laterDay, type CalendarDay } from '@shared/domain/calendar-day'
import { firstDay } from '@shared/domain/partial-date'
import { termSpans, type TermSpan } from '@shared/domain/term-spans'
import { standingOn } from '@shared/domain/term-standing'
import type { Agreement, AgreementRecords } from './agreement-records'
import { versionsOf } from './version-order'
import styles from './version-line.module.css'

const drawn: readonly TermSpan['standing'][] = ['in-force', 'tacit-renewal', 'suspended', 'continuing']
/** What nobody knows by its look; the rest explains itself by the years and the list below. */
const explained = ['suspended', 'continuing'] as const

type VersionLineProps = {
  readonly records: AgreementRecords
  readonly agreement: Agreement
  /** Marked with its name where it is another day than today. */
  readonly date: CalendarDay
}

/** How far beyond what is known a chosen day may draw the line out. */
const reach = 120

/** The texts of an agreement on a line of years, with what lies between them; the list below says the same in words. */
export function VersionLine(props: VersionLineProps) {
  const text = useText()
  const formats = useFormats()
  const today = useToday()
  const { agreement, date } = props
  const { versions, events } = props.records
  const own = versionsOf(versions, agreement.id).filter(({ status }) => status === 'signed')
  const starts = own.flatMap(({ effectiveFrom, signedOn }) => effectiveFrom ?? signedOn ?? []).map(firstDay)
  const first = starts.toSorted()[0]
  if (first === undefined) return null
  const ends = own.flatMap((version) => standingOn(version, events, own, today).endsOn ?? [])
  const known = [...starts, ...ends].reduce(laterDay, today)
  const last = addMonths(date <= addMonths(known, reach) ? laterDay(known, date) : known, 6)
  const isMarked = date !== today && date >= first && date <= last
  const { spans, gaps } = termSpans(own, events, first, last)
  const legend = explained.filter((standing) => spans.some((span) => span.standing === standing))
  const axis = timeAxis(first, last)
  const at = (day: CalendarDay) => `${axis.at(day) * 100}%`
  const width = (from: CalendarDay, to: CalendarDay) => `${(axis.at(addDays(to, 1)) - axis.at(from)) * 100}%`
  return (
    <div className={styles.line} data-marked={isMarked} aria-hidden>
      <div className={styles.track}>
        {spans
          .filter(({ standing }) => drawn.includes(standing))
          .map(({ version, from, to, standing }) => (
            <span
              key={`${version} ${from}`}
              className={styles.span}
              data-standing={standing}
              data-coming={from > today}
              style={{ left: at(from), width: width(from, to) }}
            />
          ))}
        {/* After the texts, so that a gap of a day is not covered by the one that ends or begins at it. */}
        {gaps
          .filter(({ from, to }) => to !== undefined || from <= today)
          .map(({ from, to = today }) => (
            <span key={from} className={styles.gap} style={{ left: at(from), width: width(from, to) }} />
          ))}
        {today >= first && (
          <span className={styles.today} style={{ left: at(today) }} title={text('agreements.today')} />
        )}
        {isMarked && (
          <span className={styles.chosen} data-late={axis.at(date) > 0.5} style={{ left: at(date) }}>
            {formats.day(date, 'short')}
          </span>
        )}
      </div>
      <div className={styles.years}>
        {yearMarks(axis, 12)
          .filter((mark) => mark.at < 0.95)
          .map((mark) => (
            <span key={mark.year} className={styles.year} style={{ left: `${mark.at * 100}%` }}>
              {mark.year}
            </span>
          ))}
      </div>
      {legend.length > 0 && (
        <ul className={styles.legend}>
          {legend.map((standing) => (
            <li key={standing}>
              <span className={styles.sample} data-standing={standing} />
              {text(`terms.standing.${standing}`)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
