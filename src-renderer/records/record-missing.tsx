import { useText } from '@renderer/platform/i18n'
import { Notice } from '@renderer/ui/notice'

/** Where a link leads to a record that is deleted or was never here. */
export function RecordMissing() {
  const text = useText()
  return (
    <Notice tone="due" title={text('forms.not-found.title')}>
      {text('forms.not-found.body')}
    </Notice>
  )
}
