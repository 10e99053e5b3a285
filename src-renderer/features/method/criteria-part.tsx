import { useText } from '@renderer/platform/i18n'
import { Grid, Stack } from '@renderer/ui/layout'
import { ListRow, RowList, Section } from '@renderer/ui/section'
import { criteriaCatalogue, criterionGroups } from '@shared/domain/criteria-catalogue'
import { RecordedHere } from './recorded-here'
import { criterionRecords } from './recorded'
import { SourceLine } from './source-line'
import type { RecordedCounts } from './use-recorded-counts'
import styles from './method.module.css'

/** The twelve criteria for choosing a partner city, by group. */
export function CriteriaPart({ counts }: { readonly counts: RecordedCounts }) {
  const text = useText()
  return (
    <Stack gap={5}>
      <p className={styles.lead}>{text('method.criteria.lead')}</p>
      <Grid min="l" gap={6}>
        {criterionGroups.map((group) => (
          <div key={group}>
            <Section title={text(`records.criterionGroup.${group}`)}>
              <RowList>
                {criteriaCatalogue
                  .filter((criterion) => criterion.group === group)
                  .map(({ key }) => (
                    <ListRow
                      key={key}
                      title={<span className={styles.criterion}>{text(`records.criterion.${key}`)}</span>}
                      aside={<RecordedHere types={criterionRecords[key]} counts={counts} />}
                    />
                  ))}
              </RowList>
            </Section>
          </div>
        ))}
      </Grid>
      <Stack gap={1}>
        <SourceLine part="criteria" />
        <p className={styles.source}>{text('method.recorded.note')}</p>
      </Stack>
    </Stack>
  )
}
