import { indicatorDirections, indicatorFrequencies, indicatorKinds } from '@shared/domain/indicator'
import { useText } from '@renderer/platform/i18n'
import { DeleteRecordButton } from '@renderer/records/delete-record-button'
import { RecordExtras } from '@renderer/records/record-extras'
import { RecordForm } from '@renderer/records/record-form'
import { SpaceMark } from '@renderer/records/space-mark'
import { useAsOpened } from '@renderer/records/use-as-opened'
import { useRecordForm } from '@renderer/records/use-record-form'
import { useOffice } from '@renderer/storage/office-context'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { useRecords } from '@renderer/storage/records'
import { saveRecords } from '@renderer/storage/write'
import { Dialog } from '@renderer/ui/dialog'
import { SelectFormField, TextAreaFormField, TextFormField } from '@renderer/ui/form/form-fields'
import { Grid, Stack } from '@renderer/ui/layout'
import { indicatorFields, indicatorFormSchema, none, type IndicatorFormValues } from './indicator-schema'
import { catalogueEntry, type Indicator, type Reading } from './measure-facts'
import { useMeasureTexts } from './use-measure-texts'

type IndicatorDialogProps = {
  readonly view: PartnershipView
  /** Absent for a new one of our own. */
  readonly indicator?: Indicator
  readonly readings: readonly Reading[]
  readonly onClose: () => void
}

/** An indicator: what is measured, in what, for whom, how often. */
export function IndicatorDialog(props: IndicatorDialogProps) {
  const say = useText()
  const { name } = useMeasureTexts()
  const { indicator, view, onClose } = props
  return (
    <Dialog title={indicator ? name(indicator) : say('measures.indicator.own')} size="l" isOpen onClose={onClose}>
      <Stack gap={4}>
        <div>
          <SpaceMark space={view.space} />
        </div>
        <IndicatorForm {...props} />
        {indicator && <RecordExtras record={indicator} />}
      </Stack>
    </Dialog>
  )
}

function IndicatorForm({ view, indicator: live, readings, onClose }: IndicatorDialogProps) {
  const indicator = useAsOpened(live)
  const say = useText()
  const office = useOffice()
  const texts = useMeasureTexts()
  const areas = useRecords('area', view.space) ?? []
  const isTogether = indicator && catalogueEntry(indicator)?.side === 'together'
  const defaults: IndicatorFormValues = {
    name: indicator ? texts.name(indicator) : '',
    definition: (indicator && texts.definition(indicator)) ?? '',
    unit: (indicator && texts.unit(indicator)) ?? '',
    city: indicator?.city ?? none,
    area: indicator?.area ?? none,
    direction: indicator?.direction ?? 'more-is-better',
    frequency: indicator?.frequency ?? 'yearly',
    kind: indicator?.kind ?? 'quantitative',
    source: indicator?.source ?? ''
  }
  const recordForm = useRecordForm({
    draftKey: indicator ? `indicator/${indicator.id}` : `indicator/new/${view.partnership.id}`,
    schema: indicatorFormSchema,
    defaults,
    save: (values) =>
      saveRecords(office, [
        {
          type: 'indicator',
          space: view.space,
          before: indicator,
          fields: indicatorFields(values, defaults, indicator)
        }
      ]),
    onSaved: onClose
  })
  const { control } = recordForm.form
  return (
    <RecordForm
      recordForm={recordForm}
      onCancel={onClose}
      aside={
        indicator && (
          <DeleteRecordButton
            record={indicator}
            name={texts.name(indicator)}
            together={readings.filter((reading) => reading.indicator === indicator.id)}
            onDeleted={onClose}
          />
        )
      }
    >
      <TextFormField control={control} name="name" label={say('records.field.indicator.name')} isRequired />
      <TextAreaFormField
        control={control}
        name="definition"
        label={say('records.field.indicator.definition')}
        rows={2}
      />
      <Grid min="m" gap={3}>
        <TextFormField control={control} name="unit" label={say('records.field.indicator.unit')} />
        <SelectFormField
          control={control}
          name="city"
          label={say('measures.indicator.for')}
          options={[
            { id: none, label: say(`records.value.indicatorSide.${isTogether ? 'together' : 'each-side'}`) },
            ...view.cities.map(({ id }) => ({ id, label: texts.side(view, { city: id, isTogether: false }) }))
          ]}
        />
        <SelectFormField
          control={control}
          name="kind"
          label={say('records.field.indicator.kind')}
          options={indicatorKinds.map((id) => ({ id, label: say(`records.value.kind.${id}`) }))}
        />
        <SelectFormField
          control={control}
          name="frequency"
          label={say('records.field.indicator.frequency')}
          options={indicatorFrequencies.map((id) => ({ id, label: say(`records.value.frequency.${id}`) }))}
        />
        <SelectFormField
          control={control}
          name="direction"
          label={say('records.field.indicator.direction')}
          options={indicatorDirections.map((id) => ({ id, label: say(`records.value.direction.${id}`) }))}
        />
        <SelectFormField
          control={control}
          name="area"
          label={say('records.field.indicator.area')}
          options={[
            { id: none, label: say('measures.area.none') },
            ...areas.map((area) => ({ id: area.id, label: area.title }))
          ]}
        />
      </Grid>
      <TextFormField control={control} name="source" label={say('records.field.indicator.source')} />
    </RecordForm>
  )
}
