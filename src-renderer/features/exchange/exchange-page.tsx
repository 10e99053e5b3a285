import { FileInput } from 'lucide-react'
import { useText } from '@renderer/platform/i18n'
import { useOpenConflicts } from '@renderer/storage/conflicts'
import { usePeers, useSpaces } from '@renderer/storage/exchange-out'
import { usePartnershipViews } from '@renderer/storage/partnerships'
import { Button } from '@renderer/ui/button'
import { DropArea } from '@renderer/ui/drop-area'
import { PageBody, Stack } from '@renderer/ui/layout'
import { PageHeader } from '@renderer/ui/page-header'
import { Progress } from '@renderer/ui/progress'
import { CardDialog } from './card-dialog'
import { ConflictList } from './conflict-list'
import { useIncoming } from './incoming-store'
import { LastFileNotice } from './last-file-notice'
import { MissingParts } from './missing-parts'
import { PeersSection } from './peers-section'
import { RecentExchanges } from './recent-exchanges'
import { SendSection } from './send-section'
import { UnlockDialog } from './unlock-dialog'
import { WaitingHere } from './waiting-here'
import { stopReading, useChooseFile, useOpenBundle } from './use-open-bundle'

/** What would be sent to whom, what came in, what is open, and whose copies are known. */
export function ExchangePage() {
  const text = useText()
  const open = useOpenBundle()
  const choose = useChooseFile('bundle')
  const isReading = useIncoming((store) => store.isReading)
  const progress = useIncoming((store) => store.progress)
  const views = usePartnershipViews()
  const spaces = useSpaces()
  const peers = usePeers()
  const conflicts = useOpenConflicts()
  if (!views || !spaces || !peers || !conflicts) return null
  return (
    <DropArea
      label={text('exchange.drop')}
      onFile={(file) =>
        void file.arrayBuffer().then((bytes) => open({ name: file.name, bytes: new Uint8Array(bytes) }))
      }
    >
      <PageHeader
        title={text('exchange.title')}
        lead={text('exchange.lead')}
        actions={
          <Button variant="primary" icon={<FileInput aria-hidden />} isPending={isReading} onPress={choose}>
            {text(isReading ? 'exchange.reading' : 'exchange.open-file')}
          </Button>
        }
      />
      <PageBody>
        <Stack gap={5}>
          {progress && (
            <Progress label={text('exchange.reading-changes', { count: progress.done })} onCancel={stopReading} />
          )}
          <LastFileNotice />
          <UnlockDialog />
          <CardDialog />
          <MissingParts />
          <WaitingHere />
          <ConflictList conflicts={conflicts} />
          <SendSection views={views} spaces={spaces} peers={peers} />
          <RecentExchanges />
          <PeersSection peers={peers} spaces={spaces} />
        </Stack>
      </PageBody>
    </DropArea>
  )
}
