import { Check, Pencil } from 'lucide-react'
import { useToday } from '@renderer/platform/clock'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { useSides } from '@renderer/records/use-sides'
import { useOffice } from '@renderer/storage/office-context'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { saveRecords } from '@renderer/storage/write'
import { Badge } from '@renderer/ui/badge'
import { IconButton } from '@renderer/ui/icon-button'
import { ListRow } from '@renderer/ui/section'
import { showToast } from '@renderer/ui/toasts'
import { daysBetween } from '@shared/domain/calendar-day'
import { promiseStandingOn } from '@shared/domain/promise'
import type { RecordOf } from '@shared/domain/record-registry'

type PromiseRowProps = {
  readonly view: PartnershipView
  readonly promise: RecordOf<'promise'>
  readonly onEdit: () => void
}

/** A promise with its standing today; an open one is marked as kept by one press. */
export function PromiseRow({ view, promise, onEdit }: PromiseRowProps) {
  const text = useText()
  const office = useOffice()
  const today = useToday()
  const { day } = useFormats()
  const sides = useSides(view)
  const standing = promiseStandingOn(promise, today)
  const { type, space } = promise

  async function keep(): Promise<void> {
    const kept = { ...promise, keptOn: today }
    if (!(await save(promise, kept))) return
    const undo = () => void save(kept, promise)
    showToast({ title: text('delegations.promises.kept'), action: { label: text('forms.undo'), onPress: undo } })
  }

  async function save(before: typeof promise, fields: typeof promise): Promise<boolean> {
    const saved = await saveRecords(office, [{ type, space, before, fields }])
    if (!saved.ok) showToast({ title: text('forms.problem.title'), detail: saved.error.message, tone: 'late' })
    return saved.ok
  }

  const facts = [
    text('delegations.promises.from-to', { from: sides.name(promise.from), to: sides.name(promise.to) }),
    promise.dueOn && text('delegations.promises.due', { day: day(promise.dueOn, 'short') }),
    promise.keeper
      ? text('delegations.promises.keeper', { name: promise.keeper })
      : text('delegations.promises.no-keeper'),
    standing === 'withdrawn' && promise.withdrawnBecause
  ]
  return (
    <ListRow
      title={promise.text}
      detail={facts.filter(Boolean).join(' · ')}
      aside={
        <>
          <Standing promise={promise} standing={standing} />
          {(standing === 'open' || standing === 'late') && (
            <IconButton
              icon={<Check />}
              label={text('delegations.promises.keep', { promise: promise.text })}
              onPress={() => void keep()}
            />
          )}
          <IconButton
            icon={<Pencil />}
            label={text('delegations.change-one', { name: promise.text })}
            onPress={onEdit}
          />
        </>
      }
    />
  )
}

type StandingProps = {
  readonly promise: RecordOf<'promise'>
  readonly standing: ReturnType<typeof promiseStandingOn>
}

function Standing({ promise, standing }: StandingProps) {
  const text = useText()
  const today = useToday()
  const { day } = useFormats()
  if (standing === 'late' && promise.dueOn)
    return <Badge tone="late">{text('delegations.promises.late', { days: daysBetween(promise.dueOn, today) })}</Badge>
  if (standing === 'kept' && promise.keptOn)
    return <Badge tone="good">{text('delegations.promises.kept-on', { day: day(promise.keptOn, 'short') })}</Badge>
  return <Badge>{text(`records.value.promiseStanding.${standing}`)}</Badge>
}
