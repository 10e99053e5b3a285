import { useState } from 'react'
import { useText } from '@renderer/platform/i18n'
import { RecordExtras } from '@renderer/records/record-extras'
import { Badge } from '@renderer/ui/badge'
import { Button } from '@renderer/ui/button'
import { Inline, PageBody, Split } from '@renderer/ui/layout'
import { AgreementFacts } from './agreement-facts'
import type { VersionProps } from './agreement-records'
import { AreasCompared } from './areas-compared'
import { AreasSection } from './areas-section'
import { EventsSection } from './events-section'
import { EvidenceSection } from './evidence-section'
import { SignatoriesSection } from './signatories-section'
import { SignedVersionDialog } from './signed-version-dialog'
import { TermSection } from './term-section'
import { VersionDialog } from './version-dialog'
import styles from './agreements.module.css'

type Asked = 'signed' | 'edit' | 'next'

/** One text of an agreement, whole. A signed one asks before it is changed. */
export function VersionView(props: VersionProps) {
  const text = useText()
  const [asked, setAsked] = useState<Asked>()
  const { version, records } = props
  const hasEvents = records.events.some((event) => event.version === version.id)
  const isSigned = version.status === 'signed'
  const close = () => setAsked(undefined)
  return (
    <>
      <div className={styles.versionHead}>
        <Inline justify="between" align="baseline">
          <Inline align="baseline">
            <h2 className={styles.versionTitle}>{version.label}</h2>
            <Badge tone={isSigned ? 'neutral' : 'accent'}>
              {text(`records.value.versionStatus.${version.status}`)}
            </Badge>
          </Inline>
          <Button onPress={() => setAsked(isSigned ? 'signed' : 'edit')}>{text('agreements.version.edit')}</Button>
        </Inline>
      </div>
      <div>
        <Split wide="start">
          <>
            <TermSection {...props} />
            <AreasSection {...props} />
            <AreasCompared {...props} />
          </>
          <>
            {(isSigned || hasEvents) && <EventsSection {...props} />}
            <SignatoriesSection {...props} />
            <EvidenceSection {...props} />
            <AgreementFacts agreement={props.agreement} />
          </>
        </Split>
      </div>
      <PageBody>
        <h2 className={styles.versionTitle}>{text('agreements.extras', { name: version.label })}</h2>
        <RecordExtras record={version} />
      </PageBody>
      {asked === 'signed' && (
        <SignedVersionDialog
          version={version}
          onCorrect={() => setAsked('edit')}
          onNewVersion={() => setAsked('next')}
          onClose={close}
        />
      )}
      {asked === 'edit' && <VersionDialog {...props} onClose={close} />}
      {asked === 'next' && <VersionDialog {...props} version={undefined} basis={version} onClose={close} />}
    </>
  )
}
