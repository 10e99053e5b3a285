import { Unlink } from 'lucide-react'
import { useText } from '@renderer/platform/i18n'
import { useFieldText } from '@renderer/records/field-text'
import { useRecordPlaces } from '@renderer/records/record-places'
import { RecordTitle } from '@renderer/records/record-title'
import { useRestingOn } from '@renderer/storage/decisions'
import { IconButton } from '@renderer/ui/icon-button'
import { LinkTo } from '@renderer/ui/link-to'
import { ListRow, RowList, Section } from '@renderer/ui/section'
import { decisionSubjects } from '@shared/domain/decision'
import type { RecordOf } from '@shared/domain/record-registry'
import { useSetDecisionAbout } from './use-set-decision-about'
import styles from './decisions.module.css'

/** What a decision concerns, and what rests on it; each leads to its record. */
export function DecisionSubjects({ decision }: { readonly decision: RecordOf<'decision'> }) {
  const text = useText()
  const { typeName } = useFieldText()
  const setAbout = useSetDecisionAbout()
  const subjects = decisionSubjects(decision)
  const resting = useRestingOn(decision.id)
  const ids = [...new Set([...subjects, ...(resting ?? [])])]
  const places = useRecordPlaces(ids)
  if (!resting || !places) return null
  const shown = ids.flatMap((id) => places.get(id) ?? [])
  return (
    <Section title={text('records.field.decision.about')}>
      {shown.length === 0 ? (
        <p className={styles.quiet}>{text('decisions.about-whole')}</p>
      ) : (
        <RowList label={text('records.field.decision.about')}>
          {shown.map(({ id, type, path }) => (
            <ListRow
              key={id}
              title={
                path ? (
                  <LinkTo href={path} variant="plain">
                    <RecordTitle id={id} />
                  </LinkTo>
                ) : (
                  <RecordTitle id={id} />
                )
              }
              detail={resting.includes(id) ? text('decisions.rests-on', { type: typeName(type) }) : typeName(type)}
              aside={
                decision.about.includes(id) && (
                  <IconButton
                    icon={<Unlink />}
                    label={text('decisions.unlink')}
                    onPress={() => void setAbout(decision, id, false)}
                  />
                )
              }
            />
          ))}
        </RowList>
      )}
    </Section>
  )
}
