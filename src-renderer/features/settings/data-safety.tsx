import { useHostInfo } from '@renderer/platform/host-info'
import { useText } from '@renderer/platform/i18n'
import { routes } from '@renderer/platform/routes'
import { useOffice } from '@renderer/storage/office-context'
import { KeyValueList } from '@renderer/ui/key-value-list'
import { LinkTo } from '@renderer/ui/link-to'
import { Section } from '@renderer/ui/section'

/** Where the work is kept, who could read it, and what partners can see, in plain words. */
export function DataSafety() {
  const text = useText()
  const office = useOffice()
  const host = useHostInfo()
  if (!host) return null
  const place = host.dataFolder
    ? text('settings.safety.place.folder', { folder: host.dataFolder })
    : text('settings.safety.place.browser')
  return (
    <Section
      title={text('settings.safety')}
      action={<LinkTo href={routes.exchange.to()}>{text('settings.safety.backup')}</LinkTo>}
    >
      <KeyValueList
        items={[
          { key: text('settings.safety.place'), value: place },
          {
            key: text('settings.safety.journal'),
            value: text(host.journal ? 'settings.safety.journal.kept' : 'settings.safety.journal.none')
          },
          { key: text('settings.safety.readers'), value: text('settings.safety.readers.text') },
          { key: text('settings.safety.key'), value: text(`settings.safety.key.${host.keyProtection}`) },
          { key: text('settings.safety.network'), value: text('settings.safety.network.text') },
          { key: text('settings.safety.partners'), value: text('settings.safety.partners.text') },
          { key: text('settings.safety.internal'), value: text('settings.safety.internal.text') },
          { key: text('settings.safety.device'), value: <code>{office.device}</code> },
          { key: text('settings.safety.version'), value: host.version }
        ]}
      />
    </Section>
  )
}
