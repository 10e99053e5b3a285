import { CalendarDays } from 'lucide-react'
import { useState, type Ref } from 'react'
import { Button, Dialog, DialogTrigger, Group, Input, Popover, TextField } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { classes } from './classes'
import { readDay } from './date-text'
import { DayCalendar } from './day-calendar'
import { ariaFieldProps, FieldFrame, type FieldProps } from './field-frame'
import { useDateText } from './use-date-text'
import styles from './field.module.css'
import popoverStyles from './popover.module.css'

export type DayFieldProps = FieldProps & {
  /** `YYYY-MM-DD`, or '' for none. */
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
  /** The day that the calendar marks as today and opens on when the field is empty. */
  readonly today?: string
  readonly inputRef?: Ref<HTMLInputElement>
}

/** A calendar day, typed or taken from a calendar. Text that is no day is passed on as it is and marked. */
export function DayField({ inputRef, ...props }: DayFieldProps) {
  const intl = useIntl()
  const [isOpen, setOpen] = useState(false)
  const date = useDateText(props.value, props.onChange, readDay)
  const ownError = date.isUnreadable ? intl.formatMessage({ id: 'ui.error.day' }) : undefined
  const frame = { ...props, error: props.error ?? ownError }
  const openLabel = intl.formatMessage({ id: 'ui.open-calendar' })
  const leave = () => {
    date.leave()
    props.onBlur?.()
  }
  const choose = (day: string) => {
    date.leave()
    props.onChange(day)
    setOpen(false)
  }
  return (
    <TextField {...ariaFieldProps(frame)} value={date.text} onChange={date.type} onBlur={leave}>
      <FieldFrame {...frame}>
        <Group
          className={classes(styles.control, styles.group)}
          isInvalid={Boolean(frame.error)}
          isDisabled={Boolean(props.isDisabled)}
        >
          <Input
            ref={inputRef}
            className={styles.bare ?? ''}
            inputMode="numeric"
            placeholder={intl.formatMessage({ id: 'ui.day-placeholder' })}
          />
          <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
            <Button className={styles.adorn ?? ''} aria-label={openLabel} isDisabled={Boolean(props.isDisabled)}>
              <CalendarDays aria-hidden />
            </Button>
            <Popover className={popoverStyles.popover ?? ''} placement="bottom end" offset={4}>
              <Dialog aria-label={props.label}>
                <DayCalendar value={readDay(props.value) ?? ''} today={props.today} onChoose={choose} />
              </Dialog>
            </Popover>
          </DialogTrigger>
        </Group>
      </FieldFrame>
    </TextField>
  )
}
