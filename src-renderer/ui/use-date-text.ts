import { useState } from 'react'

/**
 * Text that is typed towards a date. Until it can be read the value stays what it was typed as, so that the form's own
 * check refuses it too; it is put into ISO form when the field is left.
 */
export function useDateText(
  value: string,
  onChange: (value: string) => void,
  read: (text: string) => string | undefined
) {
  const [draft, setDraft] = useState<string>()
  const text = draft ?? value
  return {
    text,
    isUnreadable: draft === undefined && read(value) === undefined,
    type: (next: string) => {
      setDraft(next)
      onChange(read(next) ?? next)
    },
    leave: () => setDraft(undefined)
  }
}
