import { useState, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { Button } from './button'
import { Inline } from './layout'

type LongListProps<Item> = {
  readonly items: readonly Item[]
  /** How many each press adds, and how many are there before the first; the same where only one is said. */
  readonly step: number
  readonly first?: number
  readonly children: (shown: readonly Item[]) => ReactNode
}

/** The beginning of a list that may be long, with a button for more. */
export function LongList<Item>({ items, step, first = step, children }: LongListProps<Item>) {
  const intl = useIntl()
  const [count, setCount] = useState(first)
  const left = items.length - count
  return (
    <>
      {children(items.slice(0, count))}
      {left > 0 && (
        <Inline>
          <Button variant="quiet" size="s" onPress={() => setCount(count + step)}>
            {intl.formatMessage({ id: 'ui.show-more' }, { count: left })}
          </Button>
        </Inline>
      )}
    </>
  )
}
