import { useRef } from 'react'
import { useToday } from '@renderer/platform/clock'
import { useText } from '@renderer/platform/i18n'
import { useQuery } from '@renderer/platform/router'
import { Button } from '@renderer/ui/button'
import { DayField } from '@renderer/ui/day-field'
import { Inline } from '@renderer/ui/layout'
import { isCalendarDay, type CalendarDay } from '@shared/domain/calendar-day'
import styles from './agreements.module.css'

export type AsOf = {
  /** What the page is told as of; today while no other day is chosen or what is typed is none. */
  readonly date: CalendarDay
  readonly today: CalendarDay
  /** The day as it stands in the field, perhaps half typed. */
  readonly typed: string
  readonly choose: (typed: string) => void
}

/** The day of a page that can be read as of any day: `on` in its address, so that a way back finds it again. */
export function useAsOf(): AsOf {
  const today = useToday()
  const [query, change] = useQuery()
  const typed = query.get('on') ?? today
  const choose = (on: string) => change({ on: on === today ? '' : on })
  return { date: isCalendarDay(typed) ? typed : today, today, typed, choose }
}

/** The field for that day, what it governs, and one step back to today. */
export function AsOfField({ asOf: { today, typed, choose } }: { readonly asOf: AsOf }) {
  const text = useText()
  const field = useRef<HTMLInputElement>(null)
  return (
    <div className={styles.asOf}>
      <div className={styles.day}>
        <DayField
          inputRef={field}
          label={text('agreements.in-force.day')}
          value={typed}
          today={today}
          onChange={choose}
        />
      </div>
      <Inline>
        {typed === today ? (
          <span className={styles.none}>{text('agreements.in-force.day.hint')}</span>
        ) : (
          <Button
            onPress={() => {
              choose(today)
              field.current?.focus()
            }}
          >
            {text('agreements.in-force.day.today')}
          </Button>
        )}
      </Inline>
    </div>
  )
}
