import { useText } from '@renderer/platform/i18n'
import { useOffice } from '@renderer/storage/office-context'
import { saveEdits } from '@renderer/storage/write'
import { showToast } from '@renderer/ui/toasts'
import type { Area } from '../agreement-records'

/** Says, or no longer says, that the later area carries on the earlier one; each time with the way back. */
export function useLinkAreas() {
  const text = useText()
  const office = useOffice()
  return async function link(earlier: Area, later: Area, isLinked: boolean): Promise<void> {
    const saved = await saveEdits(office, [
      {
        space: later.space,
        ops: [{ op: 'put', type: 'area', id: later.id, fields: { [`continues/${earlier.id}`]: isLinked } }]
      }
    ])
    if (saved.ok)
      showToast({
        title: text(isLinked ? 'areas.linked' : 'areas.unlinked', { earlier: earlier.title, later: later.title }),
        action: { label: text('forms.undo'), onPress: () => void link(earlier, later, !isLinked) }
      })
    else
      showToast({
        title: text('forms.problem.title'),
        detail: text(`forms.problem.${saved.error.code}`, { detail: saved.error.message }),
        tone: 'late'
      })
  }
}
