import { useState } from 'react'
import { useText } from '@renderer/platform/i18n'
import { Button } from '@renderer/ui/button'
import { Inline, Stack } from '@renderer/ui/layout'
import { TextArea } from '@renderer/ui/text-area'
import { hasOpenPlaces } from './merged-text'

type OtherValueProps = {
  readonly label: string
  /** The value to start from. */
  readonly start: string
  readonly hint?: string | undefined
  readonly onSave: (value: string) => Promise<void>
  readonly onCancel: () => void
}

/** A third value in place of the two that stand against each other. */
export function OtherValue({ label, start, hint, onSave, onCancel }: OtherValueProps) {
  const text = useText()
  const [value, setValue] = useState(start)
  const isOpen = hasOpenPlaces(value)
  return (
    <Stack gap={2}>
      <TextArea
        label={label}
        value={value}
        onChange={setValue}
        rows={rowsFor(start)}
        description={hint}
        error={isOpen ? text('history.merge.open') : undefined}
      />
      <Inline>
        <Button
          variant="primary"
          size="s"
          isDisabled={value.trim() === '' || isOpen}
          onPress={() => void onSave(value.trim())}
        >
          {text('forms.save')}
        </Button>
        <Button variant="quiet" size="s" onPress={onCancel}>
          {text('ui.cancel')}
        </Button>
      </Inline>
    </Stack>
  )
}

function rowsFor(start: string): number {
  return Math.min(14, 2 + Math.floor(start.length / 80) + start.split('\n').length - 1)
}
