import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { agreementPartPath } from '@renderer/platform/routes'
import { PartnershipMark } from '@renderer/records/partnership-mark'
import { usePartnerNames } from '@renderer/records/space-mark'
import { Badge } from '@renderer/ui/badge'
import { DataTable, type Column } from '@renderer/ui/data-table'
import { StandingBadge } from '../standing'
import { placeOf, type AreaEntry } from './area-register'
import styles from './area-flow.module.css'

const partnersCell = ({ view }: AreaEntry) => <PartnershipMark view={view} />
const standingCell = (entry: AreaEntry) => <EntryStanding entry={entry} />
const yearsCell = (entry: AreaEntry) => <EntryYears entry={entry} />
const areaCell = (entry: AreaEntry) => <EntryTitle entry={entry} />
const order = (entry: AreaEntry) => `${placeOf(entry)} ${entry.version.label}`

/** Areas with their partnership, version and years; each opens its record. */
export function AreaTable({ entries }: { readonly entries: readonly AreaEntry[] }) {
  const text = useText()
  const partnerNames = usePartnerNames()
  const columns: readonly Column<AreaEntry>[] = [
    {
      id: 'area',
      header: text('records.type.area'),
      cell: areaCell,
      sortValue: ({ area }) => area.title,
      isRowHeader: true,
      width: 'wide'
    },
    {
      id: 'partners',
      header: text('records.type.partnership'),
      cell: partnersCell,
      sortValue: ({ view }) => partnerNames(view)
    },
    {
      id: 'version',
      header: text('records.type.agreement-version'),
      cell: ({ version }) => version.label,
      sortValue: ({ version }) => version.label
    },
    { id: 'years', header: text('areas.years.head'), cell: yearsCell, sortValue: ({ from }) => from },
    { id: 'standing', header: text('areas.standing'), cell: standingCell, sortValue: order },
    ...(entries.some(({ area }) => area.themes)
      ? [
          {
            id: 'themes',
            header: text('records.field.area.themes'),
            cell: ({ area }: AreaEntry) => (area.themes ?? []).join(', ')
          }
        ]
      : [])
  ]
  return (
    <DataTable
      label={text('records.types.area')}
      columns={columns}
      rows={entries}
      rowId={({ area }) => area.id}
      rowHref={({ area, agreement, version, view }) =>
        agreementPartPath({
          partnership: view.partnership.id,
          agreement: agreement.id,
          version: version.id,
          part: 'areas',
          area: area.id
        })
      }
      empty={<p className={styles.quiet}>{text('ui.nothing-found')}</p>}
      rowHeight={4}
    />
  )
}

/** From when until when the version holds; a day is never parted by the end of a line. */
function EntryYears({ entry: { from, to } }: { readonly entry: AreaEntry }) {
  const text = useText()
  const { partial } = useFormats()
  if (from === undefined) return to === undefined ? null : text('areas.years.until', { to: partial(to, 'short') })
  return (
    <>
      <span className={styles.day}>{text('areas.years.from', { from: partial(from, 'short') })}</span>{' '}
      {to && <span className={styles.day}>{partial(to, 'short')}</span>}
    </>
  )
}

function EntryStanding({ entry: { standing, version } }: { readonly entry: AreaEntry }) {
  const text = useText()
  if (standing) return <StandingBadge standing={standing} />
  return version.status === 'draft' ? <Badge tone="accent">{text('records.value.versionStatus.draft')}</Badge> : null
}

/** The title, and by which other names the same promise went before and after. */
function EntryTitle({ entry: { area, strand } }: { readonly entry: AreaEntry }) {
  const text = useText()
  const others = [...new Set(strand.filter(({ id }) => id !== area.id).map(({ title }) => title))]
  const named = others.filter((title) => title !== area.title)
  return (
    <>
      {area.title}
      {named.length > 0 && (
        <div className={styles.also}>{text('areas.also', { areas: named.join(text('terms.joiner')) })}</div>
      )}
    </>
  )
}
