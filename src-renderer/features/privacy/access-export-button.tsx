import { useState } from 'react'
import { bridge } from '@renderer/platform/bridge'
import { today } from '@renderer/platform/clock'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { useFieldText } from '@renderer/records/field-text'
import type { RecordAddress } from '@renderer/records/record-extras'
import { useRecordTitle } from '@renderer/records/record-title'
import { accessExport, accessLines } from '@renderer/storage/access-export'
import { useOffice } from '@renderer/storage/office-context'
import { Button } from '@renderer/ui/button'
import { showToast } from '@renderer/ui/toasts'

/** One file with everything held about a person: lines to read first, then the same for machines. */
export function AccessExportButton({ record }: { readonly record: RecordAddress }) {
  const text = useText()
  const office = useOffice()
  const { instant } = useFormats()
  const { typeName, fieldName, valueText } = useFieldText()
  const name = useRecordTitle(record.id) ?? ''
  const [isSaving, setSaving] = useState(false)

  async function save(): Promise<void> {
    setSaving(true)
    try {
      const access = await accessExport(office, record.id)
      const readable = accessLines(access, {
        title: text('privacy.access.heading', { record: name }),
        history: text('privacy.access.history'),
        namedIn: text('privacy.access.named'),
        perhapsNamedIn: text('privacy.access.perhaps'),
        notes: text('privacy.access.notes'),
        authored: text('trust.access.authored'),
        sent: text('privacy.access.sent'),
        typeName,
        fieldName,
        valueText,
        instant
      })
      const bytes = new TextEncoder().encode(JSON.stringify({ readable, ...access }, null, 2))
      const file = `${text('privacy.access.file', { record: name, day: today() })}.json`
      const saved = await bridge.saveFile('json', file, bytes)
      if (saved.problem) showToast({ title: text('forms.problem.title'), detail: saved.problem, tone: 'late' })
      else if (saved.saved) showToast({ title: text('privacy.access.saved', { record: name }), tone: 'good' })
    } finally {
      setSaving(false)
    }
  }

  return (
    <Button size="s" isPending={isSaving} onPress={() => void save()}>
      {text('privacy.access')}
    </Button>
  )
}
