import { Check } from 'lucide-react'
import { useText } from '@renderer/platform/i18n'
import { Badge } from '@renderer/ui/badge'
import { ListRow, RowList, Section } from '@renderer/ui/section'
import { decisionOptions } from '@shared/domain/decision'
import type { RecordOf } from '@shared/domain/record-registry'
import styles from './decisions.module.css'

/** What could have been done, with what was chosen marked. */
export function OptionsConsidered({ decision }: { readonly decision: RecordOf<'decision'> }) {
  const text = useText()
  const options = decisionOptions(decision)
  return (
    <Section title={text('records.field.decision.options')}>
      {options.length === 0 ? (
        <p className={styles.quiet}>{text('decisions.no-options')}</p>
      ) : (
        <RowList label={text('records.field.decision.options')}>
          {options.map((option) => (
            <ListRow
              key={option}
              title={option}
              aside={
                option === decision.chosen && (
                  <Badge tone="good">
                    <Check aria-hidden size={12} /> {text('decisions.was-chosen')}
                  </Badge>
                )
              }
            />
          ))}
        </RowList>
      )}
    </Section>
  )
}
