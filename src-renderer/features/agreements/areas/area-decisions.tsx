import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { routes } from '@renderer/platform/routes'
import { useDecisionsOn } from '@renderer/storage/decisions'
import { LinkTo } from '@renderer/ui/link-to'
import type { Area } from '../agreement-records'

type AreaDecisionsProps = {
  readonly area: Area
  /** That it ended, instead of that it is here. */
  readonly isDropping?: boolean
  readonly className?: string | undefined
}

/** What was decided about an area, by whom and when; each leads to its options, reason and papers. */
export function AreaDecisions({ area, isDropping = false, className }: AreaDecisionsProps) {
  const text = useText()
  const { day } = useFormats()
  const decisions = useDecisionsOn(area) ?? []
  return decisions
    .filter(({ id }) => (id === area.dropDecision) === isDropping)
    .map(({ id, title, body, decidedOn }) => (
      <div key={id} className={className}>
        {text('areas.decided', { body, day: day(decidedOn) })}
        {text('terms.sentenceJoiner', { first: '', second: '' })}
        <LinkTo href={routes.decision.to({ decision: id })}>{title}</LinkTo>
      </div>
    ))
}
