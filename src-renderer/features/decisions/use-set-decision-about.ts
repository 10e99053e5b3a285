import { useText } from '@renderer/platform/i18n'
import { setDecisionAbout } from '@renderer/storage/decisions'
import { useOffice } from '@renderer/storage/office-context'
import { showToast } from '@renderer/ui/toasts'

type Decision = { readonly id: string; readonly space: string; readonly title: string }

/** Links or unlinks what a decision is about, and offers to undo; false where it was not saved. */
export function useSetDecisionAbout() {
  const text = useText()
  const office = useOffice()
  return async function set(decision: Decision, subject: string, isAbout: boolean): Promise<boolean> {
    const saved = await setDecisionAbout(office, decision, subject, isAbout)
    if (!saved.ok) {
      showToast({
        title: text('forms.problem.title'),
        detail: text(`forms.problem.${saved.error.code}`, { detail: saved.error.message }),
        tone: 'late'
      })
      return false
    }
    showToast({
      title: text(isAbout ? 'decisions.linked' : 'decisions.unlinked', { decision: decision.title }),
      action: { label: text('forms.undo'), onPress: () => void set(decision, subject, !isAbout) }
    })
    return true
  }
}
