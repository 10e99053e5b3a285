import { newId } from '@renderer/platform/ids'
import { isRecordType, putProblem, type RecordType } from '@shared/domain/record-registry'
import { fail, ok, type Result } from '@shared/domain/result'
import type { PaperRef } from '@shared/ipc'
import type { EraseOp, JsonValue, PutOp } from '@shared/sync/change-set'
import { vectorCovers } from '@shared/sync/version-vector'
import { authoredBy, authorsIn, isNamed, type Author } from './authors'
import { rowKey, rowsById, type ExchangeRow, type RecordRow, type SpaceRow } from './database'
import type { ActingPerson, Office } from './office'
import { fieldsWithout, mentionsIn, namesOf, type Mention } from './mentions'
import { isTelling, longestFirst } from './names-in-text'
import { dropPapers } from './paper-recovery'
import { erasedBy, redactDatabase, redactedTables, redactJournal } from './redaction'
import {
  applyToDatabase,
  asOnlyWriter,
  commitChangeSets,
  numberedChangeSets,
  type Edit,
  type SaveProblem
} from './write'

export type ErasedRecord = { readonly space: string; readonly type: RecordType; readonly id: string }

/** What an erasure would take, before anybody decides. */
export type ErasurePlan = {
  readonly id: string
  /** The words that the record is recognised by in texts. */
  readonly names: readonly string[]
  /** The record in every space that holds it. */
  readonly records: readonly ErasedRecord[]
  /** What says nothing without it and goes with it: the posts held, our notes and the papers about it. */
  readonly together: readonly ErasedRecord[]
  readonly mentions: readonly Mention[]
  /** Under whose name changes were written, or copies are known, by the same name. */
  readonly authors: readonly Author[]
  /** Files already out that held it. */
  readonly sent: readonly ExchangeRow[]
}

/** Records that only tell something about the record they name. */
const tellingAbout: Readonly<Partial<Record<RecordType, string>>> = { tenure: 'person', note: 'about', paper: 'about' }

export async function planErasure(office: Office, id: string): Promise<ErasurePlan> {
  const { db } = office
  const rows = (await rowsById(db, [id])).filter((row) => !row.erased)
  const naming = (await db.records.where('refs').equals(id).toArray()).filter((row) => !row.erased)
  const together = naming.filter(({ type, fields }) => {
    const field = isRecordType(type) ? tellingAbout[type] : undefined
    return field !== undefined && fields[field] === id
  })
  const gone = new Set([id, ...together.map((row) => row.id)])
  const known = await authorsIn(office)
  const itself = known.filter((author) => author.id === id)
  const names = longestFirst([...(await namesOf(office, id)), ...itself.map(({ name }) => name).filter(isTelling)])
  const authors = known.filter((author) => author.id === id || isNamed(author, names))
  return {
    id,
    names,
    records: rows.flatMap(erasedRecord),
    together: together.flatMap(erasedRecord),
    mentions: await mentionsIn(office, id, names, gone),
    authors,
    sent: await sentWith(office, id, authors)
  }
}

function erasedRecord({ space, type, id }: RecordRow): ErasedRecord[] {
  return isRecordType(type) ? [{ space, type, id }] : []
}

/** The bundles that left with anything written into the record, or by these authors, newest first. */
export async function sentWith(office: Office, id: string, authors: readonly Author[]): Promise<ExchangeRow[]> {
  const { db } = office
  const writes = [...(await db.changes.where('records').equals(id).toArray()), ...(await authoredBy(office, authors))]
  const sent = await db.exchanges.where('direction').equals('sent').reverse().sortBy('number')
  return sent.filter((exchange) =>
    exchange.spaces.some(({ id: space, after, upTo }) =>
      writes.some(
        ({ space: place, device, seq }) =>
          place === space && vectorCovers(upTo, device, seq) && !vectorCovers(after, device, seq)
      )
    )
  )
}

export type Erasure = {
  readonly plan: ErasurePlan
  /** Those of the plan's mentions that are taken out too. */
  readonly blanked: readonly Mention[]
  /** Those of the plan's authors whose name goes from what they wrote. */
  readonly authors: readonly Author[]
  /** Who works here from now on; needed where one of the authors is who works here. */
  readonly successor?: string
  /** Stays, and goes to the other copies with the erasure: it must not name the person. */
  readonly reason: string
}

