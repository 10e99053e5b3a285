import { useState } from 'react'
import { useText } from '@renderer/platform/i18n'
import { navigate } from '@renderer/platform/router'
import { routes } from '@renderer/platform/routes'
import { leaveSample } from '@renderer/storage/session'
import { Button } from '@renderer/ui/button'
import { Section } from '@renderer/ui/section'

/** Leads out of the sample; only the sample goes. */
export function LeaveSample() {
  const text = useText()
  const [isLeaving, setLeaving] = useState(false)

  async function leave(): Promise<void> {
    setLeaving(true)
    await leaveSample()
    navigate(routes.desk.to(), { replace: true })
  }

  return (
    <Section
      title={text('settings.sample')}
      action={
        <Button isPending={isLeaving} onPress={() => void leave()}>
          {text('settings.sample.leave')}
        </Button>
      }
    >
      <p>{text('settings.sample.text')}</p>
    </Section>
  )
}
