import { describe, expect, it } from 'vitest'
import { followedVersion } from '../../../src-shared/domain/followed-version'

const version = (id: string, status: 'draft' | 'signed', signedOn?: string, agreement = 'memorandum') => ({
  id,
  agreement,
  status,
  ...(signedOn && { signedOn })
})
const draft = version('draft', 'draft')
const area = (id: string, of: string, continues?: string[]) => ({ id, version: of, ...(continues && { continues }) })

describe('the signed text that a draft follows', () => {
  it('is the one whose areas it carries on, also where a later one is signed', () => {
    const versions = [version('of-2013', 'signed', '2013'), version('of-2017', 'signed', '2017-05-31'), draft]
    const areas = [area('culture', 'of-2013'), area('ports', 'of-2017'), area('new', 'draft', ['culture'])]
    expect(followedVersion(draft, versions, areas)?.id).toBe('of-2013')
  })

  it('is the last one of its own agreement where it carries on none', () => {
    const versions = [
      version('of-2017', 'signed', '2017-05-31'),
      version('of-2013', 'signed', '2013'),
      version('other', 'signed', '2018', 'annex'),
      version('another-draft', 'draft'),
      draft
    ]
    expect(followedVersion(draft, versions, [])?.id).toBe('of-2017')
  })

  it('is missing while nothing is signed', () => {
    expect(followedVersion(draft, [draft, version('another', 'draft')], [])).toBeUndefined()
  })
})
