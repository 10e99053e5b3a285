import { useState } from 'react'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { routes } from '@renderer/platform/routes'
import type { RecordedStanding } from '@renderer/storage/cycle-input'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { useRecords } from '@renderer/storage/records'
import { Badge } from '@renderer/ui/badge'
import { Button } from '@renderer/ui/button'
import { LinkTo } from '@renderer/ui/link-to'
import { LongList } from '@renderer/ui/long-list'
import { ListRow, RowList, Section } from '@renderer/ui/section'
import type { PastCycle } from '@shared/domain/past-cycles'
import { ClosingDialog, type ClosedTerm } from './closing-dialog'
import styles from './cycle.module.css'

type PastCyclesProps = { readonly view: PartnershipView; readonly standing: RecordedStanding }

/** The cycles that are over, each with how it closed; one that is still open can be closed with a reason. */
export function PastCyclesSection({ view, standing }: PastCyclesProps) {
  const text = useText()
  const closings = useRecords('cycle-closing', view.space)
  const [term, setTerm] = useState<ClosedTerm>()
  if (standing.past.length === 0) return null
  const closingOf = ({ version, start, end }: ClosedTerm) =>
    closings?.find((one) => one.version === version && start <= one.cycleStart && one.cycleStart <= end)
  return (
    <Section title={text('pace.past')}>
      <LongList items={standing.past} first={3} step={10}>
        {(shown) => (
          <RowList label={text('pace.past')}>
            {shown.map((past) => (
              <PastRow
                key={`${past.version} ${past.start}`}
                view={view}
                standing={standing}
                past={past}
                onClose={() => setTerm(past)}
              />
            ))}
          </RowList>
        )}
      </LongList>
      {term && closings && (
        <ClosingDialog space={view.space} term={term} closing={closingOf(term)} onClose={() => setTerm(undefined)} />
      )}
    </Section>
  )
}

type PastRowProps = PastCyclesProps & { readonly past: PastCycle; readonly onClose: () => void }

function PastRow({ view, standing, past, onClose }: PastRowProps) {
  const text = useText()
  const { daySpan, day, partial } = useFormats()
  const label = standing.versions.find(({ id }) => id === past.version)?.label ?? text('records.type.agreement-version')
  const path = `${routes.agreement.to({ partnership: view.partnership.id, agreement: past.agreement, part: 'renewal' })}?version=${past.version}`
  const { closed } = past
  const told = () => {
    if (closed.by === 'evaluation') return text('pace.past.evaluation', { day: partial(closed.evidence.on, 'short') })
    if (closed.by === 'nothing') return text('pace.past.nothing')
    const { on, by, reason } = closed.closing
    const values = { day: day(on, 'short'), by: by ?? '', reason }
    return text(by ? 'pace.past.reason-by' : 'pace.past.reason', values)
  }
  return (
    <ListRow
      title={<LinkTo href={path}>{label}</LinkTo>}
      detail={
        <>
          <div>{daySpan(past.start, past.end)}</div>
          <div className={styles.prose}>{told()}</div>
        </>
      }
      aside={
        closed.by === 'evaluation' ? (
          <Badge tone="good">{text('pace.past.closed')}</Badge>
        ) : (
          <Button size="s" onPress={onClose}>
            {text(closed.by === 'reason' ? 'pace.closing.change' : 'pace.closing.open')}
          </Button>
        )
      }
    />
  )
}
