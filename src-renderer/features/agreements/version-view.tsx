import { useState, type ComponentType } from 'react'
import { useText } from '@renderer/platform/i18n'
import { agreementParts, routes, type AgreementPart } from '@renderer/platform/routes'
import { RecordExtras } from '@renderer/records/record-extras'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { useVersionTexts } from '@renderer/storage/version-texts'
import { Badge } from '@renderer/ui/badge'
import { Button } from '@renderer/ui/button'
import { Inline, PageBody, Split } from '@renderer/ui/layout'
import { TabLinks } from '@renderer/ui/tab-links'
import { AgreementFacts } from './agreement-facts'
import type { VersionProps } from './agreement-records'
import { AreasSection } from './areas/areas-section'
import { EventsSection } from './events-section'
import { EvidenceSection } from './evidence-section'
import { SignatoriesSection } from './signatories-section'
import { SignedVersionDialog } from './signed-version-dialog'
import { TermSection } from './term-section'
import { VersionDialog } from './version-dialog'
import styles from './agreements.module.css'

type Asked = 'signed' | 'edit' | 'next'

type PanelProps = { readonly view: PartnershipView; readonly agreement: string; readonly version: string }

/** The parts of a version that other features show: each takes ids and reads what it needs. */
export type VersionPanels = Partial<Record<AgreementPart, ComponentType<PanelProps>>> & {
  /** In a word beside the version's name, and below it what has to be known of every part. */
  readonly badge?: ComponentType<PanelProps>
  readonly notice?: ComponentType<PanelProps>
}

type VersionViewProps = VersionProps & { readonly part: AgreementPart; readonly panels: VersionPanels }

/** One text of an agreement, part by part. A signed one asks before it is changed. */
export function VersionView({ part, panels, ...props }: VersionViewProps) {
  const text = useText()
  const [asked, setAsked] = useState<Asked>()
  const { version, agreement, view } = props
  const isLocked = useVersionTexts(version.id)?.isLocked ?? false
  const isSigned = version.status === 'signed'
  const ids = { view, agreement: agreement.id, version: version.id }
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
            {panels.badge && <panels.badge {...ids} />}
          </Inline>
          <Button onPress={() => setAsked(isSigned ? 'signed' : 'edit')}>{text('agreements.version.edit')}</Button>
        </Inline>
        {panels.notice && <panels.notice {...ids} />}
        <TabLinks
          label={text('agreements.parts', { version: version.label })}
          tabs={agreementParts.map((name) => ({
            href: `${routes.agreement.to({ partnership: view.partnership.id, agreement: agreement.id, part: name })}?version=${version.id}`,
            label: text(`agreements.part.${name}`),
            isCurrent: name === part
          }))}
        />
      </div>
      <VersionPart part={part} panels={panels} {...props} />
      <PageBody>
        <h2 className={styles.versionTitle}>{text('agreements.extras', { name: version.label })}</h2>
        <RecordExtras record={version} />
      </PageBody>
      {asked === 'signed' && (
        <SignedVersionDialog
          version={version}
          isLocked={isLocked}
          textsHref={`${routes.agreement.to({ partnership: view.partnership.id, agreement: agreement.id, part: 'texts' })}?version=${version.id}`}
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

function VersionPart({ part, panels, ...props }: VersionViewProps) {
  const Panel = panels[part]
  const panel = Panel && <Panel view={props.view} agreement={props.agreement.id} version={props.version.id} />
  if (panel && part !== 'renewal') return panel
  const isSigned = props.version.status === 'signed'
  const hasEvaluations = props.records.evaluations.some((evaluation) => evaluation.version === props.version.id)
  const hasEvents = props.records.events.some((event) => event.version === props.version.id)
  switch (part) {
    case 'term':
      return (
        <Split wide="start">
          <>
            <TermSection {...props} />
            {(isSigned || hasEvents) && <EventsSection {...props} />}
          </>
          <>
            <SignatoriesSection {...props} />
            <AgreementFacts view={props.view} agreement={props.agreement} />
          </>
        </Split>
      )
    case 'areas':
      return (
        <PageBody>
          <AreasSection {...props} />
        </PageBody>
      )
    case 'texts':
      return null
    case 'renewal':
      return (
        <>
          {panel}
          {(isSigned || hasEvaluations) && (
            <PageBody>
              <EvidenceSection {...props} />
            </PageBody>
          )}
        </>
      )
  }
}
