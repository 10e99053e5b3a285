import { mayExchange } from '@shared/sync/peer-trust'
import type { Manifest } from '@shared/sync/manifest'
import type { Office } from './office'
import { judgeSender } from './peers'

/**
 * Why nothing of a proven file is read or applied: a person has not decided yet about its key, or has blocked it. `device` is the
 * sender's, to decide about.
 */
export type SenderProblem = {
  readonly code: 'sender-changed' | 'sender-revoked'
  readonly message: string
  readonly device: string
}

const messages: Readonly<Record<SenderProblem['code'], string>> = {
  'sender-changed': 'the file is signed with another key than the one known for this person',
  'sender-revoked': 'the file comes from a copy that is blocked here'
}

/** What stands against the sender of a proven file, by what we hold of them now. */
export async function senderProblem(
  office: Office,
  manifest: Pick<Manifest, 'sender'>
): Promise<SenderProblem | undefined> {
  const state = await judgeSender(office, manifest)
  if (mayExchange(state)) return undefined
  const code = state === 'revoked' ? 'sender-revoked' : 'sender-changed'
  return { code, message: messages[code], device: manifest.sender.device }
}
