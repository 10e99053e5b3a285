import { useState } from 'react'
import { useText } from '@renderer/platform/i18n'
import { routes } from '@renderer/platform/routes'
import { sentencesIn } from '@renderer/platform/sentences'
import { RenewButton } from '@renderer/records/renew-button'
import { useOffice } from '@renderer/storage/office-context'
import { Button } from '@renderer/ui/button'
import { LinkTo } from '@renderer/ui/link-to'
import { Notice } from '@renderer/ui/notice'
import { showToast } from '@renderer/ui/toasts'
import { useIncoming } from './incoming-store'
import { PartStanding } from './part-standing'
import { PeerDialog } from './peer-dialog'

/** What became of the last file: refused and why, nothing new, or still under review. */
export function LastFileNotice() {
  const text = useText()
  const office = useOffice()
  const { last, incoming, space } = useIncoming()
  const [deciding, setDeciding] = useState<string>()
  const renewed = () => {
    useIncoming.setState({ last: undefined })
    showToast({ title: text('trust.renew.done'), tone: 'good' })
  }
  return (
    <>
      {incoming && space === office.space && (
        <Notice
          tone="info"
          title={text('exchange.last.under-review', { file: incoming.file })}
          actions={
            <LinkTo href={routes.review.to()} variant="secondary">
              {text('exchange.last.review')}
            </LinkTo>
          }
        >
          {text('exchange.last.until-reload')}
        </Notice>
      )}
      {last?.outcome === 'refused' && (
        <Notice
          tone="late"
          title={text('refusals.title.file', { file: last.file })}
          actions={last.refusal.code === 'own-name' && <RenewButton office={office.name} onRenewed={renewed} />}
        >
          {sentencesIn(text, [text(`refusals.${last.refusal.code}`), text('refusals.nothing-changed')])}
          {last.refusal.detail && <p>{text('refusals.detail', { detail: last.refusal.detail })}</p>}
        </Notice>
      )}
      {last?.outcome === 'unreadable' && (
        <Notice tone="late" title={text('refusals.title')}>
          {last.problem}
        </Notice>
      )}
      {last?.outcome === 'no-card' && (
        <Notice tone="late" title={text('refusals.title.file', { file: last.file })}>
          {text(`exchange.card.problem.${last.problem.code}`)}
          {last.problem.detail && <p>{text('refusals.detail', { detail: last.problem.detail })}</p>}
        </Notice>
      )}
      {last?.outcome === 'blocked' && (
        <Notice
          tone="late"
          title={text('refusals.title.file', { file: last.file })}
          actions={<Button onPress={() => setDeciding(last.device)}>{text('exchange.trust.decide')}</Button>}
        >
          {sentencesIn(text, [text(`exchange.trust.blocked-${last.state}`), text('refusals.nothing-changed')])}
        </Notice>
      )}
      {deciding !== undefined && <PeerDialog device={deciding} onClose={() => setDeciding(undefined)} />}
      {last?.outcome === 'nothing-new' && (
        <Notice tone="good" title={text('exchange.last.nothing-new', { file: last.file })}>
          {text('exchange.last.nothing-new-text', { office: last.incoming.bundle.manifest.sender.office })}
          {last.incoming.bundle.manifest.part.count > 1 && (
            <>
              {text('terms.sentenceJoiner', { first: '', second: '' })}
              <PartStanding
                device={last.incoming.bundle.manifest.sender.device}
                part={last.incoming.bundle.manifest.part}
              />
            </>
          )}
        </Notice>
      )}
    </>
  )
}
