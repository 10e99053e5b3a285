import { useMemo } from 'react'
import { useFormats, type Formats } from '@renderer/platform/formats'
import { useIntl, useText, type MessageId, type Text } from '@renderer/platform/i18n'
import { languageLine, languageName } from '@renderer/platform/language-names'
import type { JsonValue } from '@shared/sync/change-set'

type Json = JsonValue | undefined

/** The list of values that a field takes, by its name in `records.value`. */
const valueLists: Readonly<Record<string, string>> = {
  'agreement.layer': 'layer',
  'agreement-version.status': 'versionStatus',
  'term-event.kind': 'termEventKind',
  'delegation.mode': 'mode',
  'delegation.level': 'level',
  'delegation.stage': 'stage',
  'partnership.origin': 'origin',
  'partnership.modality': 'modality',
  'partnership.status': 'partnershipStatus',
  'activity.status': 'status',
  'evaluation.kind': 'evaluationKind',
  'calendar-export.audience': 'calendarAudience',
  'decision.kind': 'decisionKind',
  'area-verdict.verdict': 'areaVerdict',
  'approval.kind': 'approvalKind',
  'indicator.direction': 'direction',
  'indicator.frequency': 'frequency',
  'indicator.kind': 'kind',
  'reading.contribution': 'contribution',
  'person.nameOrder': 'nameOrder',
  'organisation.helix': 'helix',
  'participant.helix': 'helix',
  'paper.kind': 'paperKind'
}

const dateFields = /On$|^(?:effectiveFrom|from|until|since|day)$/
const partialDate = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/
const reference = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** The record that a field's value names, if it names one; of an element of a set, the element while it is in the set. */
export function referenceIn(field: string, value: Json): string | undefined {
  const slash = field.indexOf('/')
  if (slash > 0) return value === true ? field.slice(slash + 1) : undefined
  return typeof value === 'string' && reference.test(value) ? value : undefined
}

/** Names and values of any field of any record in words; what this version doesn't know is shown as it came. */
export function useFieldText(): FieldText {
  const text = useText()
  const formats = useFormats()
  const { messages } = useIntl()
  return useMemo(() => fieldTextIn({ text, formats, messages }), [text, formats, messages])
}

export type FieldText = ReturnType<typeof fieldTextIn>

type Language = { readonly text: Text; readonly formats: Formats; readonly messages: object }

/** The same in any language, for what leaves the screen. */
export function fieldTextIn({ text, formats, messages }: Language) {
  const known = (id: string): id is MessageId => Object.hasOwn(messages, id)
  const messageOr = (id: string, fallback: string) => (known(id) ? text(id) : fallback)
  return {
    typeName: (type: string) => messageOr(`records.type.${type}`, type),
    typesName: (type: string) => messageOr(`records.types.${type}`, type),
    fieldName: (type: string, field: string) => {
      const name = field.split('/')[0] ?? field
      return name === 'deleted' ? text('records.field.deleted') : messageOr(`records.field.${type}.${name}`, name)
    },
    valueText: (type: string, field: string, value: Json): string => {
      const list = valueLists[`${type}.${field}`]
      if (list && typeof value === 'string') return messageOr(`records.value.${list}.${value}`, value)
      if (field === 'catalogueKey' && typeof value === 'string')
        return messageOr(`records.indicator.${value}.name`, value)
      if (isObject(value) && field === 'term') return termText(value, text, formats)
      if (isObject(value) && field === 'renewal') return renewalText(value, text, formats)
      return textRecordText({ type, field, value }, text, formats) ?? plainText(field, value, text, formats)
    }
  }
}

type Shown = { readonly type: string; readonly field: string; readonly value: Json }

/** What the records of a text hold for machines, in words: languages by name, a receipt by its sender, hashes by number. */
function textRecordText({ type, field, value }: Shown, text: Text, formats: Formats): string | undefined {
  const { locale } = formats
  if (type === 'clause-text' && field === 'language' && typeof value === 'string') return languageName(locale, value)
  if (type === 'agreement-version' && field === 'languages' && Array.isArray(value))
    return languageLine(
      locale,
      value.filter((tag) => typeof tag === 'string')
    )
  if (type === 'clause' && field === 'aligned' && isObject(value)) return languageLine(locale, Object.keys(value))
  if (type === 'approval' && field === 'parts' && isObject(value))
    return text('texts.parts.count', { count: Object.keys(value).length })
  if (type === 'approval' && field === 'receipt' && typeof value === 'string') return receiptText(value, text, formats)
  return undefined
}

function receiptText(receipt: string, text: Text, formats: Formats): string | undefined {
  try {
    const { person, office, approvedOn } = JSON.parse(receipt) as Record<string, JsonValue>
    const name = isObject(person) ? person['name'] : undefined
    if (typeof name !== 'string' || typeof office !== 'string' || typeof approvedOn !== 'string') return undefined
    if (!partialDate.test(approvedOn)) return undefined
    return text('texts.receipt.summary', { person: name, office, day: formats.partial(approvedOn) })
  } catch {
    return undefined
  }
}

function plainText(field: string, value: Json, text: Text, formats: Formats): string {
  if (value === null || value === undefined || value === '') return text('forms.value.none')
  if (typeof value === 'boolean') return text(value ? 'forms.value.yes' : 'forms.value.no')
  if (typeof value === 'number') return formats.number(value)
  if (typeof value !== 'string')
    return Array.isArray(value) && value.every((element) => typeof element === 'string')
      ? listed(value, formats)
      : JSON.stringify(value)
  if (field === 'country') return formats.country(value)
  return dateFields.test(field) && partialDate.test(value) ? formats.partial(value) : value
}

type JsonObject = { readonly [key: string]: JsonValue }

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function listed(parts: readonly string[], { list }: Formats): string {
  return list(parts, 'unit')
}

function monthsOf(term: JsonObject, key: string): number | undefined {
  const months = term[key]
  return typeof months === 'number' ? months : undefined
}

function noticeText(rule: JsonObject, text: Text): string[] {
  const [inMonths, inDays] = [monthsOf(rule, 'noticeMonths'), monthsOf(rule, 'noticeDays')]
  if (inMonths !== undefined) return [text('history.term.notice', { count: inMonths })]
  return inDays === undefined ? [] : [text('history.term.notice-days', { count: inDays })]
}

function termText(term: JsonObject, text: Text, formats: Formats): string {
  const notice = noticeText(term, text)
  if (term['kind'] === 'written' && typeof term['endsOn'] === 'string')
    return listed([text('history.term.written', { day: formats.partial(term['endsOn']) }), ...notice], formats)
  if (term['kind'] === 'duration') {
    const length = text('history.term.months', { count: monthsOf(term, 'months') ?? 0 })
    const counting = term['counting'] === 'day-included' ? [text('records.value.counting.day-included')] : []
    return listed([length, ...counting, ...notice], formats)
  }
  return listed([text('records.value.termKind.open'), ...notice], formats)
}

function renewalText(renewal: JsonObject, text: Text, formats: Formats): string {
  if (renewal['kind'] === 'express') return text('records.value.renewalKind.express')
  if (renewal['kind'] !== 'tacit') return text('records.value.renewalKind.none')
  const atMost = monthsOf(renewal, 'atMost')
  return listed(
    [
      text('history.term.tacit', { count: monthsOf(renewal, 'everyMonths') ?? 0 }),
      ...(atMost === undefined ? [] : [text('history.term.at-most', { count: atMost })]),
      ...noticeText(renewal, text)
    ],
    formats
  )
}
