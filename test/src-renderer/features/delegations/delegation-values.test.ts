import { describe, expect, it } from 'vitest'
import {
  delegationFields,
  delegationFormSchema,
  newDelegationValues,
  online
} from '../../../../src-renderer/features/delegations/delegation-values'
import { withoutEmpty } from '../../../../src-renderer/ui/form/form-resolver'

const home = { id: '00000000-0000-4000-8000-000000000001', timeZone: 'Europe/Stockholm' }
const partner = { id: '00000000-0000-4000-8000-000000000002', timeZone: 'Asia/Shanghai' }
const third = { id: '00000000-0000-4000-8000-000000000003', timeZone: 'Africa/Nairobi' }
const values = { ...newDelegationValues([home, partner], '2019-01-15'), title: 'Ports' }

function errorsOf(changes: Partial<typeof values>): string[] {
  const checked = delegationFormSchema.safeParse(withoutEmpty({ ...values, ...changes }))
  return checked.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []
}

describe('logging a delegation', () => {
  it('needs only a title: our city visits the partner today, for one day, in the partner’s time', () => {
    expect(errorsOf({})).toEqual([])
    expect(delegationFields(values, [home, partner])).toMatchObject({
      mode: 'visit',
      host: partner.id,
      visitors: [home.id],
      startsOn: '2019-01-15',
      endsOn: '2019-01-15',
      timeZone: 'Asia/Shanghai',
      stage: 'request'
    })
  })

  it('turns the visitors round when our city receives', () => {
    const fields = delegationFields({ ...values, place: home.id }, [home, partner])
    expect([fields.host, fields.visitors, fields.timeZone]).toEqual([home.id, [partner.id], 'Europe/Stockholm'])
  })

  it('has neither host nor travellers online, and our own time', () => {
    const fields = delegationFields({ ...values, place: online }, [home, partner])
    expect([fields.mode, fields.host, fields.visitors, fields.timeZone]).toEqual([
      'online',
      undefined,
      [],
      'Europe/Stockholm'
    ])
  })

  it('asks who visits where three cities work together, never the host itself', () => {
    const cities = [home, partner, third]
    const fields = delegationFields({ ...values, place: third.id, visitors: [home.id, third.id] }, cities)
    expect(fields.visitors).toEqual([home.id])
    expect(delegationFields({ ...values, place: third.id, visitors: [] }, cities).visitors).toEqual([
      home.id,
      partner.id
    ])
  })

  it('refuses an end before the start, days that are none and zones that nobody knows', () => {
    expect(errorsOf({ endsOn: '2019-01-14' })).toEqual(['endsOn: delegations.error.ends-before-start'])
    expect(errorsOf({ startsOn: '2019-02-29' })).toEqual(['startsOn: ui.error.day'])
    expect(errorsOf({ timeZone: 'Mars/Olympus' })).toEqual(['timeZone: delegations.error.zone'])
  })
})
