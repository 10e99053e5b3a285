import { GripVertical } from 'lucide-react'
import { Button, GridList, GridListItem, useDragAndDrop } from 'react-aria-components'
import { useText } from '@renderer/platform/i18n'
import type { Area } from '../agreement-records'
import { FateMark } from './fate-mark'
import type { Flow, FlowColumn } from './flow-model'
import { LinkMenu } from './link-menu'
import styles from './area-flow.module.css'

type FlowColumnListProps = {
  readonly columns: readonly FlowColumn[]
  readonly index: number
  readonly flow: Flow
  readonly onLink: (one: Area, other: Area, isLinked: boolean) => void
}

const typeOf = (index: number) => `entente-area-${index}`

/** The areas of one version. One of them is dragged onto an area of another version: with the mouse, or by keyboard from its handle. */
export function FlowColumnList({ columns, index, flow, onLink }: FlowColumnListProps) {
  const text = useText()
  const column = columns[index]
  const find = (id: unknown) => columns.flatMap(({ areas }) => areas).find((area) => area.id === id)
  const { dragAndDropHooks } = useDragAndDrop<Area>({
    getItems: (keys) =>
      [...keys].map((key) => ({ [typeOf(index)]: String(key), 'text/plain': find(key)?.title ?? '' })),
    getAllowedDropOperations: () => ['link'],
    acceptedDragTypes: columns.flatMap((_, other) => (other === index ? [] : [typeOf(other)])),
    getDropOperation: (target) => (target.type === 'item' && target.dropPosition === 'on' ? 'link' : 'cancel'),
    onItemDrop: ({ items, target }) => {
      const onto = find(target.key)
      for (const item of items) {
        if (item.kind !== 'text') continue
        const type = columns.map((_, other) => typeOf(other)).find((one) => item.types.has(one))
        if (type && onto)
          void item.getText(type).then((id) => {
            const dragged = find(id)
            if (dragged) onLink(dragged, onto, true)
          })
      }
    }
  })
  if (!column) return null
  return (
    <GridList
      aria-label={text('areas.of-version', { version: column.version.label })}
      items={column.areas}
      dependencies={[flow, columns]}
      dragAndDropHooks={dragAndDropHooks}
      className={styles.list ?? ''}
    >
      {(area) => (
        <GridListItem id={area.id} textValue={area.title} className={styles.area ?? ''}>
          <Button slot="drag" className={styles.handle ?? ''} aria-label={text('areas.drag', { area: area.title })}>
            <GripVertical aria-hidden />
          </Button>
          <span className={styles.title}>
            {area.title}
            <FlowFates area={area} flow={flow} />
          </span>
          <LinkMenu area={area} columns={columns} index={index} onLink={onLink} />
        </GridListItem>
      )}
    </GridList>
  )
}

/** What became of an area, where it isn't simply kept. */
function FlowFates({ area, flow }: { readonly area: Area; readonly flow: Flow }) {
  const fates = new Set((flow.into.get(area.id) ?? []).map(({ fate }) => fate))
  const shown = [...fates].filter((fate) => fate !== 'kept')
  if (flow.droppedAfter.has(area.id)) shown.push('dropped')
  return shown.map((fate) => (
    <span key={fate} className={styles.fate}>
      {' '}
      <FateMark fate={fate} />
    </span>
  ))
}
