import { useState, type ReactNode } from 'react'
import { useToday } from '@renderer/platform/clock'
import { useText } from '@renderer/platform/i18n'
import { routes } from '@renderer/platform/routes'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { DayField } from '@renderer/ui/day-field'
import { Inline, Stack } from '@renderer/ui/layout'
import { LinkTo } from '@renderer/ui/link-to'
import { PlainTable } from '@renderer/ui/plain-table'
import { Section } from '@renderer/ui/section'
import { isCalendarDay } from '@shared/domain/calendar-day'
import { inForceOn, type AgreementStanding } from '@shared/domain/in-force'
import type { AgreementRecords } from './agreement-records'
import { NextVersion } from './next-version'
import { OutlivedRemark } from './outlived-remark'
import { StandingBadge, StandingSentence } from './standing'
import styles from './agreements.module.css'

type InForceProps = { readonly view: PartnershipView; readonly records: AgreementRecords }

type InForceSectionProps = InForceProps & {
  /** Beside the day: making a new agreement. */
  readonly action: ReactNode
}

/** What is in force on a day, layer by layer: the answer for a press officer, or for a dispute about a day long past. */
export function InForceSection({ view, records, action }: InForceSectionProps) {
  const text = useText()
  const today = useToday()
  const [chosen, setChosen] = useState<string>()
  const typed = chosen ?? today
  const date = isCalendarDay(typed) ? typed : today
  const statement = routes.publicStatement.to({ partnership: view.partnership.id })
  const layers = inForceOn(records.agreements, records.versions, records.events, date)
  return (
    <Section
      title={text('agreements.in-force')}
      action={
        <Inline>
          <div className={styles.day}>
            <DayField
              label={text('agreements.in-force.day')}
              isLabelHidden
              value={typed}
              today={today}
              onChange={setChosen}
            />
          </div>
          <LinkTo href={`${statement}?on=${date}`} variant="secondary">
            {text('standing.statement.open')}
          </LinkTo>
          {action}
        </Inline>
      }
    >
      <PlainTable className={styles.layers} label={text('agreements.in-force')}>
        <tbody>
          {layers.map(({ layer, agreements }) => (
            <tr key={layer}>
              <th scope="row">{text(`records.value.layer.${layer}`)}</th>
              <td>
                <Stack gap={3}>
                  {agreements.length === 0 && <span className={styles.none}>{text('agreements.layer.none')}</span>}
                  {agreements.map((standing) => (
                    <LayerAgreement key={standing.agreement} view={view} records={records} standing={standing} />
                  ))}
                </Stack>
              </td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </Section>
  )
}

function LayerAgreement({ view, records, standing }: InForceProps & { readonly standing: AgreementStanding }) {
  const text = useText()
  const { agreements, versions } = records
  const agreement = agreements.find(({ id }) => id === standing.agreement)
  if (!agreement) return null
  const { speaking } = standing
  return (
    <Stack gap={1}>
      <Inline gap={3} align="baseline">
        <span className={styles.title}>
          <LinkTo href={routes.agreement.to({ partnership: view.partnership.id, agreement: agreement.id })}>
            {agreement.title}
          </LinkTo>
        </span>
        {speaking && <StandingBadge standing={speaking.standing} />}
      </Inline>
      {speaking ? (
        <span>
          <StandingSentence view={view} standing={speaking} versions={versions} />
        </span>
      ) : (
        <span className={styles.none}>{text('agreements.nothing-signed')}</span>
      )}
      <OutlivedRemark standing={standing} records={records} />
      <NextVersion standing={standing} versions={versions} />
    </Stack>
  )
}
