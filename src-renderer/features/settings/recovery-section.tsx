import { useState } from 'react'
import { bridge } from '@renderer/platform/bridge'
import { useHostInfo } from '@renderer/platform/host-info'
import { useText } from '@renderer/platform/i18n'
import { RecoverDialog } from '@renderer/records/recover-dialog'
import { RenewButton } from '@renderer/records/renew-button'
import { useOffice } from '@renderer/storage/office-context'
import { Button } from '@renderer/ui/button'
import { KeyValueList } from '@renderer/ui/key-value-list'
import { Inline, Stack } from '@renderer/ui/layout'
import { Section } from '@renderer/ui/section'
import { RecoveryDialog } from './recovery-dialog'

/** What a lost computer leaves: a code on paper, shown on request; and where such a code is typed in again. */
export function RecoverySection() {
  const text = useText()
  const office = useOffice()
  const host = useHostInfo()
  const [code, setCode] = useState<string>()
  const [isRecovering, setRecovering] = useState(false)
  if (!host) return null
  const isBrowser = host.host === 'browser'
  return (
    <Section title={text('trust.recovery.title')}>
      <Stack gap={3}>
        <p>{text(isBrowser ? 'trust.recovery.browser' : 'trust.recovery.text')}</p>
        <Inline gap={2}>
          {!isBrowser && (
            <>
              <Button
                size="s"
                onPress={() => void bridge.recoveryCode(office.name).then((shown) => setCode(shown ?? undefined))}
              >
                {text('trust.recovery.show')}
              </Button>
              <Button size="s" onPress={() => setRecovering(true)}>
                {text('trust.recovery.have')}
              </Button>
            </>
          )}
          <RenewButton office={office.name} size="s" />
        </Inline>
        {office.former.length > 0 && (
          <KeyValueList
            items={[
              {
                key: text('trust.former'),
                value: `${office.former.map(({ device }) => device.slice(0, 8)).join(', ')}. ${text('trust.former.text')}`
              }
            ]}
          />
        )}
      </Stack>
      {code !== undefined && <RecoveryDialog code={code} onClose={() => setCode(undefined)} />}
      {isRecovering && (
        <RecoverDialog
          office={office.name}
          onRecovered={() => setRecovering(false)}
          onClose={() => setRecovering(false)}
        />
      )}
    </Section>
  )
}
