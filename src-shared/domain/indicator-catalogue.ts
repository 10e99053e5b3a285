import type { IndicatorFields } from './indicator'

export const indicatorUnits = ['count', 'people', 'companies', 'euro', 'grade'] as const
/** `each-side`: both cities have a reading of their own. `together`: one reading says it for both. */
export const indicatorSides = ['each-side', 'together'] as const

export type CatalogueIndicator = Readonly<
  Pick<IndicatorFields, 'direction' | 'frequency' | 'kind'> & {
    key: string
    unit: (typeof indicatorUnits)[number]
    side: (typeof indicatorSides)[number]
  }
>

type Unit = CatalogueIndicator['unit']
type Side = CatalogueIndicator['side']

function counted<const Key extends string>(key: Key, unit: Unit, side: Side) {
  return { key, unit, side, direction: 'more-is-better', frequency: 'yearly', kind: 'quantitative' } as const
}

/** A grade from 1 to 5 with a quotation, asked once per cycle of the agreement. */
function graded<const Key extends string>(key: Key) {
  return {
    key,
    unit: 'grade',
    side: 'each-side',
    direction: 'more-is-better',
    frequency: 'per-cycle',
    kind: 'qualitative'
  } as const
}

/**
 * The eighteen indicators that cities have used, in the order of the paper's Annex 2, "Measure" (BRIDGE for Cities 4.0).
 * The paper names them only; unit, direction, frequency, kind and side are this app's proposal and can be edited in the
 * indicator made from an entry. Names and definitions are the messages `records.indicator.<key>.name` and `.definition`.
 */
export const indicatorCatalogue = [
  counted('visits-received', 'count', 'each-side'),
  counted('event-participation', 'count', 'each-side'),
  counted('direct-connections', 'count', 'together'),
  counted('joint-projects', 'count', 'together'),
  counted('investment-received', 'euro', 'each-side'),
  counted('investment-made', 'euro', 'each-side'),
  counted('trade', 'euro', 'together'),
  counted('companies-outgoing', 'companies', 'each-side'),
  counted('companies-incoming', 'companies', 'each-side'),
  counted('visitors', 'people', 'each-side'),
  counted('exchanges', 'count', 'together'),
  counted('academic-activities', 'count', 'together'),
  counted('foreign-students', 'people', 'each-side'),
  counted('scientific-output', 'count', 'together'),
  graded('partnership-quality'),
  graded('new-knowledge'),
  graded('reputation'),
  counted('publicity', 'count', 'each-side')
] as const satisfies readonly CatalogueIndicator[]

export type IndicatorKey = (typeof indicatorCatalogue)[number]['key']
