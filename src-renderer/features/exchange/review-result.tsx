import { useDeferredValue } from 'react'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { routes } from '@renderer/platform/routes'
import { SpaceMark } from '@renderer/records/space-mark'
import { useOpenConflicts } from '@renderer/storage/conflicts'
import type { ExchangeRow } from '@renderer/storage/database'
import { KeyValueList } from '@renderer/ui/key-value-list'
import { Inline, PageBody, Stack } from '@renderer/ui/layout'
import { LinkTo } from '@renderer/ui/link-to'
import { Notice } from '@renderer/ui/notice'
import { PageHeader } from '@renderer/ui/page-header'
import { ListRow, RowList, Section } from '@renderer/ui/section'
import { ConflictList } from './conflict-list'
import { PartStanding } from './part-standing'
import { SpaceHash } from './space-hash'
import { UndoImportButton } from './undo-import-button'

/** What an import has done: the numbers, what is left to settle, and the sign by which both copies are known to agree. */
export function ReviewResult({ exchange }: { readonly exchange: ExchangeRow }) {
  const text = useText()
  const { size } = useFormats()
  const { records, papers } = exchange
  // Drawn in slices: there may be dozens, each with its hash.
  const spaces = useDeferredValue(exchange.spaces, [])
  const conflicts = useOpenConflicts()?.filter(({ space }) => exchange.spaces.some(({ id }) => id === space)) ?? []
  const figure = (count: number) => (count === 0 ? '' : String(count))
  return (
    <>
      <PageHeader
        crumbs={[{ label: text('exchange.title'), href: routes.exchange.to() }, { label: exchange.file }]}
        title={text('exchange.result.title')}
        lead={text('exchange.result.lead', { office: exchange.office })}
        actions={
          <Inline>
            <UndoImportButton exchange={exchange} />
            <LinkTo href={routes.exchange.to()} variant="primary">
              {text('exchange.result.done')}
            </LinkTo>
          </Inline>
        }
      />
      <PageBody>
        <Stack gap={5}>
          {exchange.part && (
            <Notice>
              <PartStanding device={exchange.device} part={exchange.part} />
            </Notice>
          )}
          <KeyValueList
            items={[
              { key: text('exchange.result.added'), value: figure(records.added) },
              { key: text('exchange.result.changed'), value: figure(records.changed) },
              { key: text('exchange.result.deleted'), value: figure(records.deleted) },
              { key: text('exchange.result.declined'), value: figure(records.declined) },
              {
                key: text('papers.title'),
                value:
                  papers && papers.count > 0
                    ? text('papers.count', { count: papers.count, size: size(papers.bytes) })
                    : ''
              },
              { key: text('exchange.result.waiting'), value: figure(records.waiting) }
            ]}
          />
          <ConflictList conflicts={conflicts} />
          <Section title={text('exchange.hash.title')}>
            <RowList label={text('exchange.hash.title')}>
              {spaces.map(({ id, title }) => (
                <ListRow key={id} title={title} detail={<SpaceMark space={id} />} aside={<SpaceHash space={id} />} />
              ))}
            </RowList>
          </Section>
        </Stack>
      </PageBody>
    </>
  )
}
