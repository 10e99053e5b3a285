import { useText } from '@renderer/platform/i18n'
import { PlainTable } from '@renderer/ui/plain-table'
import type { AreaStrand, StrandChange } from '@shared/domain/area-strands'
import type { Area } from '../agreement-records'
import { AreaReasons } from './area-reasons'
import { FateMark } from './fate-mark'
import type { Flow, FlowColumn } from './flow-model'
import styles from './area-flow.module.css'

type FlowTableProps = {
  readonly columns: readonly FlowColumn[]
  readonly flow: Flow
  readonly onEdit: (area: Area, isDropping?: boolean) => void
}

/** The same as the drawing in words: a row for each strand of areas, and in each version what became of it and why. */
export function FlowTable({ columns, flow, onEdit }: FlowTableProps) {
  const text = useText()
  return (
    <div className={styles.tableScroll}>
      <PlainTable className={styles.table} label={text('areas.flow')}>
        <thead>
          <tr>
            {columns.map(({ version }) => (
              <th key={version.id} scope="col">
                {version.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {flow.strands.map((strand) => (
            <tr key={strand.areas.flat()[0]?.id}>
              {columns.map(({ version }, index) => (
                <td key={version.id}>
                  {index === 0 ? (
                    strand.areas[0]?.map(({ id, title }) => (
                      <div key={id} className={styles.name}>
                        {title}
                      </div>
                    ))
                  ) : (
                    <StrandChanges strand={strand} index={index} onEdit={onEdit} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </div>
  )
}

type StrandChangesProps = {
  readonly strand: AreaStrand<Area>
  readonly index: number
  readonly onEdit: FlowTableProps['onEdit']
}

function StrandChanges({ strand, index, onEdit }: StrandChangesProps) {
  const text = useText()
  const changes = strand.changes[index] ?? []
  const isBranching = strand.areas.some((areas) => areas.length > 1)
  const isFirstWith = (change: StrandChange<Area>, area: Area) =>
    changes.find(({ after }) => after.includes(area)) === change
  return changes.map((change) => {
    const { fate, before, after } = change
    const titles = before.map(({ title }) => title).join(' + ')
    const saysFrom = fate === 'resumed' || (isBranching && before.length > 0 && fate !== 'kept')
    return (
      <div key={[fate, ...[...before, ...after].map(({ id }) => id)].join(' ')} className={styles.change}>
        <FateMark fate={fate} />
        <div>
          {saysFrom && <div className={styles.detail}>{text('areas.flow.from', { areas: titles })}</div>}
          {after.map((area) => (
            <div key={area.id}>
              <span className={styles.name}>{area.title}</span>
              {isFirstWith(change, area) && <AreaReasons area={area} onEdit={() => onEdit(area)} />}
            </div>
          ))}
          {fate === 'dropped' &&
            before.map((area) => (
              <div key={area.id}>
                <AreaReasons area={area} isDropping onEdit={() => onEdit(area, true)} />
              </div>
            ))}
        </div>
      </div>
    )
  })
}
