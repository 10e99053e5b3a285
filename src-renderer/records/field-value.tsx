import type { JsonValue } from '@shared/sync/change-set'
import { referenceIn, useFieldText } from './field-text'
import { RecordTitle } from './record-title'

type FieldValueProps = {
  readonly type: string
  /** As in a change-set: an element of a set is `<set>/<id>`. */
  readonly field: string
  readonly value: JsonValue | undefined
}

/** The value of any field of any record as people read it: dates, words for what is chosen from a list, records by name. */
export function FieldValue({ type, field, value }: FieldValueProps) {
  const { valueText } = useFieldText()
  const id = referenceIn(field, value)
  if (id !== undefined) return <RecordTitle id={id} />
  const isElement = field.includes('/')
  return valueText(type, field, isElement ? null : value)
}
