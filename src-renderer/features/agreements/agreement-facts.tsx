import { useText } from '@renderer/platform/i18n'
import { KeyValueList } from '@renderer/ui/key-value-list'
import { Section } from '@renderer/ui/section'
import type { Agreement } from './agreement-records'
import styles from './agreements.module.css'

const facts = ['reference', 'partnerReference', 'source'] as const

/** What holds for all versions of an agreement: its files and what it is about. */
export function AgreementFacts({ agreement }: { readonly agreement: Agreement }) {
  const text = useText()
  if (!agreement.about && facts.every((field) => !agreement[field])) return null
  return (
    <Section title={text('agreements.about')}>
      {agreement.about && <p className={styles.prose}>{agreement.about}</p>}
      <KeyValueList
        items={facts.map((field) => ({ key: text(`records.field.agreement.${field}`), value: agreement[field] }))}
      />
    </Section>
  )
}
