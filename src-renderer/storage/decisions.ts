import { decisionSubjects } from '@shared/domain/decision'
import type { RecordOf, RecordType } from '@shared/domain/record-registry'
import { rowKey, rowsById } from './database'
import type { Office } from './office'
import type { PartnershipView } from './partnerships'
import { readingEach, recordById, recordsOfType, useOfficeQuery } from './records'
import { saveEdits } from './write'

type Decision = RecordOf<'decision'>
type Kept = { readonly id: string; readonly space: string }

const byDay = (a: Decision, b: Decision) =>
  a.decidedOn < b.decidedOn ? 1 : a.decidedOn > b.decidedOn ? -1 : a.id < b.id ? -1 : 1

/** A decision of the record's own space, or an internal one; another partnership's says nothing about it. */
function isOn(office: Office, decision: Decision, record: Kept): boolean {
  return (
    [record.space, office.space].includes(decision.space) && decisionSubjects(decision).some((id) => id === record.id)
  )
}

/** The decisions about any of these records, shared and internal ones, the latest first. */
export async function decisionsOn(
  office: Office,
  records: readonly Kept[],
  read = readingEach(office)
): Promise<Decision[]> {
  const spaces = new Set([office.space, ...records.map(({ space }) => space)])
  const decisions = await Promise.all([...spaces].map((space) => read('decision', space)))
  return decisions
    .flat()
    .filter((decision) => records.some((record) => isOn(office, decision, record)))
    .toSorted(byDay)
}

/** The fields by which a record names a decision behind it. */
const decisionFields = ['decision', 'dropDecision']

/** Live, the latest first: the decisions about a record, and those that it names itself; undefined while loading. */
export function useDecisionsOn({ id, space }: Kept): Decision[] | undefined {
  return useOfficeQuery(
    async (office) => {
      const row = await office.db.records.get(rowKey(space, id))
      const named = decisionFields.flatMap((field) => row?.fields[field] ?? []).map(String)
      const behind = await Promise.all(named.map((decision) => recordById(office, 'decision', decision)))
      const about = await decisionsOn(office, [{ id, space }])
      const all = [...about, ...behind.flatMap((decision) => decision ?? [])]
      return [...new Map(all.map((decision) => [decision.id, decision])).values()].toSorted(byDay)
    },
    [id, space]
  )
}

/** What rests on a decision: records that name it as the decision behind them. */
export function useRestingOn(decision: string): string[] | undefined {
  return useOfficeQuery(
    async (office) => {
      const rows = await office.db.records.where('refs').equals(decision).toArray()
      return rows
        .filter(({ deleted, fields }) => !deleted && decisionFields.some((field) => fields[field] === decision))
        .map(({ id }) => id)
    },
    [decision]
  )
}

/** A decision with the partnership that it belongs to: of its space, or of what an internal one is about. */
export type DecisionEntry = { readonly decision: Decision; readonly space: string | undefined }

/** Live, all of the office, the latest first; undefined while loading. */
export function useDecisionEntries(): DecisionEntry[] | undefined {
  return useOfficeQuery(async (office) => {
    const decisions = await recordsOfType(office, 'decision')
    const partnerships = await recordsOfType(office, 'partnership', office.space)
    const spaces = new Map(partnerships.map(({ id, sharedSpace }) => [id, sharedSpace]))
    return Promise.all(
      decisions.toSorted(byDay).map(async (decision) => ({
        decision,
        space: decision.space === office.space ? await subjectSpace(office, decision, spaces) : decision.space
      }))
    )
  }, [])
}

async function subjectSpace(office: Office, decision: Decision, spaces: ReadonlyMap<string, string>) {
  const subjects = decisionSubjects(decision)
  const partnership = subjects.map((id) => spaces.get(id)).find(Boolean)
  if (partnership !== undefined) return partnership
  const rows = await rowsById(office.db, subjects)
  return rows.find(({ space }) => space !== office.space)?.space
}

/** Links or unlinks a decision and what it is about, and nothing else of it. */
export async function setDecisionAbout(
  office: Office,
  decision: { readonly id: string; readonly space: string },
  subject: string,
  isAbout: boolean
) {
  const fields = { [`about/${subject}`]: isAbout }
  return saveEdits(office, [{ space: decision.space, ops: [{ op: 'put', type: 'decision', id: decision.id, fields }] }])
}

/** What a new decision may be about and where it may live, seen from a record. */
export type DecisionHomes = {
  /** The space of the partnership, where there is one, comes first. */
  readonly homes: readonly string[]
  /** What it is about when it lives there: shared records never name what is internal. */
  readonly aboutIn: (home: string) => readonly string[]
}

type Subject = Kept & { readonly type: RecordType }

/** Where a decision about a record may live; one about the partnership itself needs no link in the partnership's own space. */
export function decisionHomes(office: Office, subject: Subject, sharedSpace?: string): DecisionHomes {
  if (subject.type === 'partnership' && sharedSpace !== undefined)
    return {
      homes: [sharedSpace, office.space],
      aboutIn: (home) => (home === sharedSpace ? [] : [subject.id])
    }
  return { homes: [...new Set([subject.space, office.space])], aboutIn: () => [subject.id] }
}

/** The decisions that belong to a partnership: those of its space, and internal ones about it or about what it holds. */
export function decisionsOf(entries: readonly DecisionEntry[], { space }: PartnershipView): DecisionEntry[] {
  return entries.filter((entry) => entry.space === space)
}
