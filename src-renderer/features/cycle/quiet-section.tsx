import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { setQuietRules, useQuietRules } from '@renderer/storage/cycle-preferences'
import { useOffice } from '@renderer/storage/office-context'
import { useRecords } from '@renderer/storage/records'
import { Button } from '@renderer/ui/button'
import { Checkbox } from '@renderer/ui/checkbox'
import { IconButton } from '@renderer/ui/icon-button'
import { Stack } from '@renderer/ui/layout'
import { NumberField } from '@renderer/ui/number-field'
import { ListRow, RowList, Section } from '@renderer/ui/section'
import type { RecordOf } from '@shared/domain/record-registry'
import { QuietDialog } from './quiet-dialog'
import styles from './cycle.module.css'

const longest = 180

/** The weeks in which nothing should fall due: which of the app's own count, and the office's. */
export function QuietSection() {
  const text = useText()
  const office = useOffice()
  const rules = useQuietRules()
  const own = useRecords('quiet-period') ?? []
  const { daySpan } = useFormats()
  const [edited, setEdited] = useState<RecordOf<'quiet-period'> | 'new'>()
  if (!rules) return null
  return (
    <Section
      title={text('pace.quiet')}
      action={
        <Button size="s" onPress={() => setEdited('new')}>
          {text('pace.quiet.add')}
        </Button>
      }
    >
      <Stack gap={4}>
        <p>{text('pace.quiet.text')}</p>
        <Checkbox
          isSelected={rules.hasSummer}
          onChange={(hasSummer) => void setQuietRules(office, { ...rules, hasSummer })}
        >
          {text('pace.quiet.summer')}
        </Checkbox>
        <NumberField
          label={text('pace.quiet.election')}
          description={text('pace.quiet.election-hint')}
          value={rules.electionDays}
          minValue={0}
          maxValue={longest}
          onChange={(days) => void setQuietRules(office, { ...rules, electionDays: days ?? 0 })}
        />
        {own.length === 0 ? (
          <p className={styles.quiet}>{text('pace.quiet.none')}</p>
        ) : (
          <RowList label={text('pace.quiet')}>
            {own
              .toSorted((a, b) => (a.from < b.from ? -1 : 1))
              .map((period) => (
                <ListRow
                  key={period.id}
                  title={period.name}
                  detail={text(period.yearly ? 'pace.quiet.yearly' : 'pace.quiet.once', {
                    span: daySpan(period.from, period.to)
                  })}
                  aside={
                    <IconButton
                      icon={<Pencil />}
                      label={text('pace.quiet.edit', { name: period.name })}
                      onPress={() => setEdited(period)}
                    />
                  }
                />
              ))}
          </RowList>
        )}
      </Stack>
      {edited && <QuietDialog period={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />}
    </Section>
  )
}
