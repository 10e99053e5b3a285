import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import type { AgreementStanding } from '@shared/domain/in-force'
import type { Version } from './agreement-records'
import styles from './agreements.module.css'

type NextVersionProps = { readonly standing: AgreementStanding; readonly versions: readonly Version[] }

/** What comes after the text that speaks for an agreement: one signed for later, drafts. */
export function NextVersion({ standing, versions }: NextVersionProps) {
  const text = useText()
  const { partial, list } = useFormats()
  const labelOf = (id: string) => versions.find((version) => version.id === id)?.label ?? ''
  const { next, drafts } = standing
  if (!next && drafts.length === 0) return null
  return (
    <span className={styles.none}>
      {next &&
        text(next.datedLater === undefined ? 'agreements.next' : 'standing.next-dated', {
          version: labelOf(next.version),
          signed: partial(next.datedLater ?? next.startsOn),
          day: partial(next.startsOn),
          days: next.inDays
        })}
      {next && drafts.length > 0 && text('terms.sentenceJoiner', { first: '', second: '' })}
      {drafts.length > 0 &&
        text('agreements.drafts', {
          count: drafts.length,
          versions: list(drafts.map(labelOf))
        })}
    </span>
  )
}
