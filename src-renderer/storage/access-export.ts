import { nowInstant } from '@renderer/platform/clock'
import type { JsonValue } from '@shared/sync/change-set'
import { recordHistory } from '@shared/sync/history'
import { authoredBy } from './authors'
import { rowKey, rowsById } from './database'
import { planErasure, sentWith } from './erase'
import { mentionsIn } from './mentions'
import type { Naming } from './names-in-text'
import type { Office } from './office'

type HeldRecord = {
  readonly space: string
  readonly type: string
  readonly id: string
  readonly deleted: boolean
  readonly fields: Readonly<Record<string, JsonValue>>
}

/** Everything held about a record, for the person it is about (Regulation (EU) 2016/679, article 15). */
export type AccessExport = {
  readonly format: 'entente-access'
  readonly madeAt: string
  /** The record in every space that holds it, with every value it ever had. */
  readonly records: readonly (HeldRecord & { readonly history: readonly AccessHistory[] })[]
  /** Where it is named: by other records, now or in their history. */
  readonly namedIn: readonly HeldRecord[]
  /** Where the name is only found as a part of other words: to be read by a person before it is handed out. */
  readonly perhapsNamedIn: readonly HeldRecord[]
  /** Our own words about it, which stay internal. */
  readonly notes: readonly HeldRecord[]
  /** What was written in its name: when and into which records, not what others' records say. */
  readonly authored: readonly {
    readonly at: string
    readonly by: string
    readonly records: readonly { readonly type: string; readonly id: string }[]
  }[]
  /** The files that left with it. */
  readonly sent: readonly { readonly at: string; readonly file: string; readonly to: string }[]
}

type AccessHistory = {
  readonly at: string
  readonly by: string
  readonly kind: string
  readonly fields: readonly { readonly field: string; readonly before: JsonValue; readonly after: JsonValue }[]
}

export async function accessExport(office: Office, id: string): Promise<AccessExport> {
  const { db } = office
  const rows = (await rowsById(db, [id])).filter((row) => !row.erased)
  const changes = await db.changes.where('records').equals(id).toArray()
  const { names, authors } = await planErasure(office, id)
  const mentions = await mentionsIn(office, id, names, new Set())
  const about = (await db.records.where('refs').equals(id).toArray()).filter(
    ({ type, erased }) => type === 'note' && !erased
  )
  const notes = new Set(about.map((note) => note.id))
  const namedIn = async (naming: Naming) => {
    const some = mentions.filter((mention) => mention.naming === naming)
    const named = await db.records.bulkGet(some.map((mention) => rowKey(mention.space, mention.id)))
    return named.flatMap((row) => (row && !notes.has(row.id) ? [heldRecord(row)] : []))
  }
  return {
    format: 'entente-access',
    madeAt: nowInstant(),
    records: rows.map((row) => ({
      ...heldRecord(row),
      history: recordHistory(
        id,
        changes.filter(({ space }) => space === row.space).map(({ changeSet }) => changeSet)
      ).map(({ at, by, kind, fields }) => ({ at, by: by.name, kind, fields }))
    })),
    namedIn: await namedIn('surely'),
    perhapsNamedIn: await namedIn('perhaps'),
    notes: about.map(heldRecord),
    authored: (await authoredBy(office, authors)).map(({ changeSet: { at, by, ops } }) => ({
      at,
      by: by.name,
      records: ops.map((op) => ({ type: op.type, id: op.id }))
    })),
    sent: (await sentWith(office, id, authors)).map(({ at, file, office: to }) => ({ at, file, to }))
  }
}

function heldRecord(row: Omit<HeldRecord, 'deleted'> & { readonly deleted: 0 | 1 }): HeldRecord {
  const { space, type, id, deleted, fields } = row
  return { space, type, id, deleted: deleted === 1, fields }
}

/** The words that the lines for reading need, in the language of the screen. */
export type AccessWords = {
  readonly title: string
  readonly history: string
  readonly namedIn: string
  readonly perhapsNamedIn: string
  readonly notes: string
  readonly authored: string
  readonly sent: string
  readonly typeName: (type: string) => string
  readonly fieldName: (type: string, field: string) => string
  readonly valueText: (type: string, field: string, value: JsonValue) => string
  readonly instant: (instant: string) => string
}

/** The same for reading, a line a fact. */
export function accessLines(access: AccessExport, words: AccessWords): string[] {
  const factsOf = ({ type, fields }: HeldRecord): string[] =>
    Object.entries(fields)
      .filter(([, value]) => value !== null)
      .map(([field, value]) => `  ${words.fieldName(type, field)}: ${words.valueText(type, field, value)}`)
  const listed = (title: string, records: readonly HeldRecord[]): string[] =>
    records.length === 0
      ? []
      : ['', title, ...records.flatMap((record) => ['', words.typeName(record.type), ...factsOf(record)])]
  const lines = [`${words.title} (${words.instant(access.madeAt)})`]
  for (const record of access.records) {
    lines.push('', words.typeName(record.type), ...factsOf(record), '', words.history)
    for (const { at, by, fields } of record.history) {
      lines.push(`  ${words.instant(at)}, ${by}`)
      for (const { field, before, after } of fields) {
        const values = [before, after].map((value) => words.valueText(record.type, field, value))
        lines.push(`    ${words.fieldName(record.type, field)}: ${values.join(' → ')}`)
      }
    }
  }
  lines.push(
    ...listed(words.namedIn, access.namedIn),
    ...listed(words.perhapsNamedIn, access.perhapsNamedIn),
    ...listed(words.notes, access.notes)
  )
  if (access.authored.length > 0) lines.push('', words.authored)
  for (const { at, by, records } of access.authored)
    lines.push(
      `  ${words.instant(at)}, ${by}: ${[...new Set(records.map(({ type }) => words.typeName(type)))].join(', ')}`
    )
  if (access.sent.length > 0) lines.push('', words.sent)
  for (const { at, file, to } of access.sent)
    lines.push(`  ${words.instant(at)}, ${to === '' ? file : `${to}, ${file}`}`)
  return lines
}
