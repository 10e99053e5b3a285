import { activityStatuses, type ActivityStatus } from '@shared/domain/action-plan'
import { useText } from '@renderer/platform/i18n'
import { useOffice } from '@renderer/storage/office-context'
import { saveRecords } from '@renderer/storage/write'
import { Select } from '@renderer/ui/select'
import { showToast } from '@renderer/ui/toasts'
import type { Activity } from './plan-facts'

/** The status of an activity, changed where it stands and saved at once; arrow keys or the first letter do it. */
export function ActivityStatusSelect({ activity }: { readonly activity: Activity }) {
  const text = useText()
  const office = useOffice()

  async function change(status: ActivityStatus): Promise<void> {
    if (status === activity.status) return
    const fields = { ...activity, status }
    const saved = await saveRecords(office, [{ type: 'activity', space: activity.space, before: activity, fields }])
    if (!saved.ok) showToast({ title: text('forms.problem.title'), detail: saved.error.message, tone: 'late' })
  }

  return (
    <Select
      label={text('plans.status.of', { activity: activity.title })}
      isLabelHidden
      options={activityStatuses.map((id) => ({ id, label: text(`records.value.status.${id}`) }))}
      value={activity.status}
      onChange={(status) => void change(status)}
    />
  )
}
