import { useState } from 'react'
import { useText } from '@renderer/platform/i18n'
import { Button } from '@renderer/ui/button'
import { Inline, Stack } from '@renderer/ui/layout'
import { TextArea } from '@renderer/ui/text-area'

type OtherValueProps = {
  readonly label: string
  /** The value to start from. */
  readonly start: string
  readonly onSave: (value: string) => Promise<void>
  readonly onCancel: () => void
}

/** A third value in place of the two that stand against each other. */
export function OtherValue({ label, start, onSave, onCancel }: OtherValueProps) {
  const text = useText()
  const [value, setValue] = useState(start)
  return (
    <Stack gap={2}>
      <TextArea label={label} value={value} onChange={setValue} rows={start.length > 120 ? 5 : 2} />
      <Inline>
        <Button variant="primary" size="s" isDisabled={value.trim() === ''} onPress={() => void onSave(value.trim())}>
          {text('forms.save')}
        </Button>
        <Button variant="quiet" size="s" onPress={onCancel}>
          {text('forms.cancel')}
        </Button>
      </Inline>
    </Stack>
  )
}
