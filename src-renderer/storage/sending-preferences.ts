import type { Locale } from '@renderer/platform/locale'
import type { Office } from './office'
import type { ProtectionKind } from './protect'
import { useOfficeQuery } from './records'

/** What was chosen when something was last sent to a copy; a passphrase is never among it. */
export type SendingPreferences = {
  readonly language?: Locale
  readonly protection?: ProtectionKind
  readonly email?: string
}

/** Who is sent to: the devices chosen, or nobody known. */
export type Addressees = { readonly space: string; readonly devices: readonly string[] }

const keysOf = ({ space, devices }: Addressees): string[] =>
  (devices.length > 0 ? devices : ['anyone']).map((device) => `sending/${space}/${device}`)

export async function sendingPreferences(office: Office, to: Addressees): Promise<SendingPreferences> {
  const rows = await office.db.settings.bulkGet(keysOf(to))
  return (rows.find((row) => row)?.value ?? {}) as SendingPreferences
}

export async function keepSendingPreferences(
  office: Office,
  to: Addressees,
  preferences: SendingPreferences
): Promise<void> {
  await office.db.settings.bulkPut(keysOf(to).map((key) => ({ key, value: { ...preferences } })))
}

/** Live: undefined while loading. */
export function useSendingPreferences(to: Addressees): SendingPreferences | undefined {
  return useOfficeQuery((office) => sendingPreferences(office, to), [to.space, to.devices.join()])
}

const mailLimitKey = 'mail-limit'
export const defaultMailLimit = 15

/** The largest e-mail that goes through, in MB. */
export async function mailLimit(office: Office): Promise<number> {
  const kept = (await office.db.settings.get(mailLimitKey))?.value
  return typeof kept === 'number' && kept > 0 ? kept : defaultMailLimit
}

export async function setMailLimit(office: Office, megabytes: number): Promise<void> {
  await office.db.settings.put({ key: mailLimitKey, value: megabytes })
}

/** Live: undefined while loading. */
export function useMailLimit(): number | undefined {
  return useOfficeQuery(mailLimit, [])
}