/** `isJournalClean` is false when the journal or the folder of papers could not be rewritten; the next start does it. */
export type ErasureDone = { readonly isJournalClean: boolean }

/**
 * Erases for ever, as one action: the record and what goes with it in every space, in the place of each record that
 * names it a copy without the name, the original being erased with its history, and the names of authors. The log, what waits,
 * unsaved forms and the journal no longer hold it afterwards; the bundles sent next carry the erasure.
 */
export async function eraseRecords(office: Office, erasure: Erasure): Promise<Result<ErasureDone, SaveProblem>> {
  const { db } = office
  const { plan } = erasure
  const person = actingAfter(office, erasure)
  return asOnlyWriter(office, async () => {
    const edits = await erasureEdits(office, erasure)
    for (const { ops } of edits)
      for (const op of ops) {
        const problem = op.op === 'put' ? putProblem(op.type, op.fields) : undefined
        if (problem) return fail({ code: 'not-valid', message: problem })
      }
    const changeSets = await numberedChangeSets({ ...office, person }, edits)
    const names = longestFirst([...plan.names, ...erasure.authors.map(({ name }) => name)])
    const papers: PaperRef[] = []
    const saved = await commitChangeSets(office, { spaces: [], changeSets }, async () => {
      await db.transaction('rw', redactedTables(db), async () => {
        await applyToDatabase(db, changeSets)
        await db.settings.put({ key: 'person', value: person })
        papers.push(...(await redactDatabase(db, erasedBy(changeSets), names)))
      })
    })
    if (!saved.ok) return saved
    const isFolderClean = await dropPapers(office.name, papers)
    return ok({ isJournalClean: (await redactJournal(office.name)) && isFolderClean })
  })
}

/** The erasure itself must not be written in the name that it erases. */
function actingAfter({ person }: Office, { authors, successor }: Erasure): ActingPerson {
  if (authors.every((author) => author.id !== person.id)) return person
  if (!successor) throw new Error('who works here is erased, and nobody comes after')
  return { id: newId(), name: successor }
}

async function erasureEdits(office: Office, { plan, blanked, authors, reason }: Erasure): Promise<Edit[]> {
  const ops = new Map<string, Map<string, PutOp | EraseOp>>()
  const add = (space: string, op: PutOp | EraseOp) => {
    const inSpace = ops.get(space) ?? new Map<string, PutOp | EraseOp>()
    ops.set(space, inSpace.set(op.id, op))
  }
  for (const { space, type, id } of [...plan.records, ...plan.together]) add(space, { op: 'erase', type, id, reason })
  for (const { id, spaces } of authors)
    for (const { id: space } of await knownSpaces(office, spaces))
      add(space, { op: 'erase', type: 'person', id, reason })
  const copies = new Map<string, string>()
  const rows = await office.db.records.bulkGet(blanked.map(({ space, id }) => rowKey(space, id)))
  const originals = rows.flatMap((row) => (row && !row.erased ? [row] : []))
  for (const row of originals) if (!row.deleted) copies.set(row.id, newId())
  for (const row of originals) {
    const { space, type, id } = row
    add(space, { op: 'erase', type, id, reason })
    const copy = copies.get(id)
    if (copy)
      add(space, { op: 'put', type, id: copy, fields: pointedAt(fieldsWithout(row, plan.id, plan.names), copies) })
  }
  for (const [id, copy] of copies)
    for (const note of await office.db.records.where('refs').equals(id).toArray())
      if (note.type === 'note' && !note.deleted && !ops.get(note.space)?.has(note.id))
        add(note.space, { op: 'put', type: 'note', id: note.id, fields: { about: copy } })
  return [...ops].map(([space, byId]) => ({ space, ops: [...byId.values()] }))
}

async function knownSpaces({ db }: Office, ids: readonly string[]): Promise<SpaceRow[]> {
  return (await db.spaces.bulkGet([...ids])).flatMap((space) => space ?? [])
}

function pointedAt(fields: Record<string, JsonValue>, copies: ReadonlyMap<string, string>): Record<string, JsonValue> {
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [
      field,
      typeof value === 'string' ? (copies.get(value) ?? value) : value
    ])
  )
}
