import { useState } from 'react'
import { useText } from '@renderer/platform/i18n'
import { useOffice } from '@renderer/storage/office-context'
import { defaultMailLimit, setMailLimit, useMailLimit } from '@renderer/storage/sending-preferences'
import { NumberField } from '@renderer/ui/number-field'
import { Section } from '@renderer/ui/section'

const largest = 500

/** The largest e-mail that goes through: larger files leave in parts. Kept as soon as it is a number. */
export function MailLimit() {
  const text = useText()
  const office = useOffice()
  const kept = useMailLimit()
  const [typed, setTyped] = useState<number | null>()
  if (kept === undefined) return null
  return (
    <Section title={text('settings.mail')}>
      <NumberField
        label={text('settings.mail.limit')}
        description={text('settings.mail.limit-hint', { limit: defaultMailLimit })}
        value={typed === undefined ? kept : (typed ?? undefined)}
        minValue={1}
        maxValue={largest}
        onChange={(limit) => {
          setTyped(limit ?? null)
          if (limit !== undefined) void setMailLimit(office, limit)
        }}
      />
    </Section>
  )
}
