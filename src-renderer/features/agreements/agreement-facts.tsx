import { useText } from '@renderer/platform/i18n'
import { FilingList } from '@renderer/records/filings'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { KeyValueList } from '@renderer/ui/key-value-list'
import { Stack } from '@renderer/ui/layout'
import { Section } from '@renderer/ui/section'
import type { Agreement } from './agreement-records'
import { UnplacedNumbers } from './unplaced-numbers'
import styles from './agreements.module.css'

type AgreementFactsProps = { readonly view: PartnershipView; readonly agreement: Agreement }

/** What holds for all versions of an agreement: how each side files it and what it is about. */
export function AgreementFacts({ view, agreement }: AgreementFactsProps) {
  const text = useText()
  return (
    <Section title={text('agreements.about')}>
      <Stack gap={3}>
        {agreement.about && <p className={styles.prose}>{agreement.about}</p>}
        <FilingList view={view} filed={agreement} />
        <UnplacedNumbers view={view} agreement={agreement} />
        <KeyValueList items={[{ key: text('records.field.agreement.source'), value: agreement.source }]} />
      </Stack>
    </Section>
  )
}
