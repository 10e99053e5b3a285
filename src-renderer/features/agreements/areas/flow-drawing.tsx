import { Fragment } from 'react'
import { useText } from '@renderer/platform/i18n'
import type { Area } from '../agreement-records'
import { FlowColumnList } from './flow-column'
import { FlowLines } from './flow-lines'
import type { Flow, FlowColumn } from './flow-model'
import { useLinkAreas } from './use-link-areas'
import styles from './area-flow.module.css'

type FlowDrawingProps = {
  readonly columns: readonly FlowColumn[]
  readonly flow: Flow
  /** The version that the page shows. */
  readonly current: string
}

/** One column of areas per version, joined by lines; areas are dragged onto each other, or linked from their menus. */
export function FlowDrawing({ columns, flow, current }: FlowDrawingProps) {
  const text = useText()
  const link = useLinkAreas()
  const columnOf = (area: Area) => columns.findIndex(({ version }) => version.id === area.version)
  const change = (one: Area, other: Area, isLinked: boolean) => {
    const [earlier, later] = columnOf(one) < columnOf(other) ? [one, other] : [other, one]
    void link(earlier, later, isLinked)
  }
  return (
    <>
      <p className={styles.hint} data-print="hidden">
        {text('areas.flow.hint')}
      </p>
      <div className={styles.scroll} role="group" aria-label={text('areas.flow.drawing')}>
        <div
          className={styles.drawing}
          style={{ gridTemplateColumns: columns.map(() => 'minmax(11rem, 1fr)').join(' minmax(3rem, 6rem) ') }}
        >
          {columns.map((column, index) => (
            <Fragment key={column.version.id}>
              {index > 0 && <FlowLines lines={flow.lines[index] ?? []} column={2 * index} />}
              <div
                className={styles.column}
                style={{ gridColumn: 2 * index + 1 }}
                data-current={column.version.id === current}
              >
                <h3 className={styles.version}>{column.version.label}</h3>
                <FlowColumnList
                  columns={columns}
                  index={index}
                  flow={flow}
                  onLink={(one, other, isLinked) => change(one, other, isLinked)}
                />
              </div>
            </Fragment>
          ))}
        </div>
      </div>
    </>
  )
}
