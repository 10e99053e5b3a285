import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { useQuery } from '@renderer/platform/router'
import { Button } from '@renderer/ui/button'
import { IconButton } from '@renderer/ui/icon-button'
import { ListRow, RowList, Section } from '@renderer/ui/section'
import type { VersionProps } from './agreement-records'
import { EvaluationDialog } from './evaluation-dialog'
import styles from './agreements.module.css'

/** What proves the renewal cycle of the version, besides what was decided about it: joint reviews and evaluations. */
export function EvidenceSection(props: VersionProps) {
  const text = useText()
  const { day } = useFormats()
  const [query, change] = useQuery()
  const [isAdding, setAdding] = useState(false)
  const evaluations = props.records.evaluations
    .filter(({ version }) => version === props.version.id)
    .toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : 1))
  const opened = evaluations.find(({ id }) => id === query.get('evaluation'))
  return (
    <Section
      title={text('agreements.evaluations')}
      action={
        <Button size="s" onPress={() => setAdding(true)}>
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
                    onPress={() => change({ evaluation: evaluation.id })}
                  />
                }
              />
            )
          })}
        </RowList>
      )}
      {(isAdding || opened) && (
        <EvaluationDialog
          key={opened?.id}
          {...props}
          evaluation={opened}
          onClose={() => {
            setAdding(false)
            change({ evaluation: '' })
          }}
        />
      )}
    </Section>
  )
}
