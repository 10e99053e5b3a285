import { recordPath } from '@renderer/records/record-path'
import { LinkTo } from '@renderer/ui/link-to'
import { PopoverButton } from '@renderer/ui/popover-button'
import { ListRow, RowList } from '@renderer/ui/section'
import type { Figure } from './account-figures'
import styles from './renewal.module.css'

type FigureListProps = { readonly partnership: string; readonly figures: readonly Figure[]; readonly none: string }

/** Figures one below the other; each opens the records it comes from. */
export function FigureList({ partnership, figures, none }: FigureListProps) {
  if (figures.length === 0) return <span className={styles.none}>{none}</span>
  return (
    <ul className={styles.figures}>
      {figures.map((figure) => (
        <li key={figure.id} data-tone={figure.tone}>
          <FigureButton partnership={partnership} figure={figure} />
        </li>
      ))}
    </ul>
  )
}

export function FigureButton({ partnership, figure }: { readonly partnership: string; readonly figure: Figure }) {
  return (
    <PopoverButton label={figure.label} variant="plain">
      <RowList label={figure.label}>
        {figure.entries.map((entry) => (
          <ListRow
            key={entry.id}
            title={<LinkTo href={recordPath(partnership, entry) ?? ''}>{entry.title}</LinkTo>}
            detail={entry.detail}
          />
        ))}
      </RowList>
    </PopoverButton>
  )
}
