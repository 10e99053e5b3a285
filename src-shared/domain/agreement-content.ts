import type { AgreementVersionFields } from './agreement-version'
import type { AreaFields } from './area'
import type { ClauseFields, ClauseTextFields } from './clause'

type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value }

/** What the cities agree on in a version, in canonical form: two copies that agree on the same hold equal values. */
export type AgreementContent = {
  readonly term: Value
  readonly renewal: Value
  /** The day it takes effect where the text names one; null where it is the day of signature. */
  readonly effectiveFrom: string | null
  readonly languages: readonly string[]
  readonly areas: readonly { readonly title: string; readonly summary: string }[]
  readonly clauses: readonly { readonly number: string; readonly texts: { readonly [language: string]: string } }[]
}

/** One part of the content under a key that stays while its words change, for saying what differs from another time. */
export type ContentPart = { readonly key: string; readonly value: Value }

type ContentVersion = Pick<AgreementVersionFields, 'term' | 'renewal' | 'effectiveFrom' | 'languages'>
type ContentArea = Pick<AreaFields, 'title' | 'order' | 'summary'> & { readonly id: string }
type ContentClause = Pick<ClauseFields, 'number' | 'order'> & { readonly id: string }
type ContentText = Pick<ClauseTextFields, 'clause' | 'language' | 'text'> & { readonly id: string }

export type ContentSource = {
  readonly version: ContentVersion
  readonly areas: readonly ContentArea[]
  readonly clauses: readonly ContentClause[]
  readonly texts: readonly ContentText[]
}

/** A text as it counts: composed characters, one kind of line end, nothing around it. How it was typed makes no difference. */
export function plainText(text: string | undefined): string {
  return (text ?? '').replace(/\r\n?/g, '\n').normalize('NFC').trim()
}

/** Without what is absent, and without a counting that says what is understood anyway. */
function stated(value: object): Value {
  const kept = Object.entries(value).filter(
    ([key, inner]) => inner !== undefined && inner !== null && !(key === 'counting' && inner === 'day-excluded')
  )
  return Object.fromEntries(kept)
}

type Ordered = { readonly id: string; readonly order: number }

/** The order of a text; where two took the same number at once, every copy puts them the same way round. */
export function inTextOrder<T extends Ordered>(things: readonly T[]): T[] {
  return things.toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
}

/**
 * The words of a clause by language. Should two records hold the same language (a copy made by an erasure beside a new one),
 * both count, one below the other.
 */
export function textsOfClause(clause: string, texts: readonly ContentText[]): ReadonlyMap<string, string> {
  const words = new Map<string, string>()
  for (const one of texts.filter((text) => text.clause === clause).toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const text = plainText(one.text)
    if (text !== '') words.set(one.language, words.has(one.language) ? `${words.get(one.language)}\n\n${text}` : text)
  }
  return words
}

/**
 * What is agreed: term, renewal, start, languages, areas and clauses with all their texts, in their order. Who signs, who is
 * asked, notes, sources, where the original lies, and the links between records are not part of it.
 */
export function agreementContent({ version, areas, clauses, texts }: ContentSource): AgreementContent {
  return {
    term: stated(version.term),
    renewal: stated(version.renewal),
    effectiveFrom: version.effectiveFrom ?? null,
    languages: [...new Set(version.languages ?? [])].toSorted(),
    areas: inTextOrder(areas).map(({ title, summary }) => ({ title: plainText(title), summary: plainText(summary) })),
    clauses: inTextOrder(clauses).map(({ id, number }) => ({
      number: plainText(number),
      texts: Object.fromEntries(textsOfClause(id, texts))
    }))
  }
}

/**
 * The same content in parts: `term`, `languages`, `order`, `area/<id>`, `clause/<id>` (its number), `clause/<id>/<language>`.
 * Two contents with equal parts are equal, and the other way round for the same records.
 */
export function contentParts(source: ContentSource): ContentPart[] {
  const { term, renewal, effectiveFrom, languages } = agreementContent(source)
  const areas = inTextOrder(source.areas)
  const clauses = inTextOrder(source.clauses)
  return [
    { key: 'term', value: { term, renewal, effectiveFrom } },
    { key: 'languages', value: languages },
    { key: 'order', value: [areas.map(({ id }) => id), clauses.map(({ id }) => id)] },
    ...areas.map(({ id, title, summary }) => ({ key: `area/${id}`, value: [plainText(title), plainText(summary)] })),
    ...clauses.flatMap(({ id, number }) => [
      { key: `clause/${id}`, value: plainText(number) },
      ...[...textsOfClause(id, source.texts)].map(([language, value]) => ({ key: `clause/${id}/${language}`, value }))
    ])
  ]
}

export type PartChange = {
  readonly key: string
  readonly kind: 'changed' | 'added' | 'removed'
}

type PartHashes = Readonly<Record<string, string>>

/** What differs between two times of one version, by the hashes of its parts; a change of order only where nothing came or went. */
export function changedParts(before: PartHashes, after: PartHashes): PartChange[] {
  const at = (hashes: PartHashes, key: string) => (Object.hasOwn(hashes, key) ? hashes[key] : undefined)
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const changes = keys.flatMap((key): PartChange[] => {
    const [old, now] = [at(before, key), at(after, key)]
    if (old === now) return []
    return [{ key, kind: old === undefined ? 'added' : now === undefined ? 'removed' : 'changed' }]
  })
  const hasOther = changes.some(({ key, kind }) => key !== 'order' && kind !== 'changed')
  return changes.filter(({ key }) => key !== 'order' || !hasOther)
}
