import { useState } from 'react'
import { useText } from '@renderer/platform/i18n'
import { FieldValue } from '@renderer/records/field-value'
import { useFieldText } from '@renderer/records/field-text'
import type { RecordAddress } from '@renderer/records/record-extras'
import { useRecordTitle } from '@renderer/records/record-title'
import { usePartnerNames } from '@renderer/records/space-mark'
import { useOffice } from '@renderer/storage/office-context'
import { usePartnershipViews } from '@renderer/storage/partnerships'
import { publishRecord, recordsToPublish, type PublishedRecord } from '@renderer/storage/publish'
import { useOfficeQuery } from '@renderer/storage/records'
import { Dialog } from '@renderer/ui/dialog'
import { DialogActions } from '@renderer/ui/dialog-actions'
import { KeyValueList } from '@renderer/ui/key-value-list'
import { Stack } from '@renderer/ui/layout'
import { Notice } from '@renderer/ui/notice'
import { Section } from '@renderer/ui/section'
import { Select } from '@renderer/ui/select'
import { showToast } from '@renderer/ui/toasts'

/** Shows exactly what a partner will see of an internal record, and shares it; there is no way back. */
export function PublishDialog({ record, onClose }: { readonly record: RecordAddress; readonly onClose: () => void }) {
  const text = useText()
  const office = useOffice()
  const partnerNames = usePartnerNames()
  const name = useRecordTitle(record.id) ?? ''
  const views = usePartnershipViews()?.filter((view) => view.ours)
  const records = useOfficeQuery((current) => recordsToPublish(current, record.id), [record.id])
  const [chosen, setChosen] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const [isSharing, setSharing] = useState(false)
  if (!views || !records) return null
  const target = chosen ?? (views.length === 1 ? views[0]?.space : undefined)

  async function publish(space: string): Promise<void> {
    setSharing(true)
    const done = await publishRecord(office, record.id, space)
    setSharing(false)
    if (!done.ok)
      return setProblem(done.error.code === 'not-publishable' ? text('privacy.publish.refused') : done.error.message)
    showToast({ title: text('privacy.publish.done', { record: name }), tone: 'good' })
    onClose()
  }

  return (
    <Dialog title={text('privacy.publish.title', { record: name })} isOpen onClose={onClose}>
      <Stack gap={4}>
        {views.length === 0 ? (
          <Notice>{text('privacy.publish.nobody')}</Notice>
        ) : (
          <Select
            label={text('privacy.publish.with')}
            options={views.map((view) => ({ id: view.space, label: partnerNames(view) }))}
            value={target ?? ''}
            onChange={setChosen}
          />
        )}
        <Notice tone="due">{text('privacy.publish.final')}</Notice>
        <p>{text('privacy.publish.exactly')}</p>
        {records.map((published) => (
          <PublishedFields key={published.id} record={published} />
        ))}
      </Stack>
      <DialogActions
        label={text('privacy.publish.do')}
        isDisabled={target === undefined}
        isPending={isSharing}
        onPress={() => target !== undefined && void publish(target)}
        onCancel={onClose}
        note={problem !== undefined && <Notice tone="late">{problem}</Notice>}
      />
    </Dialog>
  )
}

function PublishedFields({ record: { type, fields } }: { readonly record: PublishedRecord }) {
  const { typeName, fieldName } = useFieldText()
  return (
    <Section title={typeName(type)}>
      <KeyValueList
        items={Object.entries(fields).map(([field, value]) => ({
          key: fieldName(type, field),
          value: <FieldValue type={type} field={field} value={value} />
        }))}
      />
    </Section>
  )
}
