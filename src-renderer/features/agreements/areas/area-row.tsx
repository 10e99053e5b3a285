import { ArrowDown, ArrowUp, Pencil } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { routes } from '@renderer/platform/routes'
import { IconButton } from '@renderer/ui/icon-button'
import { LinkTo } from '@renderer/ui/link-to'
import { ListRow } from '@renderer/ui/section'
import type { Area } from '../agreement-records'
import { AreaDecisions } from './area-decisions'
import styles from '../agreements.module.css'

type AreaRowProps = {
  readonly area: Area
  /** The areas of earlier versions that it carries on. */
  readonly before: readonly Area[]
  readonly place: { readonly number: number; readonly isLast: boolean }
  readonly hasMoved: boolean
  /** Its place in the text is signed. */
  readonly isLocked: boolean
  readonly onEdit: () => void
  readonly onMove: (steps: number) => void
}

export function AreaRow({ area, before, place, hasMoved, isLocked, onEdit, onMove }: AreaRowProps) {
  const text = useText()
  const { list } = useFormats()
  const buttons = useRef<HTMLDivElement>(null)
  const { number, isLast } = place
  useEffect(() => {
    // Moving its row in the document takes the focus from a button that was pressed in it.
    if (hasMoved && document.activeElement === document.body)
      buttons.current?.querySelector<HTMLElement>('button:not([disabled])')?.focus()
  }, [hasMoved, number])
  const titles = list(before.map(({ title }) => title))
  const isSame = before.length === 1 && before[0]?.title === area.title
  return (
    <ListRow
      title={
        <div className={styles.hanging}>
          <span className={styles.number}>{number}</span>
          {area.title}
        </div>
      }
      detail={
        <div className={styles.inset}>
          {before.length > 0 && !isSame && <div>{text('agreements.area.carries-on', { areas: titles })}</div>}
          {area.summary && <div className={styles.prose}>{area.summary}</div>}
          <AreaDecisions area={area} />
          {area.themes && <div>{text('areas.themes.of', { themes: area.themes.join(', ') })}</div>}
        </div>
      }
      aside={
        <div ref={buttons} className={styles.buttons}>
          <span className={styles.elsewhere}>
            <LinkTo
              href={`${routes.areas.to()}?${new URLSearchParams(area.themes?.[0] ? { theme: area.themes[0] } : { q: area.title }).toString()}`}
              label={text('areas.elsewhere-of', { area: area.title })}
            >
              {text('areas.elsewhere')}
            </LinkTo>
          </span>
          <IconButton
            icon={<ArrowUp />}
            label={text('agreements.area.up', { area: area.title })}
            isDisabled={isLocked || number === 1}
            onPress={() => onMove(-1)}
          />
          <IconButton
            icon={<ArrowDown />}
            label={text('agreements.area.down', { area: area.title })}
            isDisabled={isLocked || isLast}
            onPress={() => onMove(1)}
          />
          <IconButton icon={<Pencil />} label={text('agreements.change-one', { name: area.title })} onPress={onEdit} />
        </div>
      }
    />
  )
}
