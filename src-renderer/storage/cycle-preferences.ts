import { proposedQuietRules, type QuietRules } from '@shared/domain/quiet-period'
import { horizonDays, leadChoices, type LeadDays } from '@shared/domain/attention'
import type { Office } from './office'
import { useOfficeQuery } from './records'

const quietKey = 'quiet-rules'
const leadKey = 'desk-lead'

/** Which quiet periods count besides our own, as chosen on this computer. */
export async function quietRules(office: Office): Promise<QuietRules> {
  const kept = (await office.db.settings.get(quietKey))?.value as Partial<QuietRules> | undefined
  return { ...proposedQuietRules, ...kept }
}

export async function setQuietRules(office: Office, rules: QuietRules): Promise<void> {
  await office.db.settings.put({ key: quietKey, value: { ...rules } })
}

/** Live: undefined while loading. */
export function useQuietRules(): QuietRules | undefined {
  return useOfficeQuery(quietRules, [])
}

/** From how many days before the desk tells of a date, as chosen on this computer. */
export async function deskLead(office: Office): Promise<LeadDays> {
  const kept = (await office.db.settings.get(leadKey))?.value
  return leadChoices.find((days) => days === kept) ?? horizonDays
}

export async function setDeskLead(office: Office, days: LeadDays): Promise<void> {
  await office.db.settings.put({ key: leadKey, value: days })
}
