import { useState } from 'react'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import type { PeerRow } from '@renderer/storage/database'
import type { OutgoingSpace } from '@renderer/storage/outgoing-work'
import { useDataLeavingEea } from '@renderer/storage/personal-data'
import { Button } from '@renderer/ui/button'
import { Notice } from '@renderer/ui/notice'

type PersonalDataNoticeProps = {
  readonly outgoing: readonly OutgoingSpace[]
  /** The copies chosen; none where the file is for a new one. */
  readonly recipients: readonly PeerRow[]
}

/** Warns before the data of people leaves the European Economic Area, with their names on request. */
export function PersonalDataNotice({ outgoing, recipients }: PersonalDataNoticeProps) {
  const text = useText()
  const { country, list } = useFormats()
  const [isOpen, setOpen] = useState(false)
  const leaving = useDataLeavingEea(outgoing, recipients)
  if (!leaving) return null
  const { persons, countries } = leaving
  const names = list(countries.map((code) => country(code)))
  return (
    <Notice
      tone="due"
      title={text('privacy.eea.title')}
      actions={
        <Button variant="quiet" size="s" onPress={() => setOpen(!isOpen)}>
          {text(isOpen ? 'privacy.eea.hide' : 'privacy.eea.show')}
        </Button>
      }
    >
      {text('privacy.eea.body', { count: persons.length, countries: names })}
      {isOpen && (
        <ul>
          {persons.map(({ name, email }) => (
            <li key={name}>{email === undefined ? name : `${name}, ${email}`}</li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
