import { useState } from 'react'
import { useToday } from '@renderer/platform/clock'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { navigate } from '@renderer/platform/router'
import { routes } from '@renderer/platform/routes'
import { DeleteRecordButton } from '@renderer/records/delete-record-button'
import { RecordExtras } from '@renderer/records/record-extras'
import { RecordMissing } from '@renderer/records/record-missing'
import { SpaceMark, usePartnerNames } from '@renderer/records/space-mark'
import { usePartnershipView, type PartnershipView } from '@renderer/storage/partnerships'
import { useRecord } from '@renderer/storage/records'
import { Button } from '@renderer/ui/button'
import { KeyValueList } from '@renderer/ui/key-value-list'
import { PageBody, Stack } from '@renderer/ui/layout'
import { PageHeader } from '@renderer/ui/page-header'
import { Section } from '@renderer/ui/section'
import { ActivitiesView } from './activities-view'
import { PlanDialog } from './plan-dialog'
import { planStanding, type Plan } from './plan-facts'
import { ActivityCount } from './plan-table'
import styles from './plans.module.css'
import { usePeriodText } from './use-period-text'
import { usePlanData, type PlanData } from './use-plan-data'
import { useSideNames } from './use-side-names'

type PlanPageProps = { readonly partnership: string; readonly plan: string }

export function PlanPage({ partnership, plan: planId }: PlanPageProps) {
  const view = usePartnershipView(partnership)
  const plan = useRecord('action-plan', planId)
  const data = usePlanData(view?.space ?? partnership)
  if (view === undefined || plan === undefined || !data) return null
  if (view === null || plan === null)
    return (
      <PageBody>
        <RecordMissing />
      </PageBody>
    )
  return <LoadedPlan view={view} plan={plan} data={data} />
}

type LoadedPlanProps = { readonly view: PartnershipView; readonly plan: Plan; readonly data: PlanData }

function LoadedPlan({ view, plan, data }: LoadedPlanProps) {
  const text = useText()
  const sideName = useSideNames()
  const partnerNames = usePartnerNames()
  const [isEditing, setEditing] = useState(false)
  const partnership = view.partnership.id
  const list = routes.partnership.to({ partnership, tab: 'plan' })
  const activities = data.activities.filter((activity) => activity.plan === plan.id)
  return (
    <>
      <PageHeader
        title={plan.title}
        crumbs={[
          { label: text('records.types.partnership'), href: routes.partnerships.to() },
          { label: partnerNames(view), href: list },
          { label: sideName(view, plan.city) }
        ]}
        badges={<SpaceMark space={plan.space} />}
        actions={
          <>
            <Button onPress={() => setEditing(true)}>{text('plans.plan.edit')}</Button>
            <DeleteRecordButton
              record={plan}
              name={plan.title}
              together={activities}
              onDeleted={() => navigate(list)}
            />
          </>
        }
      />
      <PageBody>
        <Stack gap={5}>
          <PlanFacts plan={plan} data={data} />
          <Section title={text('records.types.activity')}>
            <ActivitiesView
              view={view}
              plans={[plan]}
              activities={activities}
              areas={data.areas}
              path={routes.plan.to({ partnership, plan: plan.id })}
            />
          </Section>
          <RecordExtras record={plan} />
        </Stack>
      </PageBody>
      {isEditing && (
        <PlanDialog view={view} plan={plan} onClose={() => setEditing(false)} onSaved={() => setEditing(false)} />
      )}
    </>
  )
}

function PlanFacts({ plan, data }: { readonly plan: Plan; readonly data: PlanData }) {
  const text = useText()
  const today = useToday()
  const { partial } = useFormats()
  const periodText = usePeriodText()
  const version = useRecord('agreement-version', plan.version)
  return (
    <KeyValueList
      items={[
        { key: text('plans.plan.standing'), value: text(`plans.standing.${planStanding(plan, today)}`) },
        { key: text('plans.plan.period'), value: periodText(plan) },
        {
          key: text('records.field.action-plan.adoptedOn'),
          value: plan.adoptedOn ? partial(plan.adoptedOn) : text('plans.adopted.missing')
        },
        { key: text('records.field.action-plan.version'), value: version?.label },
        {
          key: text('records.types.activity'),
          value: <ActivityCount activities={data.activities.filter((activity) => activity.plan === plan.id)} />
        },
        {
          key: text('records.field.action-plan.priorities'),
          value: plan.priorities && <div className={styles.prose}>{plan.priorities}</div>
        },
        {
          key: text('records.field.action-plan.study'),
          value: plan.study && <div className={styles.prose}>{plan.study}</div>
        },
        { key: text('records.field.action-plan.source'), value: plan.source }
      ]}
    />
  )
}
