import type { ReactNode } from 'react'
import { useToday } from '@renderer/platform/clock'
import { useFormats } from '@renderer/platform/formats'
import { useIntl, useText } from '@renderer/platform/i18n'
import { routes } from '@renderer/platform/routes'
import { termWords } from '@renderer/platform/term-words'
import { SpaceMark, usePartnerNames } from '@renderer/records/space-mark'
import { useDesk, type Desk } from '@renderer/storage/desk'
import { useOffice } from '@renderer/storage/office-context'
import { EmptyState } from '@renderer/ui/empty-state'
import { PageBody, Split, Stack } from '@renderer/ui/layout'
import { LinkTo } from '@renderer/ui/link-to'
import { PageHeader } from '@renderer/ui/page-header'
import { CameIn } from './came-in'
import { nextRenewal, nextText } from './desk-items'
import { InForceToday } from './in-force-today'
import { NeedsYou } from './needs-you'
import { YearAheadList } from './year-ahead-list'

type DeskPageProps = {
  readonly reminders?: ReactNode
  /** At the head of the year ahead: a way to a calendar file. */
  readonly calendar?: ReactNode
}

/** The first screen of the day: what needs somebody, what is in force, what the year holds, what came in. */
export function DeskPage({ reminders, calendar }: DeskPageProps) {
  const text = useText()
  const office = useOffice()
  const desk = useDesk()
  return (
    <>
      <PageHeader
        title={text('app.nav.desk')}
        badges={<SpaceMark space={office.space} />}
        lead={desk && <RenewalSentence desk={desk} />}
      />
      {desk &&
        (desk.partnerships.length === 0 ? (
          <NoPartnerships />
        ) : (
          <DeskBody desk={desk} reminders={reminders} calendar={calendar} />
        ))}
    </>
  )
}

function DeskBody({ desk, reminders, calendar }: DeskPageProps & { readonly desk: Desk }) {
  return (
    <Split wide="start">
      <Stack gap={5}>
        {reminders}
        <NeedsYou desk={desk} />
        <InForceToday partnerships={desk.partnerships} />
      </Stack>
      <Stack gap={5}>
        <YearAheadList partnerships={desk.partnerships} action={calendar} />
        <CameIn received={desk.received} waiting={desk.waiting} />
      </Stack>
    </Split>
  )
}

/** The answer to the question that is asked most. */
function RenewalSentence({ desk }: { readonly desk: Desk }) {
  const text = useText()
  const today = useToday()
  const intl = useIntl()
  const { day } = useFormats()
  const partnerNames = usePartnerNames()
  const next = nextRenewal(desk.partnerships, today)
  if (desk.partnerships.length === 0) return text('desk.lead.empty')
  const signed = next ? undefined : nextText(desk.partnerships)
  if (signed)
    return text('desk.lead.signed', {
      partner: partnerNames(signed.of.view),
      when: termWords(intl).when(signed.startsOn)
    })
  if (!next) return text('desk.lead.none')
  const { view, standing } = next.of
  const title = standing.agreements.find(({ id }) => id === next.agreement)?.title
  return text('desk.lead.renewal', {
    partner: partnerNames(view),
    agreement: title ?? text('records.type.agreement'),
    day: day(next.on),
    days: next.inDays
  })
}

function NoPartnerships() {
  const text = useText()
  return (
    <PageBody width="reading">
      <EmptyState
        title={text('partnerships.empty.title')}
        action={
          <LinkTo href={routes.newPartnership.to()} variant="primary">
            {text('partnerships.new')}
          </LinkTo>
        }
        example={text('desk.empty.example')}
      >
        {text('desk.empty.text')}
      </EmptyState>
    </PageBody>
  )
}
