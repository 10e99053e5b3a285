import { z } from 'zod'
import { useFormats } from '@renderer/platform/formats'
import { useToday } from '@renderer/platform/clock'
import { useIntl, useText } from '@renderer/platform/i18n'
import { termRule } from '@renderer/platform/term-rule'
import { formLine, optionalFormPartial, said } from '@renderer/records/form-values'
import { RecordDialog } from '@renderer/records/record-dialog'
import { useAsOpened } from '@renderer/records/use-as-opened'
import { useRecordForm } from '@renderer/records/use-record-form'
import { useSides } from '@renderer/records/use-sides'
import { filingEdit } from '@renderer/storage/filings'
import { useOffice } from '@renderer/storage/office-context'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { textStanding, type VersionTexts } from '@renderer/storage/version-texts'
import { saveRecords } from '@renderer/storage/write'
import { PartialDateFormField, TextFormField } from '@renderer/ui/form/form-fields'
import { Grid } from '@renderer/ui/layout'
import { Notice } from '@renderer/ui/notice'
import type { RecordOf } from '@shared/domain/record-registry'
import { firstDay, isPartialDate, lastDay } from '@shared/domain/partial-date'
import { termProblem } from '@shared/domain/term'
import { shortHash } from './hash-mark'
import { UncomparedNotice } from './uncompared-notice'

const signFormSchema = z.object({
  signedOn: optionalFormPartial,
  signedAt: formLine,
  reference: formLine,
  originalKeptAt: formLine
})
type SignValues = z.infer<typeof signFormSchema>

type SignDialogProps = {
  readonly view: PartnershipView
  readonly data: VersionTexts
  /** How our side keeps the text, as far as it is recorded. */
  readonly filing: RecordOf<'filing'> | undefined
  readonly onClose: () => void
}

/** The signing: from here on the text is fixed by its hash. */
export function SignDialog({ view, data: live, filing, onClose }: SignDialogProps) {
  const data = useAsOpened(live)
  const ours = useAsOpened(filing)
  const intl = useIntl()
  const text = useText()
  const office = useOffice()
  const today = useToday()
  const sides = useSides(view)
  const { partial } = useFormats()
  const { version, hash } = data
  const missing = textStanding(data, view.cities).sides.filter(({ current }) => current.length === 0)
  const recordForm = useRecordForm<SignValues>({
    draftKey: `agreement-version/sign/${version.id}`,
    schema: signFormSchema.superRefine((values, context) => {
      const signed = said(values.signedOn)
      const problem = termProblem({ ...version, status: 'signed', signedOn: signed })
      if (signed !== undefined && firstDay(signed) > today)
        context.addIssue({ code: 'custom', path: ['signedOn'], message: 'texts.day-to-come' })
      else if (problem)
        context.addIssue({ code: 'custom', path: ['signedOn'], message: `agreements.version.problem.${problem}` })
    }),
    defaults: {
      signedOn: version.signedOn ?? today,
      signedAt: version.signedAt ?? '',
      reference: ours?.reference ?? '',
      originalKeptAt: ours?.originalKeptAt ?? ''
    },
    save: async (values) => {
      const [reference, originalKeptAt] = [said(values.reference), said(values.originalKeptAt)]
      const filed = { city: view.ours?.id ?? '', reference, originalKeptAt, source: ours?.source }
      const isFiled = view.ours !== undefined && (ours ?? reference ?? originalKeptAt) !== undefined
      return saveRecords(office, [
        {
          type: 'agreement-version',
          space: version.space,
          before: version,
          fields: {
            ...version,
            status: 'signed',
            signedOn: said(values.signedOn),
            signedAt: said(values.signedAt),
            signedHash: hash
          }
        },
        ...(isFiled ? [await filingEdit(office, version, ours, filed)] : [])
      ])
    },
    onSaved: onClose
  })
  const { control, watch } = recordForm.form
  const signedOn = said(watch('signedOn'))
  const { effectiveFrom } = version
  const isDate = signedOn === undefined || isPartialDate(signedOn)
  const isBackdated =
    effectiveFrom !== undefined && signedOn !== undefined && isDate && lastDay(effectiveFrom) < firstDay(signedOn)
  const isTurned = isDate && termProblem({ ...version, signedOn }) === 'ends-before-start'
  const label = (field: 'signedOn' | 'signedAt') => text(`records.field.agreement-version.${field}`)
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
      <UncomparedNotice data={data} />
      <Grid min="m">
        <PartialDateFormField control={control} name="signedOn" label={label('signedOn')} />
        <TextFormField control={control} name="signedAt" label={label('signedAt')} />
      </Grid>
      {isDate && !isTurned && <p role="status">{termRule(intl, { ...version, signedOn })}</p>}
      {isBackdated && <Notice tone="due">{text('texts.sign.backdated', { from: partial(effectiveFrom) })}</Notice>}
      {view.ours && (
        <Grid min="m">
          <TextFormField
            control={control}
            name="reference"
            label={text('texts.filing.reference-of', { city: sides.name(view.ours.id) })}
          />
          <TextFormField
            control={control}
            name="originalKeptAt"
            label={text('texts.filing.original-of', { city: sides.name(view.ours.id) })}
            description={text('agreements.version.original.hint')}
          />
        </Grid>
      )}
    </RecordDialog>
  )
}
