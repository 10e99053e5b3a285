import { useText } from '@renderer/platform/i18n'
import { routes } from '@renderer/platform/routes'
import { useOffice } from '@renderer/storage/office-context'
import { LinkTo } from '@renderer/ui/link-to'
import { Notice } from '@renderer/ui/notice'
import { useIncoming } from './incoming-store'

/** What became of the last file: refused and why, nothing new, or still under review. */
export function LastFileNotice() {
  const text = useText()
  const office = useOffice()
  const { last, incoming, space } = useIncoming()
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
        <Notice tone="late" title={`${text('refusals.title')}: ${last.file}`}>
          {text(`refusals.${last.refusal.code}`)} {text('refusals.nothing-changed')}
          {last.refusal.detail && <p>{text('refusals.detail', { detail: last.refusal.detail })}</p>}
        </Notice>
      )}
      {last?.outcome === 'unreadable' && (
        <Notice tone="late" title={text('refusals.title')}>
          {last.problem}
        </Notice>
      )}
      {last?.outcome === 'nothing-new' && (
        <Notice tone="good" title={text('exchange.last.nothing-new', { file: last.file })}>
          {text('exchange.last.nothing-new-text', { office: last.incoming.bundle.manifest.sender.office })}
        </Notice>
      )}
    </>
  )
}
