import { useText } from '@renderer/platform/i18n'
import { Badge } from '@renderer/ui/badge'
import type { Tone } from '@renderer/ui/tone'
import type { StrandFate } from '@shared/domain/area-strands'

const tones: Readonly<Record<StrandFate, Tone>> = {
  kept: 'neutral',
  renamed: 'accent',
  split: 'accent',
  merged: 'accent',
  new: 'good',
  resumed: 'good',
  dropped: 'late'
}

type FateMarkProps = { readonly fate: StrandFate; readonly count?: number }

/** What became of an area, in a word. */
export function FateMark({ fate, count }: FateMarkProps) {
  const text = useText()
  const name = text(`records.value.areaFate.${fate}`)
  return (
    <Badge tone={tones[fate]}>{count === undefined ? name : text('areas.fate.count', { fate: name, count })}</Badge>
  )
}
