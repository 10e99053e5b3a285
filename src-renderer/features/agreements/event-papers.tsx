import type { UseFormReturn } from 'react-hook-form'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { useRecords } from '@renderer/storage/records'
import { SelectFormField, TextFormField } from '@renderer/ui/form/form-fields'
import { Grid } from '@renderer/ui/layout'
import { noRecord, type EventValues } from './event-values'

type EventPapersProps = {
  readonly form: UseFormReturn<EventValues>
  /** Whose decisions may be named: those that the partner has too. */
  readonly space: string
}

/** What an event rests on: the letter or protocol, the decision, and where the entry comes from. */
export function EventPapers({ form: { control }, space }: EventPapersProps) {
  const text = useText()
  const { day } = useFormats()
  const decisions = (useRecords('decision', space) ?? []).toSorted((a, b) => (a.decidedOn < b.decidedOn ? 1 : -1))
  return (
    <Grid min="s">
      <TextFormField
        control={control}
        name="document"
        label={text('records.field.term-event.document')}
        description={text('standing.event.document.hint')}
      />
      <SelectFormField
        control={control}
        name="decision"
        label={text('records.field.term-event.decision')}
        description={text(decisions.length === 0 ? 'standing.event.no-decisions' : 'standing.event.decision.hint')}
        options={[
          { id: noRecord, label: text('standing.event.decision.none') },
          ...decisions.map(({ id, title, decidedOn, body }) => ({
            id,
            label: text('standing.event.decision.named', { title, body, day: day(decidedOn, 'short') })
          }))
        ]}
      />
      <TextFormField control={control} name="source" label={text('records.field.term-event.source')} />
    </Grid>
  )
}
