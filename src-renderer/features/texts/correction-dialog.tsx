import { z } from 'zod'
import { useToday } from '@renderer/platform/clock'
import { useText } from '@renderer/platform/i18n'
import { formSource, said } from '@renderer/records/form-values'
import { RecordDialog } from '@renderer/records/record-dialog'
import { useAsOpened } from '@renderer/records/use-as-opened'
import { useRecordForm } from '@renderer/records/use-record-form'
import { useOffice } from '@renderer/storage/office-context'
import type { VersionTexts } from '@renderer/storage/version-texts'
import { saveRecords } from '@renderer/storage/write'
import { TextAreaFormField, TextFormField } from '@renderer/ui/form/form-fields'

const correctionFormSchema = z.object({ reason: z.string().trim().min(1).max(5_000), source: formSource })
type CorrectionValues = z.infer<typeof correctionFormSchema>

type CorrectionDialogProps = {
  readonly data: VersionTexts
  /** `open`: unlocks the text until the correction is finished. `explain`: gives the reason for a difference that is there already. */
  readonly mode: 'open' | 'explain'
  readonly onClose: () => void
}

/** Why our copy of a signed text has to differ from what it was; it is kept with the version for good. */
export function CorrectionDialog({ data: live, mode, onClose }: CorrectionDialogProps) {
  const data = useAsOpened(live)
  const text = useText()
  const office = useOffice()
  const today = useToday()
  const { version, hash } = data
  const recordForm = useRecordForm<CorrectionValues>({
    draftKey: `correction/new/${version.id}`,
    schema: correctionFormSchema,
    defaults: { reason: '', source: '' },
    save: ({ reason, source }) =>
      saveRecords(office, [
        {
          type: 'correction',
          space: version.space,
          fields: {
            version: version.id,
            reason,
            source: said(source),
            openedOn: today,
            openedBy: office.person.name,
            before: mode === 'explain' ? (version.signedHash ?? hash) : hash,
            after: mode === 'explain' ? hash : undefined
          }
        }
      ]),
    onSaved: onClose
  })
  const { control } = recordForm.form
  return (
    <RecordDialog
      title={text(mode === 'open' ? 'texts.correct' : 'texts.explain')}
      recordForm={recordForm}
      onClose={onClose}
      space={version.space}
      startAt="reason"
      saveLabel={text(mode === 'open' ? 'texts.correct.begin' : 'texts.explain')}
    >
      <p>{text(mode === 'open' ? 'texts.correct.text' : 'texts.explain.text')}</p>
      <TextAreaFormField
        control={control}
        name="reason"
        label={text('records.field.correction.reason')}
        rows={3}
        isRequired
      />
      <TextFormField
        control={control}
        name="source"
        label={text('records.field.correction.source')}
        description={text('texts.correct.source.hint')}
      />
    </RecordDialog>
  )
}
