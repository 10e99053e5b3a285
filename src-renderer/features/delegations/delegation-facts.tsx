import { useText } from '@renderer/platform/i18n'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { useRecords } from '@renderer/storage/records'
import { KeyValueList } from '@renderer/ui/key-value-list'
import { Section } from '@renderer/ui/section'
import type { RecordOf } from '@shared/domain/record-registry'
import styles from './delegation.module.css'

type DelegationFactsProps = { readonly view: PartnershipView; readonly delegation: RecordOf<'delegation'> }

/** On what it is, and where we know it from. */
export function DelegationFacts({ view, delegation }: DelegationFactsProps) {
  const text = useText()
  const areas = useRecords('area', view.space)
  const titles = (areas ?? []).filter(({ id }) => delegation.areas.includes(id)).map(({ title }) => title)
  return (
    <Section title={text('delegations.facts')}>
      <KeyValueList
        items={[
          { key: text('records.field.delegation.areas'), value: titles.join(', ') },
          { key: text('records.field.delegation.timeZone'), value: delegation.timeZone },
          { key: text('records.field.delegation.source'), value: delegation.source }
        ]}
      />
    </Section>
  )
}

export function PurposeSection({ delegation }: Pick<DelegationFactsProps, 'delegation'>) {
  const text = useText()
  if (!delegation.purpose) return null
  return (
    <Section title={text('records.field.delegation.purpose')}>
      <div className={styles.prose}>{delegation.purpose}</div>
    </Section>
  )
}
