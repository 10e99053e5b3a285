import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { useQuery } from '@renderer/platform/router'
import { routes } from '@renderer/platform/routes'
import { SpaceMark, usePartnerNames } from '@renderer/records/space-mark'
import { useDecisionEntries, type DecisionEntry } from '@renderer/storage/decisions'
import { usePartnershipViews, type PartnershipView } from '@renderer/storage/partnerships'
import { DataTable, type Column } from '@renderer/ui/data-table'
import { EmptyState } from '@renderer/ui/empty-state'
import { Inline, PageBody, Stack } from '@renderer/ui/layout'
import { LinkTo } from '@renderer/ui/link-to'
import { PageHeader } from '@renderer/ui/page-header'
import { SearchField } from '@renderer/ui/search-field'
import { SegmentedFilter } from '@renderer/ui/segmented-filter'
import { decisionKinds } from '@shared/domain/decision'
import { hasWords } from '@shared/domain/text-search'
import styles from './decisions.module.css'

/** Every decision of the office and its partnerships: why this city, why this change. */
export function DecisionsPage() {
  const text = useText()
  const entries = useDecisionEntries()
  const views = usePartnershipViews()
  return (
    <>
      <PageHeader title={text('records.types.decision')} lead={text('decisions.lead')} />
      <PageBody>
        {entries &&
          views &&
          (entries.length === 0 ? (
            <EmptyState
              title={text('decisions.empty.title')}
              action={
                <LinkTo href={routes.partnerships.to()} variant="secondary">
                  {text('decisions.empty.go')}
                </LinkTo>
              }
              example={text('decisions.empty.example')}
            >
              {text('decisions.empty.text')}
            </EmptyState>
          ) : (
            <Register entries={entries} views={views} />
          ))}
      </PageBody>
    </>
  )
}

const spaceCell = ({ decision }: DecisionEntry) => <SpaceMark space={decision.space} />

type RegisterProps = { readonly entries: readonly DecisionEntry[]; readonly views: readonly PartnershipView[] }

function Register({ entries, views }: RegisterProps) {
  const text = useText()
  const { day } = useFormats()
  const partnerNames = usePartnerNames()
  const [query, change] = useQuery()
  const words = query.get('q') ?? ''
  const kind = decisionKinds.find((one) => one === query.get('kind')) ?? 'all'
  const partnersOf = ({ space }: DecisionEntry) => {
    const view = views.find((one) => one.space === space)
    return view ? partnerNames(view) : ''
  }
  const found = entries.filter((entry) => {
    const { title, body, options, chosen, reason, source } = entry.decision
    return hasWords(words, [title, body, options, chosen, reason, source, partnersOf(entry)])
  })
  const columns: readonly Column<DecisionEntry>[] = [
    {
      id: 'day',
      header: text('records.field.decision.decidedOn'),
      cell: ({ decision }) => day(decision.decidedOn),
      sortValue: ({ decision }) => decision.decidedOn,
      width: 'narrow'
    },
    {
      id: 'title',
      header: text('records.type.decision'),
      cell: ({ decision }) => decision.title,
      sortValue: ({ decision }) => decision.title,
      isRowHeader: true,
      width: 'wide'
    },
    {
      id: 'partners',
      header: text('records.type.partnership'),
      cell: partnersOf,
      sortValue: partnersOf
    },
    {
      id: 'body',
      header: text('records.field.decision.body'),
      cell: ({ decision }) => decision.body,
      sortValue: ({ decision }) => decision.body
    },
    {
      id: 'kind',
      header: text('records.field.decision.kind'),
      cell: ({ decision }) => (decision.kind ? text(`records.value.decisionKind.${decision.kind}`) : '')
    },
    {
      id: 'space',
      header: text('decisions.home'),
      cell: spaceCell
    }
  ]
  return (
    <Stack gap={3}>
      <Inline gap={4}>
        <SegmentedFilter
          label={text('records.field.decision.kind')}
          segments={(['all', ...decisionKinds] as const).map((id) => ({
            id,
            label: id === 'all' ? text('decisions.all') : text(`records.value.decisionKind.${id}`),
            count: found.filter(({ decision }) => id === 'all' || decision.kind === id).length
          }))}
          value={kind}
          onChange={(id) => change({ kind: id === 'all' ? '' : id })}
        />
        <div className={styles.search}>
          <SearchField label={text('decisions.search')} value={words} onChange={(q) => change({ q })} />
        </div>
      </Inline>
      <DataTable
        label={text('records.types.decision')}
        columns={columns}
        rows={found.filter(({ decision }) => kind === 'all' || decision.kind === kind)}
        rowId={({ decision }) => decision.id}
        rowHref={({ decision }) => routes.decision.to({ decision: decision.id })}
        empty={<p className={styles.quiet}>{text('ui.nothing-found')}</p>}
      />
    </Stack>
  )
}
