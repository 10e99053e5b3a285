import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import type { AgreementStanding } from '@shared/domain/in-force'
import type { AgreementRecords } from './agreement-records'
import styles from './agreements.module.css'

type OutlivedRemarkProps = {
  readonly standing: AgreementStanding
  readonly records: Pick<AgreementRecords, 'agreements'>
}

/** That an annex runs while what it belongs to has no text in force; nothing where that isn't so. */
export function OutlivedRemark({ standing: { outlives }, records }: OutlivedRemarkProps) {
  const text = useText()
  const { day } = useFormats()
  const carrier = records.agreements.find(({ id }) => id === outlives?.agreement)
  if (!outlives || !carrier) return null
  return (
    <span className={styles.none}>
      {text('agreements.under.outlives', { agreement: carrier.title, since: day(outlives.since) })}
    </span>
  )
}
