import { useText } from '@renderer/platform/i18n'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { useRecords } from '@renderer/storage/records'
import { KeyValueList } from '@renderer/ui/key-value-list'
import { Section } from '@renderer/ui/section'
import type { RecordOf } from '@shared/domain/record-registry'

type DelegationFactsProps = { readonly view: PartnershipView; readonly delegation: RecordOf<'delegation'> }

/** Why, on what, and where we know it from. */
export function DelegationFacts({ view, delegation }: DelegationFactsProps) {
  const text = useText()
  const areas = useRecords('area', view.space)
  const titles = (areas ?? []).filter(({ id }) => delegation.areas.includes(id)).map(({ title }) => title)
  return (
    <Section title={text('delegations.facts')}>
      <KeyValueList
        items={[
          { key: text('records.field.delegation.purpose'), value: delegation.purpose },
          { key: text('records.field.delegation.areas'), value: titles.join(', ') },
          { key: text('records.field.delegation.timeZone'), value: delegation.timeZone },
          { key: text('records.field.delegation.source'), value: delegation.source }
        ]}
      />
    </Section>
  )
}
