import { useState } from 'react'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { Button } from '@renderer/ui/button'
import { PlainTable } from '@renderer/ui/plain-table'
import { Section } from '@renderer/ui/section'
import { untiedActivityFigure, untiedDelegationFigure } from './account-figures'
import { AccountRow } from './account-row'
import { AddedAreas } from './added-areas'
import { FigureButton } from './figure-list'
import { MissingList } from './missing-list'
import type { RenewalPartProps } from './use-renewal'
import type { Area } from './renewal-records'
import { VerdictDialog } from './verdict-dialog'
import styles from './renewal.module.css'

/** Steps 1 and 2 in one table: what was planned for each area, what happened, and what it should become. */
export function AccountSection(props: RenewalPartProps & { readonly missing: readonly string[] }) {
  const text = useText()
  const formats = useFormats()
  const { view, areas, renewal, missing } = props
  const [judged, setJudged] = useState<{ readonly area?: Area }>()
  const language = { text, formats }
  const untied = [
    ...untiedActivityFigure(renewal.untied.activities, language),
    ...untiedDelegationFigure(renewal.untied.delegations, language)
  ]
  return (
    <Section
      title={text('renewal.account.title', { day: formats.day(renewal.date) })}
      action={
        <Button size="s" onPress={() => setJudged({})}>
          {text('renewal.verdict.add')}
        </Button>
      }
    >
      <MissingList missing={missing} />
      {untied.length > 0 && (
        <p className={styles.note}>
          {text('renewal.untied')}
          {text('terms.sentenceJoiner', { first: '', second: '' })}
          {untied.map((figure) => (
            <FigureButton key={figure.id} partnership={view.partnership.id} figure={figure} />
          ))}
        </p>
      )}
      {areas.length > 0 && (
        <PlainTable className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{text('records.type.area')}</th>
              <th scope="col">{text('renewal.planned')}</th>
              <th scope="col">{text('renewal.happened')}</th>
              <th scope="col">{text('renewal.verdict')}</th>
            </tr>
          </thead>
          <tbody>
            {areas.map((area) => (
              <AccountRow key={area.id} {...props} area={area} onJudge={() => setJudged({ area })} />
            ))}
          </tbody>
        </PlainTable>
      )}
      <AddedAreas {...props} />
      {judged && (
        <VerdictDialog {...props} area={judged.area} verdict={undefined} onClose={() => setJudged(undefined)} />
      )}
    </Section>
  )
}
