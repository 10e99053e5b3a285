import { z } from 'zod'
import { useToday } from '@renderer/platform/clock'
import { useText } from '@renderer/platform/i18n'
import { formLine, optionalFormPartial, said } from '@renderer/records/form-values'
import { RecordDialog } from '@renderer/records/record-dialog'
import { useAsOpened } from '@renderer/records/use-as-opened'
import { useRecordForm } from '@renderer/records/use-record-form'
import { useSides } from '@renderer/records/use-sides'
import { useOffice } from '@renderer/storage/office-context'
import type { PartnershipView } from '@renderer/storage/partnerships'
import type { VersionTexts } from '@renderer/storage/version-texts'
import { saveRecords } from '@renderer/storage/write'
import { PartialDateFormField, TextFormField } from '@renderer/ui/form/form-fields'
import { Grid } from '@renderer/ui/layout'
import { Notice } from '@renderer/ui/notice'
import { approvalStanding } from '@shared/domain/approval'
import { termProblem } from '@shared/domain/term'
import { shortHash } from './hash-mark'

const signFormSchema = z.object({
  signedOn: optionalFormPartial,
  signedAt: formLine,
  originalKeptAt: formLine,
  reference: formLine,
  partnerReference: formLine
})
type SignValues = z.infer<typeof signFormSchema>

type SignDialogProps = {
  readonly view: PartnershipView
  readonly data: VersionTexts
  readonly onClose: () => void
}

/** The signing: from here on the text is fixed by its hash. */
export function SignDialog({ view, data: live, onClose }: SignDialogProps) {
  const data = useAsOpened(live)
  const text = useText()
  const office = useOffice()
  const today = useToday()
  const sides = useSides(view)
  const { version, hash, approvals } = data
  const missing = approvalStanding(
    'draft',
    view.cities.map(({ id }) => id),
    approvals,
    hash
  ).sides.filter(({ current }) => current.length === 0)
  const recordForm = useRecordForm<SignValues>({
    draftKey: `agreement-version/sign/${version.id}`,
    schema: signFormSchema.superRefine((values, context) => {
      const problem = termProblem({ ...version, status: 'signed', signedOn: said(values.signedOn) })
      if (problem)
        context.addIssue({ code: 'custom', path: ['signedOn'], message: `agreements.version.problem.${problem}` })
    }),
    defaults: {
      signedOn: version.signedOn ?? today,
      signedAt: version.signedAt ?? '',
      originalKeptAt: version.originalKeptAt ?? '',
      reference: version.reference ?? '',
      partnerReference: version.partnerReference ?? ''
    },
    save: (values) =>
      saveRecords(office, [
        {
          type: 'agreement-version',
          space: version.space,
          before: version,
          fields: {
            ...version,
            status: 'signed',
            signedOn: said(values.signedOn),
            signedAt: said(values.signedAt),
            originalKeptAt: said(values.originalKeptAt),
            reference: said(values.reference),
            partnerReference: said(values.partnerReference),
            signedHash: hash
          }
        }
      ]),
    onSaved: onClose
  })
  const { control } = recordForm.form
  const label = (field: keyof SignValues) => text(`records.field.agreement-version.${field}`)
  return (
    <RecordDialog
      title={text('texts.sign.title', { version: version.label })}
      recordForm={recordForm}
      onClose={onClose}
      space={version.space}
      startAt="signedOn"
      saveLabel={text('texts.sign')}
    >
      <p>{text('texts.sign.text', { hash: shortHash(hash) })}</p>
      {missing.length > 0 && (
        <Notice tone="due">
          {text('texts.sign.missing', { cities: sides.list(missing.map(({ city }) => city)) })}
        </Notice>
      )}
      <Grid min="m">
        <PartialDateFormField control={control} name="signedOn" label={label('signedOn')} />
        <TextFormField control={control} name="signedAt" label={label('signedAt')} />
        <TextFormField control={control} name="reference" label={label('reference')} />
        <TextFormField control={control} name="partnerReference" label={label('partnerReference')} />
      </Grid>
      <TextFormField
        control={control}
        name="originalKeptAt"
        label={label('originalKeptAt')}
        description={text('agreements.version.original.hint')}
      />
    </RecordDialog>
  )
}
