import { useMemo } from 'react'
import { useText } from '@renderer/platform/i18n'
import { useOffice } from '@renderer/storage/office-context'
import { safetyNumber } from '@shared/sync/safety-number'
import styles from './exchange.module.css'

/** The sixty digits that our device and another share, to be read out by phone. */
export function SafetyNumber({ signingKey }: { readonly signingKey: string }) {
  const text = useText()
  const office = useOffice()
  const number = useMemo(() => safetyNumber(office.signingKey, signingKey), [office.signingKey, signingKey])
  return (
    <ol className={styles.number} aria-label={text('exchange.trust.number')}>
      {number.split(' ').map((group, index) => (
        <li key={`${index} ${group}`}>{group}</li>
      ))}
    </ol>
  )
}
