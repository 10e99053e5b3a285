import { useToday } from '@renderer/platform/clock'
import { useIntl, useText, type MessageId } from '@renderer/platform/i18n'
import { termSentence } from '@renderer/platform/term-sentence'
import { KeyValueList } from '@renderer/ui/key-value-list'
import type { DatedVersion, TermEvent } from '@shared/domain/term'
import { standingOn } from '@shared/domain/term-standing'
import type { PartnershipView } from '@renderer/storage/partnerships'
import type { AgreementRecords } from './agreement-records'
import { useNames } from './standing'
import { useStandingDates } from './standing-dates'
import styles from './agreements.module.css'

type LiveStandingProps = {
  readonly view: Pick<PartnershipView, 'cities'>
  readonly records: AgreementRecords
  /** As it would be with what is in the form; undefined while something is missing. */
  readonly version: DatedVersion | undefined
  readonly events: readonly TermEvent[]
  readonly intro: MessageId
  readonly missing: MessageId
}

/** Below a form: what its values mean today and which days follow, before anything is saved. */
export function LiveStanding({ view, records, version, events, intro, missing }: LiveStandingProps) {
  const intl = useIntl()
  const text = useText()
  const today = useToday()
  const standingDates = useStandingDates()
  const others = records.versions.filter(({ id }) => id !== version?.id)
  const standing = version && standingOn(version, events, others, today)
  const nameOf = useNames(view, records.versions)
  return (
    <div className={styles.live} role="status">
      {standing ? (
        <>
          <p>{text(intro, { sentence: termSentence(intl, standing, nameOf) })}</p>
          <div className={styles.dates}>
            <KeyValueList items={standingDates(standing)} />
          </div>
        </>
      ) : (
        <p>{text(missing)}</p>
      )}
    </div>
  )
}
