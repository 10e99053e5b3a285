import { parseDate } from '@internationalized/date'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading
} from 'react-aria-components'
import { classes } from './classes'
import styles from './day-calendar.module.css'

export type DayCalendarProps = {
  readonly value: string
  readonly today?: string | undefined
  readonly onChoose: (day: string) => void
}

const focusDay = (grid: HTMLElement | null) => grid?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()

/** A month to choose a day from, with the first day of the week of the language. */
export function DayCalendar({ value, today, onChoose }: DayCalendarProps) {
  const focus = value || today
  return (
    <Calendar
      value={value ? parseDate(value) : null}
      {...(focus && { defaultFocusedValue: parseDate(focus) })}
      onChange={(day) => onChoose(day.toString())}
    >
      <header className={styles.head}>
        <Button slot="previous" className={styles.step ?? ''}>
          <ChevronLeft aria-hidden />
        </Button>
        <CalendarHeading className={styles.month ?? ''} />
        <Button slot="next" className={styles.step ?? ''}>
          <ChevronRight aria-hidden />
        </Button>
      </header>
      <CalendarGrid ref={focusDay} className={styles.grid ?? ''}>
        <CalendarGridHeader>
          {(day) => <CalendarHeaderCell className={styles.weekday ?? ''}>{day}</CalendarHeaderCell>}
        </CalendarGridHeader>
        <CalendarGridBody>
          {(date) => (
            <CalendarCell date={date} className={classes(styles.day, date.toString() === today && styles.today)} />
          )}
        </CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  )
}
