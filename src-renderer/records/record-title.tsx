import { createContext, useContext, type ReactNode } from 'react'
import { useText } from '@renderer/platform/i18n'
import { rowsById, rowsOfType } from '@renderer/storage/database'
import type { Office } from '@renderer/storage/office'
import { useOfficeQuery } from '@renderer/storage/records'
import { isRecordType, recordDefinitions } from '@shared/domain/record-registry'
import type { JsonValue } from '@shared/sync/change-set'
import { useFieldText, type FieldText } from './field-text'

/** Enough of a record to name it. */
export type NamedRecord = { readonly type: string; readonly fields: Readonly<Record<string, JsonValue>> }

const ComingRecords = createContext<ReadonlyMap<string, NamedRecord>>(new Map())

/** Names for records that are not in the database yet, by id: those of a bundle under review. */
export function ComingRecordsProvider(props: {
  readonly records: ReadonlyMap<string, NamedRecord>
  readonly children: ReactNode
}) {
  return <ComingRecords value={props.records}>{props.children}</ComingRecords>
}

type Naming = { readonly record: NamedRecord; readonly related: readonly NamedRecord[] }

/** The fields whose records name this one: a reading by its indicator, a tenure by its person, a verdict by its areas. */
const namingFields: Readonly<Record<string, string>> = {
  reading: 'indicator',
  tenure: 'person',
  'clause-text': 'clause',
  'area-verdict': 'areas'
}

/** Those that are told by their own name too. */
const ownNamed: ReadonlySet<string> = new Set(['reading', 'clause-text', 'area-verdict'])

/** The ids in a field, of one record or of a set: a row has a set member by member, as `areas/<id>`. */
function namedBy(fields: NamedRecord['fields'], field: string): string[] {
  const own = fields[field]
  if (typeof own === 'string') return [own]
  return Object.keys(fields).flatMap((name) =>
    name.startsWith(`${field}/`) && fields[name] === true ? name.slice(field.length + 1) : []
  )
}

type Find = (id: string) => Promise<NamedRecord | undefined>

async function namingOf(office: Office, id: string, find: Find): Promise<Naming | undefined> {
  const record = await find(id)
  if (!record) return undefined
  const field = namingFields[record.type]
  const ids = field === undefined ? [] : namedBy(record.fields, field)
  if (ids.length > 0) {
    const related = await Promise.all(ids.map(find))
    return { record, related: related.filter((one) => one !== undefined) }
  }
  const space = record.fields['sharedSpace']
  if (record.type !== 'partnership' || typeof space !== 'string') return { record, related: [] }
  const cities = await rowsOfType(office.db, 'city', space).toArray()
  return { record, related: cities.filter((city) => !city.deleted) }
}

/** The name of a record in words: undefined while it is looked up. */
export function useRecordTitle(id: string): string | undefined {
  const coming = useContext(ComingRecords)
  const text = useText()
  const fieldText = useFieldText()
  const naming = useOfficeQuery(
    async (office) => {
      const find: Find = async (wanted) => coming.get(wanted) ?? (await rowsById(office.db, [wanted]))[0]
      return (await namingOf(office, id, find)) ?? null
    },
    [id, coming]
  )
  if (naming === undefined) return undefined
  return naming === null ? text('forms.value.unknown-record') : titleOf(naming, fieldText)
}

/**
 * The name of a record of these spaces, in the language of `fieldText`; undefined where they hold no such record. Whoever may
 * see the spaces may see the name: it is made of nothing outside them.
 */
export async function recordTitleIn(
  office: Office,
  id: string,
  spaces: readonly string[],
  fieldText: FieldText
): Promise<string | undefined> {
  const find: Find = async (wanted) => {
    const rows = await rowsById(office.db, [wanted])
    return rows.find(({ space, erased }) => spaces.includes(space) && !erased)
  }
  const naming = await namingOf(office, id, find)
  return naming && titleOf(naming, fieldText)
}

function titleOf({ record, related }: Naming, { typeName, valueText }: FieldText): string {
  const ownTitle = ({ type, fields }: NamedRecord): string => {
    const field = isRecordType(type) ? recordDefinitions[type].title : 'title'
    const value = fields[field]
    if (value === undefined || value === null || value === '') return placed(typeName(type), fields)
    return shortened(valueText(type, field, value))
  }
  if (related.length === 0) return ownTitle(record)
  const names = related.map(ownTitle).join(' – ')
  return ownNamed.has(record.type) ? `${names}, ${ownTitle(record)}` : names
}

/** What has no name of its own is told by its place among its kind: "Clause 3". */
function placed(name: string, { order }: NamedRecord['fields']): string {
  return typeof order === 'number' ? `${name} ${order + 1}` : name
}

function shortened(title: string): string {
  return title.length > 90 ? `${title.slice(0, 88).trimEnd()}…` : title
}

export function RecordTitle({ id }: { readonly id: string }) {
  return useRecordTitle(id) ?? '…'
}
