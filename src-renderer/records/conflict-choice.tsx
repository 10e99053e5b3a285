import { useState } from 'react'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { useAuthorText } from './author-text'
import { referenceIn, useFieldText } from './field-text'
import { FieldValue } from './field-value'
import { settleConflict, type OpenConflict, type RivalValue } from '@renderer/storage/conflicts'
import { useOffice } from '@renderer/storage/office-context'
import { Button } from '@renderer/ui/button'
import { Inline, Stack } from '@renderer/ui/layout'
import { ListRow, RowList } from '@renderer/ui/section'
import { showToast } from '@renderer/ui/toasts'
import type { JsonValue } from '@shared/sync/change-set'
import { isLongText, mergedText, type MergedText } from './merged-text'
import { OtherValue } from './other-value'

/** One field with its rival values: take one of them, or write another. A contested deletion asks whether to keep the record. */
export function ConflictChoice({ conflict }: { readonly conflict: OpenConflict }) {
  const text = useText()
  const office = useOffice()
  const { fieldName, valueText } = useFieldText()
  const [writing, setWriting] = useState<'another' | 'merged'>()
  const { type, field } = conflict
  const values = distinctValues(conflict.values)
  const isDeletion = field === 'deleted'
  const first = values[0]?.value
  const isText = typeof first === 'string' && !referenceIn(field, first) && valueText(type, field, first) === first
  const start = isText ? first : undefined
  const merged = isText ? mergedOf(conflict, values) : undefined

  async function settle(value: JsonValue): Promise<void> {
    const saved = await settleConflict(office, conflict, value)
    if (saved.ok) showToast({ title: text('history.conflict.settled'), tone: 'good' })
    else
      showToast({
        title: text('forms.problem.title'),
        detail: text(`forms.problem.${saved.error.code}`, { detail: saved.error.message }),
        tone: 'late'
      })
  }

  return (
    <Stack gap={1}>
      {isDeletion ? text('history.conflict.deletion') : fieldName(type, field)}
      <RowList label={fieldName(type, field)}>
        {values.map((rival) => (
          <RivalRow key={JSON.stringify(rival.value)} conflict={conflict} rival={rival} onTake={settle} />
        ))}
      </RowList>
      {start !== undefined && !writing && (
        <Inline>
          {merged && (
            <Button variant="secondary" size="s" onPress={() => setWriting('merged')}>
              {text('history.merge.action')}
            </Button>
          )}
          <Button variant="quiet" size="s" onPress={() => setWriting('another')}>
            {text('history.conflict.write-another')}
          </Button>
        </Inline>
      )}
      {start !== undefined && writing && (
        <OtherValue
          label={fieldName(type, field)}
          start={writing === 'merged' && merged ? merged.text : start}
          hint={writing === 'merged' && merged ? text('history.merge.hint', { open: merged.open }) : undefined}
          onSave={settle}
          onCancel={() => setWriting(undefined)}
        />
      )}
    </Stack>
  )
}

type RivalRowProps = {
  readonly conflict: OpenConflict
  readonly rival: RivalValue
  readonly onTake: (value: JsonValue) => Promise<void>
}

function RivalRow({ conflict: { type, field }, rival, onTake }: RivalRowProps) {
  const text = useText()
  const { instant } = useFormats()
  const author = useAuthorText()
  const isDeletion = field === 'deleted'
  const deletionText = text(rival.value === true ? 'history.conflict.deleted' : 'history.conflict.edited')
  const deletionAction = text(rival.value === true ? 'history.conflict.delete' : 'history.conflict.keep')
  return (
    <ListRow
      title={isDeletion ? deletionText : <FieldValue type={type} field={field} value={rival.value} />}
      detail={text('ui.by-at', { by: author({ name: rival.by, device: rival.device }), at: instant(rival.at) })}
      aside={
        <Button size="s" onPress={() => void onTake(rival.value)}>
          {isDeletion ? deletionAction : text('history.conflict.take')}
        </Button>
      }
    />
  )
}

/** A proposal that joins two long texts, where it is known what both started from. */
function mergedOf({ ancestor }: OpenConflict, [a, b]: readonly RivalValue[]): MergedText | undefined {
  const [ours, theirs] = [a?.value, b?.value]
  if (ancestor === undefined || typeof ours !== 'string' || typeof theirs !== 'string') return undefined
  return isLongText(ours) || isLongText(theirs) ? mergedText(ours, ancestor, theirs) : undefined
}

/** Equal values that several wrote stand once, under who wrote first. */
function distinctValues(values: readonly RivalValue[]): RivalValue[] {
  const byValue = new Map<string, RivalValue>()
  for (const rival of values) {
    const key = JSON.stringify(rival.value)
    const known = byValue.get(key)
    if (!known || Date.parse(rival.at) < Date.parse(known.at)) byValue.set(key, rival)
  }
  return [...byValue.values()]
}
