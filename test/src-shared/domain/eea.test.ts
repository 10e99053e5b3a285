import { describe, expect, it } from 'vitest'
import { leavesEea } from '../../../src-shared/domain/eea'

describe('personal data sent to another country', () => {
  it('stays in the EEA between its countries, those outside the Union included', () => {
    expect(leavesEea('SE', 'DE')).toBe(false)
    expect(leavesEea('SE', 'NO')).toBe(false)
    expect(leavesEea('IS', 'GR')).toBe(false)
  })

  it('leaves it for every other country, also for neighbours and where the country is not known', () => {
    expect(leavesEea('SE', 'CN')).toBe(true)
    expect(leavesEea('DE', 'CH')).toBe(true)
    expect(leavesEea('IE', 'GB')).toBe(true)
    expect(leavesEea('FI', undefined)).toBe(true)
  })

  it('cannot leave it from outside', () => {
    expect(leavesEea('CN', 'SE')).toBe(false)
    expect(leavesEea('CN', 'US')).toBe(false)
  })
})
