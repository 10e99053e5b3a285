import { useDeferredValue, useMemo, useState } from 'react'
import { useText } from '@renderer/platform/i18n'
import { routes } from '@renderer/platform/routes'
import { ComingRecordsProvider } from '@renderer/records/record-title'
import type { Incoming } from '@renderer/storage/exchange-in'
import { useOffice } from '@renderer/storage/office-context'
import { EmptyState } from '@renderer/ui/empty-state'
import { Inline, PageBody, Stack } from '@renderer/ui/layout'
import { LinkTo } from '@renderer/ui/link-to'
import { SegmentedFilter } from '@renderer/ui/segmented-filter'
import { useIncoming, useIsWriting } from './incoming-store'
import { JoinSpaces } from './join-spaces'
import { ReviewActions } from './review-actions'
import { ReviewHeader } from './review-header'
import type { ReviewKind, ReviewModel } from './review-model'
import { ReviewResult } from './review-result'
import { ReviewTable } from './review-table'
import { ReviewWaiting } from './review-waiting'
import { SealedNotice } from './sealed-notice'

/** The bundle that was opened, record by record, before anything of it is applied. */
export function ReviewPage() {
  const office = useOffice()
  const space = useIncoming((store) => store.space)
  const incoming = useIncoming((store) => store.incoming)
  const model = useIncoming((store) => store.model)
  const applied = useIncoming((store) => store.applied)
  if (space === office.space && applied) return <ReviewResult exchange={applied} />
  if (space !== office.space || !incoming || !model) return <NothingToReview />
  return <Review incoming={incoming} model={model} />
}

type Shown = 'all' | ReviewKind | 'waiting'
const shownKinds: readonly Shown[] = ['all', 'new', 'changed', 'conflicting', 'deleted', 'waiting']

function Review({ incoming, model }: { readonly incoming: Incoming; readonly model: ReviewModel }) {
  const text = useText()
  const [shown, setShown] = useState<Shown>('all')
  const names = useIncoming((store) => store.names)
  // From the moment when writing can't be stopped there is nothing to decide, and a long list would only be in its way.
  const isListAway = useDeferredValue(useIsWriting())
  const all = model.records.length + model.waiting.length
  const records = useMemo(
    () => (shown === 'all' ? model.records : model.records.filter(({ kind }) => kind === shown)),
    [model, shown]
  )
  return (
    <ComingRecordsProvider records={names}>
      <ReviewHeader incoming={incoming} count={model.records.length} />
      {isListAway ? (
        <PageBody>{text('applying.list-away')}</PageBody>
      ) : (
        <PageBody>
          <Stack gap={4}>
            <JoinSpaces incoming={incoming} />
            {incoming.sealed.map((change) => (
              <SealedNotice key={change.version} model={model} change={change} />
            ))}
            <Inline>
              <SegmentedFilter
                label={text('exchange.review.filter')}
                segments={shownKinds.map((id) => ({
                  id,
                  label: text(`exchange.review.filter.${id}`),
                  count: id === 'all' ? all : model.counts[id]
                }))}
                value={shown}
                onChange={setShown}
              />
            </Inline>
            {records.length > 0 && <ReviewTable key={shown} model={model} records={records} incoming={incoming} />}
            {(shown === 'all' || shown === 'waiting') && <ReviewWaiting incoming={incoming} model={model} />}
            {records.length === 0 && (shown !== 'waiting' || model.waiting.length === 0) && shown !== 'all' && (
              <p>{text('exchange.review.none')}</p>
            )}
          </Stack>
        </PageBody>
      )}
      <ReviewActions incoming={incoming} model={model} />
    </ComingRecordsProvider>
  )
}

function NothingToReview() {
  const text = useText()
  return (
    <PageBody width="reading">
      <EmptyState
        title={text('exchange.review.empty.title')}
        action={
          <LinkTo href={routes.exchange.to()} variant="primary">
            {text('exchange.review.empty.action')}
          </LinkTo>
        }
      >
        {text('exchange.review.empty.text')}
      </EmptyState>
    </PageBody>
  )
}
