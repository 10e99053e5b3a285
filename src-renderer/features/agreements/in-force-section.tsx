import type { ReactNode } from 'react'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { routes } from '@renderer/platform/routes'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { Inline, Stack } from '@renderer/ui/layout'
import { LinkTo } from '@renderer/ui/link-to'
import { PlainTable } from '@renderer/ui/plain-table'
import { Section } from '@renderer/ui/section'
import { inForceOn, type AgreementStanding } from '@shared/domain/in-force'
import type { AgreementRecords } from './agreement-records'
import { AsOfField, type AsOf } from './as-of'
import { NextVersion } from './next-version'
import { OutlivedRemark } from './outlived-remark'
import { StandingBadge, StandingSentence } from './standing'
import styles from './agreements.module.css'

type InForceProps = { readonly view: PartnershipView; readonly records: AgreementRecords }

type InForceSectionProps = InForceProps & {
  readonly asOf: AsOf
  /** Beside the title: making a new agreement. */
  readonly action: ReactNode
}

/** What is in force on a day, layer by layer: the answer for a press officer, or for a dispute about a day long past. */
export function InForceSection({ view, records, asOf, action }: InForceSectionProps) {
  const text = useText()
  const { day } = useFormats()
  const { date, today } = asOf
  const statement = routes.publicStatement.to({ partnership: view.partnership.id })
  const layers = inForceOn(records.agreements, records.versions, records.events, date)
  return (
    <Section
      title={text('agreements.in-force.title', {
        when: date === today ? 'today' : date < today ? 'past' : 'future',
        date: day(date)
      })}
      action={
        <Inline>
          <LinkTo href={`${statement}?on=${date}`} variant="secondary">
            {text('standing.statement.open')}
          </LinkTo>
          {action}
        </Inline>
      }
    >
      <AsOfField asOf={asOf} />
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
