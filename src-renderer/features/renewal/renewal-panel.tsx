import { useMemo } from 'react'
import { useText } from '@renderer/platform/i18n'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { PageBody } from '@renderer/ui/layout'
import { StageStrip } from '@renderer/ui/stage-strip'
import { AccountSection } from './account-section'
import { DraftSection } from './draft-section'
import { MemoSection } from './memo-section'
import { OfDraft } from './of-draft'
import { areasOf, useRenewalRecords, type RenewalProps } from './renewal-records'
import { renewalSteps } from './renewal-steps'
import { useRenewal, type RenewalPartProps } from './use-renewal'
import styles from './renewal.module.css'

type RenewalPanelProps = {
  readonly view: PartnershipView
  readonly agreement: string
  readonly version: string
}

/** From what happened under one version to the next: the account, a verdict per area, the draft, the council's paper. */
export function RenewalPanel({ view, agreement, version }: RenewalPanelProps) {
  const records = useRenewalRecords(view.space)
  const props = useMemo((): RenewalProps | undefined => {
    const own = records?.agreements.find(({ id }) => id === agreement)
    const current = records?.versions.find(({ id }) => id === version)
    if (!records || !own || !current) return undefined
    const areas = areasOf(records.areas, version)
    const verdicts = records.verdicts.filter((verdict) => verdict.version === version)
    return { view, records, agreement: own, version: current, areas, verdicts }
  }, [view, records, agreement, version])
  if (!props) return null
  return props.version.status === 'draft' ? <OfDraft {...props} /> : <Shown {...props} />
}

function Shown(props: RenewalProps) {
  const text = useText()
  const renewal = useRenewal(props)
  const steps = renewalSteps(props, renewal, text)
  const first = steps.findIndex(({ missing }) => missing.length > 0)
  const all: RenewalPartProps = { ...props, renewal }
  return (
    <PageBody>
      <p className={styles.intro}>{text('renewal.intro', { version: props.version.label })}</p>
      <div className={styles.strip}>
        <StageStrip
          label={text('renewal.steps')}
          stages={steps.map(({ id, title, missing }, index) => ({
            id,
            label: title,
            state: missing.length === 0 ? 'done' : index === first ? 'current' : 'coming',
            detail:
              missing.length === 0
                ? text('renewal.step.nothing-missing')
                : text('renewal.step.missing', { count: missing.length })
          }))}
          stateWords={{ done: '', current: '', coming: '' }}
        />
      </div>
      <AccountSection {...all} missing={[...(steps[0]?.missing ?? []), ...(steps[1]?.missing ?? [])]} />
      <DraftSection {...all} missing={steps[2]?.missing ?? []} />
      <MemoSection {...all} missing={steps[3]?.missing ?? []} />
    </PageBody>
  )
}
