import { useState } from 'react'
import { useText } from '@renderer/platform/i18n'
import type { RecordAddress } from '@renderer/records/record-extras'
import { useRecordTitle } from '@renderer/records/record-title'
import { useOffice } from '@renderer/storage/office-context'
import { mayBeShared } from '@renderer/storage/publish'
import { Button } from '@renderer/ui/button'
import { Inline } from '@renderer/ui/layout'
import { Section } from '@renderer/ui/section'
import type { RecordType } from '@shared/domain/record-registry'
import { AccessExportButton } from './access-export-button'
import { useErasing } from './erasing-store'
import { PublishDialog } from './publish-dialog'

/** Types of record that are about one person: only these can be erased from the screen. */
const personal: readonly RecordType[] = ['person', 'participant', 'signatory']

/** What a record of the office can be made: shared with a partner; and what a person can ask for: a copy, an erasure. */
export function PrivacyPanel({ record }: { readonly record: RecordAddress }) {
  const text = useText()
  const office = useOffice()
  const name = useRecordTitle(record.id) ?? ''
  const [isPublishing, setPublishing] = useState(false)
  const canPublish = record.space === office.space && mayBeShared(record.type)
  const isPersonal = personal.includes(record.type)
  if (!canPublish && !isPersonal) return null
  const { id, type } = record
  return (
    <Section title={text('privacy.title')}>
      <Inline gap={2}>
        {canPublish && (
          <Button size="s" onPress={() => setPublishing(true)}>
            {text('privacy.publish')}
          </Button>
        )}
        {record.type === 'person' && <AccessExportButton record={record} />}
        {isPersonal && (
          <Button size="s" variant="danger" onPress={() => useErasing.setState({ erasing: { id, type, name } })}>
            {text('privacy.erase')}
          </Button>
        )}
      </Inline>
      {isPublishing && <PublishDialog record={record} onClose={() => setPublishing(false)} />}
    </Section>
  )
}
