import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '@shared/domain/calendar-day'
import { reminderStateOn } from '@shared/domain/reminder'
import { propertyOptions } from '../../seed'

const matter = { subject: 'V2017 decision', on: '2019-06-30' }
const mark = (aside: { readonly until?: string; readonly doneOn?: string }) => ({
  subject: matter.subject,
  dueOn: matter.on,
  ...aside
})

test('what is put off is not told on any day before, and told from that day on', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 500 }), (length, days) => {
      const until = addDays('2019-01-15', length)
      const date = addDays('2019-01-15', days)
      const { state } = reminderStateOn([mark({ until })], matter, date)
      expect(state).toBe(date < until ? 'put-off' : 'told')
    }),
    propertyOptions(200)
  )
})

test('a matter whose day has moved, and any other, is told again', () => {
  const marks = [mark({ until: '2019-03-01' })]
  expect(reminderStateOn(marks, { ...matter, on: '2019-07-31' }, '2019-01-15').state).toBe('told')
  expect(reminderStateOn(marks, { ...matter, subject: 'V2017 end' }, '2019-01-15').state).toBe('told')
})

test('a tick holds until the day has passed unproven; one made after that holds for good', () => {
  const ticked = [mark({ doneOn: '2019-05-02' })]
  expect(reminderStateOn(ticked, matter, '2019-06-30')).toEqual({ state: 'done', on: '2019-05-02' })
  expect(reminderStateOn(ticked, matter, '2019-07-01').state).toBe('told')
  expect(reminderStateOn([mark({ doneOn: '2019-07-01' })], matter, '2021-01-01').state).toBe('done')
})

test('of two colleagues, the later day counts, and a tick more than a day', () => {
  const marks = [mark({ until: '2019-02-01' }), mark({ until: '2019-03-01' })]
  expect(reminderStateOn(marks, matter, '2019-01-15')).toEqual({ state: 'put-off', until: '2019-03-01' })
  expect(reminderStateOn([...marks, mark({ doneOn: '2019-01-14' })], matter, '2019-01-15').state).toBe('done')
})
