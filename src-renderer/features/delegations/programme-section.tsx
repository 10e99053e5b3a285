import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { useSides } from '@renderer/records/use-sides'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { Button } from '@renderer/ui/button'
import { IconButton } from '@renderer/ui/icon-button'
import { PlainTable } from '@renderer/ui/plain-table'
import { Section } from '@renderer/ui/section'
import type { RecordOf } from '@shared/domain/record-registry'
import { programmeDays, type ProgrammeRow } from './programme-days'
import { ProgrammeItemDialog } from './programme-item-dialog'
import styles from './delegation.module.css'

type ProgrammeSectionProps = {
  readonly view: PartnershipView
  readonly delegation: RecordOf<'delegation'>
  readonly items: readonly RecordOf<'programme-item'>[]
}

/** The programme by day, each time as the clock on the spot shows it and as ours at home does. */
export function ProgrammeSection({ view, delegation, items }: ProgrammeSectionProps) {
  const text = useText()
  const { weekday } = useFormats()
  const sides = useSides(view)
  const [edited, setEdited] = useState<RecordOf<'programme-item'> | 'new'>()
  const home = view.ours
  const days = programmeDays(items, home?.timeZone)
  const hasHome = home !== undefined && days.some(({ rows }) => rows.some(({ isElsewhere }) => isElsewhere))
  return (
    <Section
      title={text('delegations.programme')}
      action={
        <Button size="s" onPress={() => setEdited('new')}>
          {text('delegations.programme.add')}
        </Button>
      }
    >
      {items.length === 0 && <p className={styles.none}>{text('delegations.programme.none')}</p>}
      {days.length > 0 && (
        <PlainTable className={styles.programme}>
          <thead>
            <tr>
              <th scope="col" className={styles.time}>
                {text('delegations.programme.local')}
              </th>
              {hasHome && (
                <th scope="col" className={styles.time}>
                  {text('delegations.programme.home', { city: sides.name(home.id) })}
                </th>
              )}
              <th scope="col">{text('records.type.programme-item')}</th>
              <th scope="col" aria-label={text('delegations.change')} />
            </tr>
          </thead>
          {days.map(({ day, rows }) => (
            <tbody key={day}>
              <tr>
                <th scope="rowgroup" colSpan={hasHome ? 4 : 3} className={styles.day}>
                  {weekday(day)}
                </th>
              </tr>
              {rows.map((row) => (
                <ProgrammeLine
                  key={row.item.id}
                  row={row}
                  hasHome={hasHome}
                  zone={delegation.timeZone}
                  onEdit={() => setEdited(row.item)}
                />
              ))}
            </tbody>
          ))}
        </PlainTable>
      )}
      {edited && (
        <ProgrammeItemDialog
          view={view}
          delegation={delegation}
          item={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Section>
  )
}

type ProgrammeLineProps = {
  readonly row: ProgrammeRow
  readonly hasHome: boolean
  /** The delegation's zone; an item in another one says so. */
  readonly zone: string
  readonly onEdit: () => void
}

function ProgrammeLine({ row, hasHome, zone, onEdit }: ProgrammeLineProps) {
  const text = useText()
  const { item, start, end } = row
  const shifted = (time: string, days: number) =>
    days === 0
      ? time
      : `${time} ${text('delegations.day-shift', { days, sign: days > 0 ? '+' : '−', count: Math.abs(days) })}`
  const local = item.startsAt && [item.startsAt, item.endsAt && shifted(item.endsAt, row.endDayShift)]
  const home = start && [shifted(start.time, start.dayShift), end && shifted(end.time, end.dayShift)]
  return (
    <tr>
      <td className={styles.time}>
        {local ? local.filter(Boolean).join('–') : text('delegations.programme.no-time')}
        {item.timeZone !== zone && <div className={styles.detail}>{item.timeZone}</div>}
      </td>
      {hasHome && <td className={`${styles.time} ${styles.home}`}>{home?.filter(Boolean).join('–')}</td>}
      <td>
        <div>{item.title}</div>
        {item.place && <div className={styles.detail}>{item.place}</div>}
        {item.notes && <div className={styles.detail}>{item.notes}</div>}
      </td>
      <td>
        <IconButton icon={<Pencil />} label={text('delegations.change-one', { name: item.title })} onPress={onEdit} />
      </td>
    </tr>
  )
}
