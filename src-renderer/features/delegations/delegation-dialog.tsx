import { useState } from 'react'
import { newId } from '@renderer/platform/ids'
import { useToday } from '@renderer/platform/clock'
import { useText } from '@renderer/platform/i18n'
import { navigate } from '@renderer/platform/router'
import { routes } from '@renderer/platform/routes'
import { RecordDialog } from '@renderer/records/record-dialog'
import { useAsOpened } from '@renderer/records/use-as-opened'
import { useRecordForm } from '@renderer/records/use-record-form'
import { useOffice } from '@renderer/storage/office-context'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { saveRecords } from '@renderer/storage/write'
import type { RecordOf } from '@shared/domain/record-registry'
import { DelegationFieldset } from './delegation-fieldset'
import { delegationFields, delegationFormSchema, delegationValues, newDelegationValues } from './delegation-values'

type DelegationDialogProps = {
  readonly view: PartnershipView
  /** Absent: a new one, of which only the few fields are asked that are known at once. */
  readonly delegation?: RecordOf<'delegation'>
  readonly onClose: () => void
}

/** Logs a delegation, and leads to its page; or changes one. */
export function DelegationDialog({ view, delegation: live, onClose }: DelegationDialogProps) {
  const delegation = useAsOpened(live)
  const text = useText()
  const office = useOffice()
  const today = useToday()
  const { cities, partnership, space } = view
  const [id] = useState(() => delegation?.id ?? newId())
  const recordForm = useRecordForm({
    draftKey: delegation ? `delegation/${id}` : `delegation/new/${partnership.id}`,
    schema: delegationFormSchema,
    defaults: delegation ? delegationValues(delegation, cities) : newDelegationValues(cities, today),
    save: (values) =>
      saveRecords(office, [
        { type: 'delegation', space, id, before: delegation, fields: delegationFields(values, cities, delegation) }
      ]),
    onSaved: () => {
      onClose()
      if (!delegation) navigate(routes.delegation.to({ partnership: partnership.id, delegation: id }))
    }
  })
  return (
    <RecordDialog
      title={delegation ? text('delegations.edit') : text('delegations.new')}
      recordForm={recordForm}
      onClose={onClose}
      space={space}
      startAt="title"
      {...(!delegation && { saveLabel: text('delegations.log') })}
    >
      <DelegationFieldset view={view} form={recordForm.form} isWhole={delegation !== undefined} />
    </RecordDialog>
  )
}
