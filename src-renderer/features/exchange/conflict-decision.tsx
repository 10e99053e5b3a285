import { useText } from '@renderer/platform/i18n'
import { useFieldText } from '@renderer/records/field-text'
import { RadioGroup } from '@renderer/ui/radio-group'
import { decide, useIncoming, useIsApplying } from './incoming-store'
import { settledKey, settleField } from './review-decisions'
import type { ReviewRecord, RivalChoice } from './review-model'

type ConflictDecisionProps = {
  readonly record: ReviewRecord
  readonly field: string
  readonly label: string
  readonly choices: readonly RivalChoice[]
}

/** Stands for leaving the conflict open among the numbers of the choices. */
const open = 'open'

/** Ours, theirs, or leave it open. */
export function ConflictDecision({ record, field, label, choices }: ConflictDecisionProps) {
  const text = useText()
  const { valueText } = useFieldText()
  const isApplying = useIsApplying()
  const settled = useIncoming((store) => store.decisions.settled)
  const key = settledKey(record, field)
  const value = settled.get(key)
  const chosen = settled.has(key)
    ? choices.findIndex((choice) => JSON.stringify(choice.value) === JSON.stringify(value))
    : -1
  const ofSide = (side: RivalChoice['side']) => choices.filter((choice) => choice.side === side).length
  const options = choices.map((choice, index) => ({
    id: String(index),
    label:
      ofSide(choice.side) > 1
        ? valueText(record.record.type, field, choice.value)
        : text(`exchange.review.${choice.side}`)
  }))
  return (
    <RadioGroup
      label={label}
      isLabelHidden
      isDisabled={isApplying}
      options={[...options, { id: open, label: text('exchange.review.leave-open') }]}
      value={chosen < 0 ? open : String(chosen)}
      onChange={(id) =>
        decide((before) => settleField(before, record, field, id === open ? undefined : choices[Number(id)]?.value))
      }
    />
  )
}
