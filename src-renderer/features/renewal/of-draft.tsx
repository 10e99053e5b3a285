import { useText } from '@renderer/platform/i18n'
import { agreementPartPath } from '@renderer/platform/routes'
import { PageBody } from '@renderer/ui/layout'
import { LinkTo } from '@renderer/ui/link-to'
import { followedVersion } from '@shared/domain/followed-version'
import type { RenewalProps } from './renewal-records'
import styles from './renewal.module.css'

/** Instead of a renewal: where the one that leads to this draft is led. */
export function OfDraft({ view, records, agreement, version }: RenewalProps) {
  const text = useText()
  const followed = followedVersion(version, records.versions, records.areas)
  return (
    <PageBody>
      <p className={styles.intro}>
        {followed ? (
          <>
            {text('renewal.of-draft')}
            {text('terms.sentenceJoiner', { first: '', second: '' })}
            <LinkTo
              href={agreementPartPath({
                partnership: view.partnership.id,
                agreement: agreement.id,
                version: followed.id,
                part: 'renewal'
              })}
            >
              {followed.label}
            </LinkTo>
          </>
        ) : (
          text('renewal.of-draft.unsigned')
        )}
      </p>
    </PageBody>
  )
}
