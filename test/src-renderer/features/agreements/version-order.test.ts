import { describe, expect, it } from 'vitest'
import { versionBefore, versionEntries, versionsOf } from '@renderer/features/agreements/version-order'
import type { DatedVersion } from '@shared/domain/term'

const signed = (id: string, signedOn: string, endsOn: string): DatedVersion => ({
  id,
  agreement: 'memorandum',
  status: 'signed',
  signedOn,
  term: { kind: 'written', endsOn },
  renewal: { kind: 'express' }
})
const first = signed('2013', '2013', '2016')
const second = signed('2017', '2017-05-31', '2019-12-31')
const draft: DatedVersion = { ...signed('draft', '2012', '2022'), status: 'draft' }
const other: DatedVersion = { ...signed('other', '2018', '2020'), agreement: 'annex' }
const all = [first, draft, other, second]

function told(versions: readonly DatedVersion[], date: string): string[] {
  return versionEntries(versions, [], 'memorandum', date).map((entry) =>
    entry.kind === 'version' ? entry.version.id : `${entry.gap.from} to ${entry.gap.to ?? 'now'}`
  )
}

describe('the versions of an agreement in order', () => {
  it('stand newest first, drafts before all, those of other agreements left out', () => {
    expect(versionsOf(all, 'memorandum').map(({ id }) => id)).toEqual(['draft', '2017', '2013'])
  })

  it('name the days without a text between two versions', () => {
    expect(told(all, '2019-01-15')).toEqual(['draft', '2017', '2017-01-01 to 2017-05-30', '2013'])
  })

  it('name the gap that has begun since the last version ended', () => {
    expect(told([first, second], '2020-04-27')).toEqual([
      '2020-01-01 to now',
      '2017',
      '2017-01-01 to 2017-05-30',
      '2013'
    ])
  })

  it('say nothing of an end that is still to come', () => {
    expect(told([second], '2019-12-31')).toEqual(['2017'])
  })

  it('give a draft alone, and nothing, without gaps', () => {
    expect(told([draft], '2019-01-15')).toEqual(['draft'])
    expect(told([], '2019-01-15')).toEqual([])
  })

  it('find the version before one, or the nearest that fits', () => {
    expect(versionBefore(all, draft)?.id).toBe('2017')
    expect(versionBefore(all, draft, ({ id }) => id !== '2017')?.id).toBe('2013')
    expect(versionBefore(all, first)).toBeUndefined()
  })
})
