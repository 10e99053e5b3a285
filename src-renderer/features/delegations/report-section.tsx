import { useState } from 'react'
import { z } from 'zod'
import { useText } from '@renderer/platform/i18n'
import { formText, said } from '@renderer/records/form-values'
import { RecordDialog } from '@renderer/records/record-dialog'
import { useAsOpened } from '@renderer/records/use-as-opened'
import { useRecordForm } from '@renderer/records/use-record-form'
import { useOffice } from '@renderer/storage/office-context'
import { saveRecords } from '@renderer/storage/write'
import { Button } from '@renderer/ui/button'
import { TextAreaFormField } from '@renderer/ui/form/form-fields'
import { Section } from '@renderer/ui/section'
import type { RecordOf } from '@shared/domain/record-registry'
import styles from './delegation.module.css'

const reportFormSchema = z.object({ report: formText })

type ReportProps = { readonly delegation: RecordOf<'delegation'> }

export function ReportSection({ delegation }: ReportProps) {
  const text = useText()
  const [isWriting, setWriting] = useState(false)
  return (
    <Section
      title={text('records.field.delegation.report')}
      action={
        <Button size="s" onPress={() => setWriting(true)}>
          {delegation.report ? text('delegations.report.edit') : text('delegations.report.write')}
        </Button>
      }
    >
      {delegation.report ? (
        <div className={styles.prose}>{delegation.report}</div>
      ) : (
        <p className={styles.none}>{text('delegations.report.none')}</p>
      )}
      {isWriting && <ReportDialog delegation={delegation} onClose={() => setWriting(false)} />}
    </Section>
  )
}

function ReportDialog({ delegation: live, onClose }: ReportProps & { readonly onClose: () => void }) {
  const delegation = useAsOpened(live)
  const text = useText()
  const office = useOffice()
  const recordForm = useRecordForm({
    draftKey: `delegation/${delegation.id}/report`,
    schema: reportFormSchema,
    defaults: { report: delegation.report ?? '' },
    save: ({ report }) =>
      saveRecords(office, [
        {
          type: 'delegation',
          space: delegation.space,
          before: delegation,
          fields: { ...delegation, report: said(report) }
        }
      ]),
    onSaved: onClose
  })
  return (
    <RecordDialog
      title={text('delegations.report.title', { delegation: delegation.title })}
      recordForm={recordForm}
      onClose={onClose}
      space={delegation.space}
      startAt="report"
      size="l"
    >
      <TextAreaFormField
        control={recordForm.form.control}
        name="report"
        label={text('records.field.delegation.report')}
        rows={16}
      />
    </RecordDialog>
  )
}
