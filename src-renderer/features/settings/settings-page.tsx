import type { ReactNode } from 'react'
import { useText } from '@renderer/platform/i18n'
import { SpaceMark } from '@renderer/records/space-mark'
import { useOffice } from '@renderer/storage/office-context'
import { useRecords } from '@renderer/storage/records'
import { PageBody, Stack } from '@renderer/ui/layout'
import { PageHeader } from '@renderer/ui/page-header'
import { DataSafety } from './data-safety'
import { LeaveSample } from './leave-sample'
import { Looks } from './looks'
import { MailLimit } from './mail-limit'
import { OfficeForm } from './office-form'
import { RecoverySection } from './recovery-section'

type SettingsPageProps = { readonly privacy: ReactNode; readonly children?: ReactNode }

/** Settings: the office and the person, how the screens look, and where the data is; the rest comes from other features. */
export function SettingsPage({ privacy, children }: SettingsPageProps) {
  const text = useText()
  const office = useOffice()
  const record = useRecords('office')?.[0]
  return (
    <>
      <PageHeader
        title={text('app.nav.settings')}
        lead={text('settings.lead')}
        badges={<SpaceMark space={office.space} />}
      />
      <PageBody width="reading">
        <Stack gap={6}>
          {office.name === 'sample' && <LeaveSample />}
          {record && <OfficeForm key={record.id} record={record} />}
          <Looks />
          {children}
          <MailLimit />
          <DataSafety />
          <RecoverySection />
          {privacy}
        </Stack>
      </PageBody>
    </>
  )
}
