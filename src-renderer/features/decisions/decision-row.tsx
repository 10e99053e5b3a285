import type { ReactNode } from 'react'
import { useText } from '@renderer/platform/i18n'
import { routes } from '@renderer/platform/routes'
import { useDecisionFacts } from '@renderer/records/decisions/decision-facts'
import { SpaceMark } from '@renderer/records/space-mark'
import { Badge } from '@renderer/ui/badge'
import { LinkTo } from '@renderer/ui/link-to'
import { ListRow } from '@renderer/ui/section'
import type { RecordOf } from '@shared/domain/record-registry'
import styles from './decisions.module.css'

type DecisionRowProps = { readonly decision: RecordOf<'decision'>; readonly action?: ReactNode }

/** A decision in a list: what, when, by whom, what was chosen and why. */
export function DecisionRow({ decision, action }: DecisionRowProps) {
  const text = useText()
  const facts = useDecisionFacts(decision)
  const { id, title, kind, chosen, reason, space } = decision
  return (
    <ListRow
      title={
        <LinkTo href={routes.decision.to({ decision: id })} variant="plain">
          {title}
        </LinkTo>
      }
      detail={
        <>
          <div>{facts}</div>
          {chosen && <div>{text('decisions.chosen', { option: chosen })}</div>}
          {reason && <div className={styles.reason}>{reason}</div>}
        </>
      }
      aside={
        <>
          {kind && <Badge>{text(`records.value.decisionKind.${kind}`)}</Badge>}
          <SpaceMark space={space} />
          {action}
        </>
      }
    />
  )
}
