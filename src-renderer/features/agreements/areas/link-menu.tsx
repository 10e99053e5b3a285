import { Link2 } from 'lucide-react'
import { useText } from '@renderer/platform/i18n'
import { CheckMenuButton } from '@renderer/ui/check-menu-button'
import type { Area } from '../agreement-records'
import type { FlowColumn } from './flow-model'

type LinkMenuProps = {
  readonly area: Area
  readonly columns: readonly FlowColumn[]
  /** Of the area's own column. */
  readonly index: number
  readonly onLink: (one: Area, other: Area, isLinked: boolean) => void
}

/** Every area that this one may carry on or be carried on by; a tick links, taking it away unlinks. */
export function LinkMenu({ area, columns, index, onLink }: LinkMenuProps) {
  const text = useText()
  const isLinked = (other: Area, column: number) =>
    column < index ? area.continues.includes(other.id) : other.continues.includes(area.id)
  const nearestFirst = columns
    .map(({ version, areas }, column) => ({ version, areas, column }))
    .filter(({ column }) => column !== index)
    .toSorted((a, b) => Math.abs(a.column - index) - Math.abs(b.column - index) || a.column - b.column)
  return (
    <CheckMenuButton
      icon={<Link2 />}
      label={text('areas.links-of', { area: area.title })}
      sections={nearestFirst.map(({ version, areas, column }) => ({
        id: version.id,
        title: text(column < index ? 'areas.carries-on' : 'areas.carried-on-by', { version: version.label }),
        items: areas.map((other) => ({ id: other.id, label: other.title, isChecked: isLinked(other, column) }))
      }))}
      onToggle={(id, isChecked) => {
        const other = columns.flatMap(({ areas }) => areas).find((one) => one.id === id)
        if (other) onLink(area, other, isChecked)
      }}
    />
  )
}
