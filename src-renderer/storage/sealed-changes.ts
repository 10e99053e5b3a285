import { isContentLocked, signedTextState } from '@shared/domain/correction'
import type { RecordOf, RecordType } from '@shared/domain/record-registry'
import { contentHash } from '@shared/sync/content-hash'
import { isDeleted } from '@shared/sync/merge'
import type { ImportPlan, SpacePlan } from '@shared/sync/plan-import'
import type { Office } from './office'
import { rowToRecord, stateToRow } from './record-row'
import { versionTexts, type VersionTexts } from './version-texts'

/**
 * What an import would make of a text that is signed and fixed here: corrected or under correction with a reason, different without
 * one, or no longer recorded as signed with this text.
 */
export type SealedChange = {
  readonly version: string
  readonly label: string
  readonly becomes: 'corrected' | 'under-correction' | 'differs' | 'unsealed'
  /** The records that do it, as `<space> <id>`. */
  readonly records: readonly string[]
}

const textTypes = ['area', 'clause', 'clause-text', 'correction'] as const

/** The texts signed here that an import would change if all of it were taken; none for what is new with it. */
export async function sealedChanges(office: Office, { spaces }: ImportPlan): Promise<SealedChange[]> {
  const changes: SealedChange[] = []
  for (const plan of spaces) {
    const touched = touchedByVersion(plan)
    for (const [version, records] of touched) {
      const before = await versionTexts(office, version)
      if (before?.version.space !== plan.id || !isContentLocked(before.version, before.corrections)) continue
      const becomes = stateAfter(before, plan)
      if (becomes) changes.push({ version, label: before.version.label, becomes, records })
    }
  }
  return changes
}

function touchedByVersion({ id: space, records }: SpacePlan): ReadonlyMap<string, readonly string[]> {
  const touched = new Map<string, string[]>()
  const touch = (version: unknown, id: string) => {
    if (typeof version !== 'string') return
    const key = `${space} ${id}`
    const known = touched.get(version)
    if (!known) touched.set(version, [key])
    else if (!known.includes(key)) known.push(key)
  }
  for (const { id, type, display, displayBefore } of records) {
    if (type === 'agreement-version') touch(id, id)
    else if (textTypes.some((one) => one === type))
      for (const fields of [displayBefore, display]) touch(fields['version'], id)
  }
  return touched
}

/** Undefined where the text stays what it is here. */
function stateAfter(before: VersionTexts, plan: SpacePlan): SealedChange['becomes'] | undefined {
  const { version } = before
  const after = <T extends RecordType>(type: T, now: readonly RecordOf<T>[]): RecordOf<T>[] => {
    const kept = now.filter(({ id }) => !plan.states.has(id))
    const come = [...plan.states.values()].flatMap((state) => rowToRecord(stateToRow(plan.id, state), type) ?? [])
    return [...kept, ...come]
  }
  const ofVersion = <R extends { readonly version: string }>(all: readonly R[]) =>
    all.filter((one) => one.version === version.id)
  const state = plan.states.get(version.id)
  const changed = state && (isDeleted(state) ? undefined : rowToRecord(stateToRow(plan.id, state), 'agreement-version'))
  const versionAfter = state ? changed : version
  if (versionAfter?.status !== 'signed' || versionAfter.signedHash !== version.signedHash) return 'unsealed'
  const corrections = ofVersion(after('correction', before.corrections))
  const hash = contentHash({
    version: versionAfter,
    areas: ofVersion(after('area', before.areas)),
    clauses: ofVersion(after('clause', before.clauses)),
    texts: ofVersion(after('clause-text', before.texts))
  })
  const becomes = signedTextState(versionAfter, corrections, hash)
  if (hash === before.hash && becomes === before.state) return undefined
  return becomes === 'corrected' || becomes === 'under-correction' || becomes === 'differs' ? becomes : undefined
}
