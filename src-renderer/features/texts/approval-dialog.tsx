import { z } from 'zod'
import { useToday } from '@renderer/platform/clock'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { languageLine } from '@renderer/platform/language-names'
import { formChoice, formDay, formLine, formSource, notSaid, said } from '@renderer/records/form-values'
import { RecordDialog } from '@renderer/records/record-dialog'
import { useAsOpened } from '@renderer/records/use-as-opened'
import { useRecordForm } from '@renderer/records/use-record-form'
import { useOffice } from '@renderer/storage/office-context'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { approveText } from '@renderer/storage/receipts'
import { useRecords } from '@renderer/storage/records'
import type { VersionTexts } from '@renderer/storage/version-texts'
import { saveRecords } from '@renderer/storage/write'
import { DayFormField, RadioFormField, SelectFormField, TextFormField } from '@renderer/ui/form/form-fields'
import { Grid } from '@renderer/ui/layout'
import { showToast } from '@renderer/ui/toasts'
import { approvalKinds } from '@shared/domain/approval'
import { line } from '@shared/domain/field'
import { shortHash } from './hash-mark'
import { languagesIn, type Approval } from './text-data'
import { UncomparedNotice } from './uncompared-notice'

const approvalFormSchema = z.object({
  kind: z.enum(approvalKinds),
  body: line,
  personName: formLine,
  approvedOn: formDay,
  decision: formChoice,
  source: formSource
})
type ApprovalValues = z.infer<typeof approvalFormSchema>

type ApprovalDialogProps = {
  readonly view: PartnershipView
  readonly data: VersionTexts
  readonly city: string
  /** Absent: a new one, of the text as it is now. */
  readonly approval?: Approval | undefined
  readonly onClose: () => void
}

/** One side's approval. For our own side this copy signs a receipt; for a partner without the app it is recorded by hand, with its source. */
export function ApprovalDialog({ view, data: live, city, approval: liveApproval, onClose }: ApprovalDialogProps) {
  const data = useAsOpened(live)
  const approval = useAsOpened(liveApproval)
  const text = useText()
  const office = useOffice()
  const today = useToday()
  const { version, hash, parts } = data
  const decisions = useRecords('decision', version.space) ?? []
  const isOwn = city === view.ours?.id && version.status === 'draft'
  const recordForm = useRecordForm<ApprovalValues>({
    draftKey: approval ? `approval/${approval.id}` : `approval/new/${version.id}/${city}`,
    schema: approvalFormSchema.refine(({ approvedOn }) => approvedOn <= today, {
      path: ['approvedOn'],
      message: 'texts.day-to-come'
    }),
    defaults: {
      kind: approval?.kind ?? 'executive',
      body: approval?.body ?? '',
      personName: approval?.personName ?? '',
      approvedOn: approval?.approvedOn ?? today,
      decision: approval?.decision ?? notSaid,
      source: approval?.source ?? ''
    },
    save: (values) => {
      const fields = {
        ...values,
        personName: said(values.personName),
        decision: said(values.decision),
        source: said(values.source),
        city
      }
      if (isOwn && !approval) return approveText(office, data, fields)
      const proven = approval ?? { contentHash: hash, parts }
      return saveRecords(office, [
        {
          type: 'approval',
          space: version.space,
          before: approval,
          fields: { ...proven, ...fields, version: version.id }
        }
      ])
    },
    onSaved: () => {
      if (isOwn && !approval)
        showToast({ title: text('texts.approved'), detail: text('texts.approved.next'), tone: 'good' })
      onClose()
    }
  })
  const { control } = recordForm.form
  const label = (field: 'kind' | 'body' | 'personName' | 'approvedOn' | 'decision' | 'source') =>
    text(`records.field.approval.${field}`)
  // A receipt proves these words; changed afterwards they would no longer be what was signed.
  const isFixed = approval?.receipt !== undefined
  return (
    <RecordDialog
      title={text(isOwn ? 'texts.approve' : 'records.type.approval')}
      recordForm={recordForm}
      onClose={onClose}
      space={version.space}
      startAt={isFixed ? 'personName' : 'body'}
      record={approval}
      {...(approval && { name: approval.body })}
      {...(!approval && isOwn && { saveLabel: text('texts.approve') })}
    >
      {!approval && <WhatIsApproved data={data} isOwn={isOwn} />}
      {!isFixed && (
        <>
          <RadioFormField
            control={control}
            name="kind"
            label={label('kind')}
            options={approvalKinds.map((id) => ({ id, label: text(`records.value.approvalKind.${id}`) }))}
          />
          <Grid min="s">
            <TextFormField control={control} name="body" label={label('body')} isRequired />
            <DayFormField control={control} name="approvedOn" label={label('approvedOn')} today={today} isRequired />
          </Grid>
        </>
      )}
      <TextFormField control={control} name="personName" label={label('personName')} />
      {decisions.length > 0 && (
        <SelectFormField
          control={control}
          name="decision"
          label={label('decision')}
          options={[
            { id: notSaid, label: text('texts.approval.no-decision') },
            ...decisions.map(({ id, title }) => ({ id, label: title }))
          ]}
        />
      )}
      <TextFormField
        control={control}
        name="source"
        label={label('source')}
        {...(!isOwn && { description: text('texts.approval.source.hint') })}
      />
    </RecordDialog>
  )
}

function WhatIsApproved({ data, isOwn }: { readonly data: VersionTexts; readonly isOwn: boolean }) {
  const text = useText()
  const { locale } = useFormats()
  const languages = languagesIn(data)
  const { version, areas, clauses, hash } = data
  return (
    <>
      <p>
        {text(isOwn ? 'texts.approve.what' : 'texts.approval.what', {
          version: version.label,
          areas: areas.length,
          clauses: clauses.length,
          languages: languageLine(locale, languages) || '–',
          hash: shortHash(hash)
        })}
      </p>
      <UncomparedNotice data={data} />
    </>
  )
}
