import { describe, expect, test } from 'vitest'
import { eventEffect } from '@shared/domain/term-event-effect'
import type { TermEvent } from '@shared/domain/term'
import { eventOf, monthsTerm, signedVersion, tacit, writtenEnd } from './term-cases'

const written = signedVersion({ signedOn: '2017-05-31' }, writtenEnd('2019-12-31'))
const renewing = signedVersion({ effectiveFrom: '2018-05-31' }, monthsTerm(12), tacit(12, 3))
const open = signedVersion({ signedOn: '2003-10-23' }, { kind: 'open' })

function effect(version: typeof written, event: TermEvent, others: readonly TermEvent[] = []) {
  return eventEffect(version, others, event, [])
}
const notice = (receivedOn: string) => eventOf('notice', { receivedOn })

describe('what an event does before it is saved', () => {
  test('an extension moves the end, revives what had lapsed, or changes nothing', () => {
    const letter = (signedOn: string, until: string) => eventOf('extended', { signedOn, until })
    expect(effect(written, letter('2019-10-01', '2020-12-31'))).toEqual({
      kind: 'end-moves',
      from: '2019-12-31',
      to: '2020-12-31'
    })
    expect(effect(written, letter('2020-03-01', '2020-12-31'))).toEqual({
      kind: 'revives',
      from: '2020-03-01',
      to: '2020-12-31',
      lapsedSince: '2020-01-01'
    })
    expect(effect(written, letter('2019-10-01', '2019-11-30'))).toMatchObject({
      because: 'not-later',
      day: '2019-12-31'
    })
    expect(effect(open, letter('2019-10-01', '2030'))).toMatchObject({ because: 'no-end' })
  })

  test('a notice ends the term, comes too late for its current end, or works for nothing', () => {
    expect(effect(renewing, notice('2019-02-28'))).toEqual({ kind: 'ends', on: '2019-05-31', renews: false })
    expect(effect(renewing, notice('2019-03-01'))).toEqual({ kind: 'ends', on: '2020-05-31', renews: true })
    expect(effect(written, notice('2019-03-01'))).toMatchObject({ because: 'nothing-to-end' })
    expect(effect(open, notice('2019-03-01'))).toMatchObject({ because: 'nothing-to-end' })
    const capped = signedVersion({ effectiveFrom: '2018-01-01' }, monthsTerm(12), tacit(12, 3, 1))
    expect(effect(capped, notice('2019-12-01'))).toMatchObject({ because: 'notice-too-late' })
    expect(effect(capped, notice('2021-12-01'))).toMatchObject({ because: 'lapsed-before' })
    expect(effect(renewing, notice('2019-02-01'), [notice('2019-01-01')])).toMatchObject({ because: 'earlier-event' })
  })

  test('a termination ends what runs; a text that had ended or been ended before is not ended again', () => {
    const from = (effectiveFrom: string) => eventOf('terminated', { effectiveFrom })
    expect(effect(written, from('2018-06-01'))).toEqual({ kind: 'ends', on: '2018-05-31' })
    expect(effect(written, from('2017-05-31'))).toEqual({ kind: 'never-takes-effect' })
    expect(effect(written, from('2021-01-01'))).toMatchObject({ because: 'ended-already' })
    expect(effect(written, from('2019-01-01'), [from('2018-06-01')])).toMatchObject({ because: 'earlier-event' })
  })

  test('a replacement names what stands in its place, unless a later version of its own already does', () => {
    const replaced = eventOf('terminated', { effectiveFrom: '2018-06-01', replacedBy: 'Y' })
    expect(effect(written, replaced)).toEqual({ kind: 'superseded', from: '2018-06-01', version: 'Y' })
    const later = signedVersion({ id: 'B', signedOn: '2018-01-01' }, writtenEnd('2020'))
    expect(eventEffect(written, [], replaced, [later])).toMatchObject({
      because: 'superseded-before',
      day: '2018-01-01'
    })
  })

  test('a suspension counts the days of the term in it, a practice those without a text', () => {
    const suspended = (from: string, until?: string) => eventOf('suspended', { from, until })
    expect(effect(written, suspended('2019-12-01', '2020-01-31'))).toEqual({ kind: 'suspends', days: 31 })
    expect(effect(open, suspended('2022-03-01'))).toEqual({ kind: 'suspends', days: undefined })
    expect(effect(written, suspended('2021'))).toMatchObject({ because: 'outside-term' })
    const practice = (from: string, until?: string) => eventOf('continuing', { from, until, reason: 'stated' })
    expect(effect(written, practice('2019-12-01', '2020-01-31'))).toEqual({ kind: 'continues', days: 31 })
    expect(effect(written, practice('2018', '2018'))).toMatchObject({ because: 'in-force-anyway' })
  })

  test('a draft has no term that anything could happen to', () => {
    expect(effect({ ...written, status: 'draft' }, notice('2019-03-01'))).toMatchObject({ because: 'draft' })
  })
})
