import { useText } from '@renderer/platform/i18n'
import { useFieldText } from '@renderer/records/field-text'
import { RecordTitle } from '@renderer/records/record-title'
import { useDeletedRecords, type DeletedRecord } from '@renderer/storage/history'
import { useOffice } from '@renderer/storage/office-context'
import { deleteRecords, restoreRecords } from '@renderer/storage/write'
import { Button } from '@renderer/ui/button'
import { ListRow, RowList, Section } from '@renderer/ui/section'
import { showToast } from '@renderer/ui/toasts'

/** What was deleted in a space, each with the way back; nothing where nothing was. */
export function DeletedRecords({ space }: { readonly space: string }) {
  const text = useText()
  const office = useOffice()
  const { typeName } = useFieldText()
  const records = useDeletedRecords(space)
  if (!records || records.length === 0) return null

  async function bringBack(record: DeletedRecord): Promise<void> {
    const saved = await restoreRecords(office, [record])
    if (!saved.ok)
      return showToast({
        title: text('forms.problem.title'),
        detail: text(`forms.problem.${saved.error.code}`, { detail: saved.error.message }),
        tone: 'late'
      })
    showToast({
      title: text('history.deleted.is-back'),
      action: { label: text('forms.undo'), onPress: () => void deleteRecords(office, [record]) }
    })
  }

  return (
    <Section title={text('history.deleted.title')}>
      <RowList label={text('history.deleted.title')}>
        {records.map((record) => (
          <ListRow
            key={record.id}
            title={<RecordTitle id={record.id} />}
            detail={typeName(record.type)}
            aside={
              <Button size="s" onPress={() => void bringBack(record)}>
                {text('history.deleted.bring-back')}
              </Button>
            }
          />
        ))}
      </RowList>
    </Section>
  )
}
