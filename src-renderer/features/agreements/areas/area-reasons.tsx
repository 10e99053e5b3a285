import { Pencil } from 'lucide-react'
import { useText } from '@renderer/platform/i18n'
import { routes } from '@renderer/platform/routes'
import { RecordTitle } from '@renderer/records/record-title'
import { Badge } from '@renderer/ui/badge'
import { IconButton } from '@renderer/ui/icon-button'
import { LinkTo } from '@renderer/ui/link-to'
import type { Area } from '../agreement-records'
import styles from './area-flow.module.css'

type AreaReasonsProps = {
  readonly area: Area
  /** Why it was dropped, instead of why it is here. */
  readonly isDropping?: boolean
  readonly onEdit: () => void
}

/** Why an area changed: the reason, what shows it, and the decision behind it; what is not known is left out. */
export function AreaReasons({ area, isDropping = false, onEdit }: AreaReasonsProps) {
  const text = useText()
  const reason = isDropping ? area.dropReason : area.reason
  const evidence = isDropping ? area.dropEvidence : area.evidence
  const decision = isDropping ? area.dropDecision : area.decision
  const isInferred = !isDropping && area.inference !== undefined && area.continues.length > 0
  return (
    <>
      {isInferred && (
        <>
          {' '}
          <Badge>{text('areas.inferred')}</Badge>
        </>
      )}
      <span className={styles.edit} data-print="hidden">
        <IconButton
          icon={<Pencil />}
          label={text(isDropping ? 'areas.say-why-dropped' : 'areas.say-why', { area: area.title })}
          onPress={onEdit}
        />
      </span>
      {reason && <div className={styles.detail}>{reason}</div>}
      {evidence && <div className={styles.detail}>{text('areas.shown-by', { evidence })}</div>}
      {decision && (
        <div className={styles.detail}>
          {text('areas.decided')}{' '}
          <LinkTo href={routes.decision.to({ decision })}>
            <RecordTitle id={decision} />
          </LinkTo>
        </div>
      )}
    </>
  )
}
