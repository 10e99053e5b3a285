import { useToday } from '@renderer/platform/clock'
import { useText } from '@renderer/platform/i18n'
import { Badge } from '@renderer/ui/badge'
import { WhyPopover } from '@renderer/ui/why-popover'
import { coreGroupOn, type Register } from './posts'
import styles from './people.module.css'

/** How many people carry the partnership on one side; a single one, or none, is marked. */
export function CoreGroupText({ register, city }: { readonly register: Register; readonly city: string }) {
  const text = useText()
  const today = useToday()
  const core = coreGroupOn(register, city, today)
  if (core.posts === 0) return <p className={styles.nobody}>{text('people.core.none')}</p>
  return (
    <div className={styles.line}>
      <WhyPopover title={text('people.core.why.title')} why={text('people.core.why', { people: core.people })}>
        {text('people.core', { posts: core.posts, people: core.people })}
      </WhyPopover>
      {core.vacant > 0 && <Badge tone="due">{text('people.core.without-holder', { count: core.vacant })}</Badge>}
      {core.people === 1 && <Badge tone="due">{text('people.core.one')}</Badge>}
      {core.people === 0 && <Badge tone="late">{text('people.core.nobody')}</Badge>}
    </div>
  )
}
