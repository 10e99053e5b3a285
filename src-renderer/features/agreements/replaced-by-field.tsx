import type { UseFormReturn } from 'react-hook-form'
import { useText } from '@renderer/platform/i18n'
import { SelectFormField } from '@renderer/ui/form/form-fields'
import type { AgreementRecords } from './agreement-records'
import { noRecord, type EventValues } from './event-values'
import { versionsOf } from './version-order'

type ReplacedByFieldProps = {
  readonly form: UseFormReturn<EventValues>
  readonly records: AgreementRecords
  /** Whose versions follow each other by themselves and are not offered. */
  readonly agreement: string
}

/** Which text of another agreement takes the place; its first day fills an empty date. */
export function ReplacedByField({ form, records, agreement }: ReplacedByFieldProps) {
  const text = useText()
  const others = records.agreements.filter(({ id }) => id !== agreement)
  const options = others.flatMap(({ id, title }) =>
    versionsOf(records.versions, id).map((version) => ({
      id: version.id,
      label: text('standing.event.version-of', { version: version.label, agreement: title })
    }))
  )
  return (
    <SelectFormField
      control={form.control}
      name="replacedBy"
      label={text('records.field.term-event.replacedBy')}
      description={text(options.length === 0 ? 'standing.event.no-other' : 'standing.event.replaced-by.hint')}
      options={[{ id: noRecord, label: text('standing.event.choose') }, ...options]}
      isRequired
    />
  )
}
