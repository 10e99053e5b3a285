import { useToday } from '@renderer/platform/clock'
import { useText } from '@renderer/platform/i18n'
import { RecordDialog } from '@renderer/records/record-dialog'
import { useAsOpened } from '@renderer/records/use-as-opened'
import { useRecordForm } from '@renderer/records/use-record-form'
import { useSides } from '@renderer/records/use-sides'
import { useOffice } from '@renderer/storage/office-context'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { saveRecords } from '@renderer/storage/write'
import { DayFormField, RadioFormField, TextAreaFormField, TextFormField } from '@renderer/ui/form/form-fields'
import { Grid } from '@renderer/ui/layout'
import type { RecordOf } from '@shared/domain/record-registry'
import { orderedPairs, pairOf, promiseFields, promiseFormSchema } from './promise-values'

type PromiseDialogProps = {
  readonly view: PartnershipView
  readonly delegation: RecordOf<'delegation'> | undefined
  readonly promise: RecordOf<'promise'> | undefined
  readonly onClose: () => void
}

export function PromiseDialog({ view, delegation, promise: live, onClose }: PromiseDialogProps) {
  const promise = useAsOpened(live)
  const text = useText()
  const office = useOffice()
  const today = useToday()
  const sides = useSides(view)
  const pairs = orderedPairs(view.cities.map(({ id }) => id))
  const recordForm = useRecordForm({
    draftKey: promise ? `promise/${promise.id}` : `promise/new/${delegation?.id ?? view.partnership.id}`,
    schema: promiseFormSchema,
    defaults: {
      text: promise?.text ?? '',
      pair: promise ? pairOf(promise) : (pairs[0]?.id ?? ''),
      madeOn: promise ? (promise.madeOn ?? '') : (delegation?.endsOn ?? today),
      dueOn: promise?.dueOn ?? '',
      keeper: promise?.keeper ?? '',
      keptOn: promise?.keptOn ?? '',
      withdrawnBecause: promise?.withdrawnBecause ?? '',
      notes: promise?.notes ?? ''
    },
    save: (values) =>
      saveRecords(office, [
        {
          type: 'promise',
          space: view.space,
          before: promise,
          fields: promiseFields(values, promise?.delegation ?? delegation?.id)
        }
      ]),
    onSaved: onClose
  })
  const { control } = recordForm.form
  return (
    <RecordDialog
      title={promise ? text('records.type.promise') : text('delegations.promises.add')}
      recordForm={recordForm}
      onClose={onClose}
      space={view.space}
      startAt="text"
      record={promise}
      {...(promise && { name: promise.text })}
    >
      <TextFormField control={control} name="text" label={text('records.field.promise.text')} isRequired />
      <RadioFormField
        control={control}
        name="pair"
        label={text('delegations.promises.pair')}
        options={pairs.map(({ id, from, to }) => ({
          id,
          label: text('delegations.promises.from-to', { from: sides.name(from), to: sides.name(to) })
        }))}
      />
      <Grid min="s">
        <DayFormField control={control} name="madeOn" label={text('records.field.promise.madeOn')} today={today} />
        <DayFormField control={control} name="dueOn" label={text('records.field.promise.dueOn')} today={today} />
      </Grid>
      <TextFormField
        control={control}
        name="keeper"
        label={text('records.field.promise.keeper')}
        description={text('delegations.promises.keeper-hint')}
      />
      {promise && (
        <Grid>
          <DayFormField control={control} name="keptOn" label={text('records.field.promise.keptOn')} today={today} />
          <TextFormField
            control={control}
            name="withdrawnBecause"
            label={text('records.field.promise.withdrawnBecause')}
          />
        </Grid>
      )}
      <TextAreaFormField control={control} name="notes" label={text('records.field.promise.notes')} rows={2} />
    </RecordDialog>
  )
}
