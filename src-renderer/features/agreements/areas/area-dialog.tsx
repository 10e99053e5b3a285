import { useText } from '@renderer/platform/i18n'
import { ApprovalHint } from '@renderer/records/approval-hint'
import { DecisionPicker } from '@renderer/records/decisions/decision-picker'
import { RecordDialog } from '@renderer/records/record-dialog'
import { useAsOpened } from '@renderer/records/use-as-opened'
import { useRecordForm } from '@renderer/records/use-record-form'
import { useOffice } from '@renderer/storage/office-context'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { saveRecords } from '@renderer/storage/write'
import { CheckboxSetFormField } from '@renderer/ui/form/checkbox-set-form-field'
import { TextAreaFormField, TextFormField } from '@renderer/ui/form/form-fields'
import type { AgreementRecords, Area } from '../agreement-records'
import { areaFormSchema, areaValues, valuesToArea, type AreaValues } from './area-values'
import { endsIn, offeredOrigins } from './area-neighbours'
import { ThemesFormField } from './themes-form-field'

type AreaDialogProps = {
  readonly view: PartnershipView
  readonly records: AgreementRecords
  readonly area: Area
  /** Title and summary are signed; what it carries on, and why, may still be told. */
  readonly isLocked: boolean
  /** Opens at why it was dropped. */
  readonly isDropping?: boolean
  readonly onClose: () => void
}

/** An area: its words, which earlier areas it carries on, why it changed, and why it ended where no later one carries it on. */
export function AreaDialog({ view, records, area: live, isLocked, isDropping = false, onClose }: AreaDialogProps) {
  const area = useAsOpened(live)
  const text = useText()
  const office = useOffice()
  const { before, offered } = offeredOrigins(records, area)
  const next = endsIn(records, area)
  const hasEnded = next !== undefined || Boolean(area.dropReason ?? area.dropEvidence ?? area.dropDecision)
  const recordForm = useRecordForm<AreaValues>({
    draftKey: `area/${area.id}`,
    schema: areaFormSchema,
    defaults: areaValues(area),
    save: (values) =>
      saveRecords(office, [
        { type: 'area', space: area.space, before: area, fields: { ...area, ...valuesToArea(values) } }
      ]),
    onSaved: onClose
  })
  const { control } = recordForm.form
  return (
    <RecordDialog
      title={area.title}
      recordForm={recordForm}
      onClose={onClose}
      space={area.space}
      startAt={isDropping && hasEnded ? 'dropReason' : isLocked ? 'reason' : 'title'}
      canDelete={!isLocked}
      record={area}
    >
      <ApprovalHint view={view} version={area.version} about="area" />
      {!isLocked && (
        <TextFormField control={control} name="title" label={text('records.field.area.title')} isRequired />
      )}
      {offered.length > 0 && (
        <>
          <CheckboxSetFormField
            control={control}
            name="continues"
            label={
              before
                ? text('agreements.area.continues', { version: before.label })
                : text('records.field.area.continues')
            }
            options={offered.map(({ id, title, version }) => ({
              id,
              label: version ? text('agreements.area.of-version', { area: title, version: version.label }) : title
            }))}
          />
          <TextFormField
            control={control}
            name="inference"
            label={text('records.field.area.inference')}
            description={text('areas.inference.hint')}
          />
        </>
      )}
      <TextAreaFormField
        control={control}
        name="reason"
        label={text('records.field.area.reason')}
        description={text('agreements.area.reason.hint')}
        rows={2}
      />
      <TextAreaFormField
        control={control}
        name="evidence"
        label={text('records.field.area.evidence')}
        description={text('areas.evidence.hint')}
        rows={2}
      />
      <DecisionPicker
        control={control}
        name="decision"
        space={area.space}
        label={text('records.field.area.decision')}
        about={[area.id]}
      />
      {hasEnded && (
        <>
          <TextAreaFormField
            control={control}
            name="dropReason"
            label={text('records.field.area.dropReason')}
            description={next ? text('areas.drop.hint', { version: next.label }) : ''}
            rows={2}
          />
          <TextAreaFormField
            control={control}
            name="dropEvidence"
            label={text('records.field.area.dropEvidence')}
            rows={2}
          />
          <DecisionPicker
            control={control}
            name="dropDecision"
            space={area.space}
            label={text('records.field.area.dropDecision')}
            about={[area.id]}
          />
        </>
      )}
      {!isLocked && (
        <TextAreaFormField control={control} name="summary" label={text('records.field.area.summary')} rows={4} />
      )}
      <ThemesFormField control={control} />
      <TextFormField control={control} name="source" label={text('records.field.area.source')} />
    </RecordDialog>
  )
}
