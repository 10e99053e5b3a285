import { Pencil } from 'lucide-react'
import { useText } from '@renderer/platform/i18n'
import { Badge } from '@renderer/ui/badge'
import { IconButton } from '@renderer/ui/icon-button'
import type { Area } from '../agreement-records'
import { AreaDecisions } from './area-decisions'
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
      <AreaDecisions area={area} isDropping={isDropping} className={styles.detail} />
    </>
  )
}
