import {
  areasOf,
  type RenewalProps,
  type RenewalRecords,
  type Verdict
} from '@renderer/features/renewal/renewal-records'
import { renewalOn } from '@renderer/features/renewal/use-renewal'
import type { MemoInput } from '@renderer/features/renewal/memo-input'
import { displayedFields } from '@renderer/storage/record-row'
import type { AreaVerdict } from '@shared/domain/area-verdict'
import { partnershipStandingOn } from '@shared/domain/partnership-standing'
import type { RecordOf, RecordType } from '@shared/domain/record-registry'
import { sampleDate, sampleOffice } from '@shared/domain/sample/sample-office'
import type { JsonValue } from '@shared/sync/change-set'

const spaces = sampleOffice()
const own = spaces.find(({ title }) => title.includes('Gothenburg') && title.includes('Shanghai'))
if (!own) throw new Error('the sample has no Gothenburg–Shanghai')
const space = own.id

function ofType<T extends RecordType>(type: T): RecordOf<T>[] {
  return spaces.flatMap(({ id, records }) =>
    records
      .filter((record) => record.type === type && (id === space || type === 'partnership'))
      .map(
        (record) =>
          ({
            ...displayedFields(type, record.fields as Readonly<Record<string, JsonValue>>),
            id: record.id,
            space: id,
            type,
            conflicts: []
          }) as unknown as RecordOf<T>
      )
  )
}

const records: RenewalRecords = {
  agreements: ofType('agreement'),
  versions: ofType('agreement-version'),
  events: ofType('term-event'),
  areas: ofType('area'),
  verdicts: [],
  evaluations: [],
  decisions: [],
  plans: [],
  activities: [],
  delegations: ofType('delegation'),
  outcomes: [],
  promises: [],
  indicators: ofType('indicator'),
  readings: ofType('reading'),
  notes: [],
  internalDecisions: [],
  cycleTemplates: [],
  times: new Map()
}

export const cityIds = ofType('city').map(({ id }) => id)
const version = records.versions.find(({ label }) => label.includes('2017'))
const agreement = records.agreements.find(({ id }) => id === version?.agreement)
if (!version || !agreement) throw new Error('the sample has no memorandum of 2017')

export const areas2017 = areasOf(records.areas, version.id)
export const memorandum2017 = version
export const areaTitled = (title: string) => {
  const area = areas2017.find((one) => one.title.startsWith(title))
  if (!area) throw new Error(`no area ${title}`)
  return area
}

const common = { space, type: 'area-verdict' as const, conflicts: [] }
export function verdictOn(
  id: string,
  verdict: AreaVerdict,
  titles: readonly string[],
  reason: string,
  areas: readonly string[]
): Verdict {
  return { ...common, id, version: memorandum2017.id, verdict, titles: [...titles], reason, areas }
}

/** The sample's memorandum of 2017 with these verdicts and whatever else is put in, as of the sample's day. */
export function sampleMemoInput(
  changes: Partial<RenewalRecords> = {},
  choice: Partial<Pick<MemoInput, 'ask' | 'isInternal' | 'filings'>> = {}
): MemoInput {
  const all = { ...records, ...changes }
  const cities = ofType('city')
  const partnership = ofType('partnership').find(({ sharedSpace }) => sharedSpace === space)
  if (!partnership || !agreement) throw new Error('the sample has no partnership')
  const ours = cities.find(({ id }) => id === partnership.ourCity)
  const view = {
    partnership,
    space,
    cities: cities.toSorted((a, b) => Number(b === ours) - Number(a === ours)),
    ours,
    partners: cities.filter((city) => city !== ours)
  }
  const props: RenewalProps = {
    view,
    records: all,
    agreement,
    version: memorandum2017,
    areas: areasOf(all.areas, memorandum2017.id),
    verdicts: all.verdicts
  }
  const { agreements, versions, events, plans, evaluations, decisions } = all
  const standing = partnershipStandingOn(
    { sides: cityIds, cycleTemplate: 'three-year', agreements, versions, events, plans, evaluations, decisions },
    sampleDate
  )
  return {
    ...props,
    renewal: renewalOn(props, sampleDate),
    standing,
    filings: { sides: [], unplaced: [] },
    office: 'International Relations',
    author: 'An officer',
    ask: '',
    isInternal: false,
    ...choice
  }
}
