import { useEffect } from 'react'
import { bridge } from '@renderer/platform/bridge'
import { identityOf, type Office, type OfficeName } from './office'
import { useOfficeQuery } from './records'
import { useSession } from './session'
import { asOnlyWriter } from './write'

/** Takes over the keys of an earlier device from its code, which is kept nowhere; null in a browser, which has none. */
export async function recoverDevice(name: OfficeName, code: string) {
  const recovered = await bridge.recover(name, code)
  if (recovered?.ok) await reread(name)
  return recovered
}

/** Makes this computer another device: what it wrote so far stays in the name of the one it was. */
export async function renewDevice(name: OfficeName): Promise<void> {
  await asOnlyWriter({ name }, async () => {
    await bridge.renewDevice(name)
    await reread(name)
  })
}

async function reread(name: OfficeName): Promise<void> {
  const identity = await identityOf(name)
  const { office } = useSession.getState()
  if (office?.name === name) useSession.setState({ office: { ...office, ...identity } })
}

const deviceKey = 'device'

/** Whether this office was last used under another device, until a person has seen it. The first time it is only noted. */
export function useNewDevice(office: Office): { readonly isNew: boolean; readonly seen: () => void } {
  const kept = useOfficeQuery(async ({ db }) => (await db.settings.get(deviceKey))?.value ?? null, [])
  useEffect(() => {
    if (kept === null) void noteDevice(office)
  }, [kept, office])
  return { isNew: typeof kept === 'string' && kept !== office.device, seen: () => void noteDevice(office) }
}

async function noteDevice({ db, device }: Office): Promise<void> {
  await db.settings.put({ key: deviceKey, value: device })
}
