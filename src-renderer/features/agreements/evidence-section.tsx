import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { Button } from '@renderer/ui/button'
import { IconButton } from '@renderer/ui/icon-button'
import { ListRow, RowList, Section } from '@renderer/ui/section'
import type { Evaluation, VersionProps } from './agreement-records'
import { EvaluationDialog } from './evaluation-dialog'
import styles from './agreements.module.css'

/** What proves the renewal cycle of the version, besides what was decided about it: joint reviews and evaluations. */
export function EvidenceSection(props: VersionProps) {
  const text = useText()
  const { day } = useFormats()
  const [edited, setEdited] = useState<Evaluation | 'new'>()
  const evaluations = props.records.evaluations
    .filter(({ version }) => version === props.version.id)
    .toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : 1))
  return (
    <Section
      title={text('agreements.evaluations')}
      action={
        <Button size="s" onPress={() => setEdited('new')}>
          {text('agreements.evaluation.add')}
        </Button>
      }
    >
      {evaluations.length === 0 ? (
        <p className={styles.none}>{text('agreements.evaluation.none')}</p>
      ) : (
        <RowList label={text('agreements.evaluations')}>
          {evaluations.map((evaluation) => {
            const name = text('agreements.evaluation.named', {
              kind: text(`records.value.evaluationKind.${evaluation.kind}`),
              day: day(evaluation.heldOn)
            })
            return (
              <ListRow
                key={evaluation.id}
                title={name}
                detail={
                  <>
                    {evaluation.conclusion && <div className={styles.prose}>{evaluation.conclusion}</div>}
                    {evaluation.proposals && <div className={styles.prose}>{evaluation.proposals}</div>}
                  </>
                }
                aside={
                  <IconButton
                    icon={<Pencil />}
                    label={text('agreements.change-one', { name })}
                    onPress={() => setEdited(evaluation)}
                  />
                }
              />
            )
          })}
        </RowList>
      )}
      {edited && (
        <EvaluationDialog
          {...props}
          evaluation={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Section>
  )
}
