import { intlTag, type Locale } from '@renderer/platform/locale'
import { textsIn, type TextsIn } from '@renderer/platform/texts-in'
import { fieldTextIn, referenceIn, type FieldText } from '@renderer/records/field-text'
import { recordTitleIn } from '@renderer/records/record-title'
import type { OutgoingSpace } from '@renderer/storage/outgoing-work'
import { officeRecord, type Office } from '@renderer/storage/office'
import { partnershipViews } from '@renderer/storage/partnerships'
import type { SentRecord, SentRecords } from '@renderer/storage/outgoing-work'
import { sentRecords } from '@renderer/storage/sent-records'
import { bundlePage, type BundlePageRecord, type BundlePageTexts } from '@shared/sync/bundle-page'
import type { PageOfPart } from '@shared/sync/bundle-parts'
import type { JsonValue } from '@shared/sync/change-set'

export type OutgoingPage = {
  readonly outgoing: readonly OutgoingSpace[]
  /** The reader's first; one that comes twice stands once. */
  readonly languages: readonly Locale[]
  readonly at: string
}

/** A page for people is no archive: further records are counted, longer values cut. */
const recordsAtMost = 500
const charactersAtMost = 2000

const statuses = {
  created: 'new',
  changed: 'changed',
  deleted: 'deleted',
  restored: 'restored',
  erased: 'erased'
} as const

/** The page inside a bundle: what it changes, record by record, in each of the languages. */
export async function outgoingPage(office: Office, page: OutgoingPage): Promise<string> {
  return (await outgoingPages(office, page)).whole
}

export type OutgoingPages = {
  readonly whole: string
  /** Where a bundle leaves in parts: the first one's page tells what all of them hold, each one's which it is. */
  readonly ofPart: PageOfPart
}

export async function outgoingPages(office: Office, { outgoing, languages, at }: OutgoingPage): Promise<OutgoingPages> {
  const sent = await sentRecords(office, outgoing, recordsAtMost)
  const pages: LanguagePage[] = []
  for (const locale of new Set(languages)) {
    const language = await textsIn(locale)
    pages.push({ language, texts: await pageIn(office, language, { outgoing, sent, at }) })
  }
  const total = sent.records.length + sent.left
  return {
    whole: bundlePage({ languages: pages.map(({ texts }) => texts) }),
    ofPart: (index, count) =>
      Promise.resolve(bundlePage({ languages: pages.map((page) => partPage(page, { index, count, total })) }))
  }
}

type LanguagePage = { readonly language: TextsIn; readonly texts: BundlePageTexts }
type Part = { readonly index: number; readonly count: number; readonly total: number }

/** The page of the whole, as that of one of its parts. */
function partPage({ language: { text }, texts }: LanguagePage, { index, count, total }: Part): BundlePageTexts {
  if (count === 1) return texts
  const [sender = '', , ...left] = texts.introduction
  const isFirst = index === 1
  return {
    ...texts,
    title: text('parts.page.title', { title: texts.title, index, count }),
    introduction: [
      sender,
      text('parts.page.this', { index, count }),
      text('parts.page.total', { count: total }),
      ...(isFirst ? left : [text('parts.page.first-tells')])
    ],
    records: isFirst ? texts.records : []
  }
}

type Content = { readonly outgoing: readonly OutgoingSpace[]; readonly sent: SentRecords; readonly at: string }

async function pageIn(office: Office, language: TextsIn, { outgoing, sent, at }: Content): Promise<BundlePageTexts> {
  const { locale, text, formats } = language
  const own = await officeRecord(office)
  const fieldText = fieldTextIn(language)
  const spaces = outgoing.map(({ space }) => space.id)
  const titleOf = (id: string) => recordTitleIn(office, id, spaces, fieldText)
  const records: BundlePageRecord[] = []
  for (const record of sent.records) records.push(await recordIn(record, language, fieldText, titleOf))
  const total = sent.records.length + sent.left
  return {
    language: intlTag(locale),
    title: await outgoingTitle(office, outgoing, language),
    introduction: [
      text('exchange.page.sender', {
        person: office.person.name,
        office: own?.name ?? '',
        when: formats.instant(at)
      }),
      text('exchange.page.count', { count: total }),
      ...(sent.left > 0 ? [text('exchange.page.left', { shown: sent.records.length, count: sent.left })] : [])
    ],
    field: text('exchange.page.field'),
    before: text('exchange.page.before'),
    after: text('exchange.page.after'),
    nothing: '–',
    closing: [text('exchange.page.how'), text('exchange.page.without')],
    records
  }
}

/** What is sent, in one language: the partnership by its cities, or the whole office. */
export async function outgoingTitle(
  office: Office,
  outgoing: readonly OutgoingSpace[],
  { text, formats }: TextsIn
): Promise<string> {
  const [only] = outgoing
  if (outgoing.length === 1 && only?.space.role === 'partnership') {
    const view = (await partnershipViews(office)).find(({ space }) => space === only.space.id)
    return view ? view.cities.map((city) => formats.city(city).name).join(' – ') : only.space.title
  }
  return `${(await officeRecord(office))?.name ?? ''}: ${text('exchange.send.whole-office')}`
}

async function recordIn(
  { type, id, kind, by, at, fields }: SentRecord,
  { text, formats }: TextsIn,
  fieldText: FieldText,
  titleOf: (id: string) => Promise<string | undefined>
): Promise<BundlePageRecord> {
  const name = kind === 'erased' ? undefined : await titleOf(id)
  const shown = kind === 'deleted' || kind === 'erased' ? [] : fields.filter(({ field }) => field !== 'deleted')
  const valueOf = async (field: string, value: JsonValue): Promise<string | undefined> => {
    if (value === null || value === '') return undefined
    const reference = referenceIn(field, value)
    if (reference !== undefined) return (await titleOf(reference)) ?? text('forms.value.unknown-record')
    if (field.includes('/')) return undefined
    return shortened(fieldText.valueText(type, field, value))
  }
  const written: BundlePageRecord['fields'][number][] = []
  for (const { field, before, after } of shown) {
    const [old, now] = [await valueOf(field, before), await valueOf(field, after)]
    if (old === undefined && now === undefined) continue
    written.push({
      name: fieldText.fieldName(type, field),
      ...(old === undefined ? {} : { before: old }),
      ...(now === undefined ? {} : { after: now })
    })
  }
  return {
    title: name === undefined ? fieldText.typeName(type) : `${fieldText.typeName(type)}: ${name}`,
    status: text('exchange.page.status', {
      status: text(`exchange.review.status.${statuses[kind]}`),
      by,
      when: formats.instant(at)
    }),
    fields: written
  }
}

function shortened(value: string): string {
  return value.length > charactersAtMost ? `${value.slice(0, charactersAtMost)}…` : value
}
