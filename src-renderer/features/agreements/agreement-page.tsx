import { useState } from 'react'
import { useText } from '@renderer/platform/i18n'
import { useToday } from '@renderer/platform/clock'
import { navigate, useQuery } from '@renderer/platform/router'
import { agreementParts, routes, type AgreementPart } from '@renderer/platform/routes'
import { DeleteRecordButton } from '@renderer/records/delete-record-button'
import { RecordExtras } from '@renderer/records/record-extras'
import { RecordMissing } from '@renderer/records/record-missing'
import { usePartnershipView, type PartnershipView } from '@renderer/storage/partnerships'
import { Button } from '@renderer/ui/button'
import { EmptyState } from '@renderer/ui/empty-state'
import { PageBody } from '@renderer/ui/layout'
import { Section } from '@renderer/ui/section'
import { inForceOn } from '@shared/domain/in-force'
import { AgreementDialog } from './agreement-dialog'
import { AgreementHeader } from './agreement-header'
import { recordsOfAgreement, useAgreementRecords, type Agreement, type AgreementRecords } from './agreement-records'
import { VersionDialog } from './version-dialog'
import { VersionLine } from './version-line'
import { VersionList } from './version-list'
import { versionsOf } from './version-order'
import { VersionView, type VersionPanels } from './version-view'
import styles from './agreements.module.css'

type AgreementPageProps = {
  readonly partnership: string
  readonly agreement: string
  readonly part?: string | undefined
  /** Parts of a version that other features show. */
  readonly panels: VersionPanels
}

/** One agreement: its texts on a line, and the one that is chosen, part by part. */
export function AgreementPage(props: AgreementPageProps) {
  const view = usePartnershipView(props.partnership)
  const records = useAgreementRecords(view?.space)
  if (view === undefined || (view && !records)) return null
  const agreement = records?.agreements.find(({ id }) => id === props.agreement)
  if (!view || !records || !agreement)
    return (
      <PageBody width="reading">
        <RecordMissing />
      </PageBody>
    )
  const part = agreementParts.find((name) => name === props.part) ?? agreementParts[0]
  return <Shown view={view} records={records} agreement={agreement} part={part} panels={props.panels} />
}

type ShownProps = {
  readonly view: PartnershipView
  readonly records: AgreementRecords
  readonly agreement: Agreement
  readonly part: AgreementPart
  readonly panels: VersionPanels
}

function Shown({ view, records, agreement, part, panels }: ShownProps) {
  const text = useText()
  const today = useToday()
  const [query] = useQuery()
  const [asked, setAsked] = useState<'edit' | 'new-version'>()
  const { versions, events } = records
  const own = versionsOf(versions, agreement.id)
  const standing = inForceOn(records.agreements, versions, events, today)
    .flatMap(({ agreements }) => agreements)
    .find((one) => one.agreement === agreement.id)
  const find = (id: string | null | undefined) => own.find((version) => version.id === id)
  const current = find(query.get('version')) ?? find(standing?.speaking?.version) ?? own[0]
  const partnership = view.partnership.id
  const add = (
    <Button variant={current ? 'secondary' : 'primary'} onPress={() => setAsked('new-version')}>
      {text('agreements.version.new')}
    </Button>
  )
  return (
    <>
      <AgreementHeader
        view={view}
        records={records}
        agreement={agreement}
        standing={standing}
        actions={
          <>
            <Button onPress={() => setAsked('edit')}>{text('agreements.edit')}</Button>
            <DeleteRecordButton
              record={agreement}
              name={agreement.title}
              together={recordsOfAgreement(records, agreement.id)}
              onDeleted={() => navigate(routes.partnership.to({ partnership, tab: 'agreements' }))}
            />
          </>
        }
      />
      <PageBody>
        {current ? (
          <Section title={text('records.types.agreement-version')} action={add}>
            <VersionLine records={records} agreement={agreement} date={today} />
            <VersionList
              view={view}
              records={records}
              agreement={agreement}
              date={today}
              part={part}
              current={current.id}
            />
          </Section>
        ) : (
          <EmptyState
            title={text('agreements.version.empty.title')}
            action={add}
            example={text('agreements.version.empty.example')}
          >
            {text('agreements.version.empty.text')}
          </EmptyState>
        )}
      </PageBody>
      {current && (
        <VersionView
          key={current.id}
          view={view}
          records={records}
          agreement={agreement}
          version={current}
          part={part}
          panels={panels}
        />
      )}
      <PageBody>
        <h2 className={styles.versionTitle}>{text('agreements.extras', { name: agreement.title })}</h2>
        <RecordExtras record={agreement} />
      </PageBody>
      {asked === 'edit' && <AgreementDialog view={view} agreement={agreement} onClose={() => setAsked(undefined)} />}
      {asked === 'new-version' && (
        <VersionDialog view={view} records={records} agreement={agreement} onClose={() => setAsked(undefined)} />
      )}
    </>
  )
}
