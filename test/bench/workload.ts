import type { FieldsOf, RecordType } from '@shared/domain/record-registry'
import type { ChangeSet, PutOp } from '@shared/sync/change-set'

export type BenchSpace = { readonly id: string; readonly title: string; readonly changeSets: readonly ChangeSet[] }

/** mulberry32: the same numbers for the same seed, in every engine. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const syllables = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu sta bri klo gren'.split(' ')
const recordsPerSpace = 2000

/** Makes records and change-sets of invented cities; about 750 bytes a record as JSON, its row included. */
export function workload(seed: number, records: number, device: string): BenchSpace[] {
  const random = randomFrom(seed)
  const whole = (below: number): number => Math.floor(random() * below)
  const word = (): string => Array.from({ length: 2 + whole(3) }, () => syllables[whole(syllables.length)]).join('')
  const words = (count: number): string => Array.from({ length: count }, word).join(' ')
  const hex = (length: number): string => Array.from({ length }, () => whole(16).toString(16)).join('')
  const id = (): string => `${hex(8)}-${hex(4)}-7${hex(3)}-8${hex(3)}-${hex(12)}`
  const day = (): string => `20${10 + whole(16)}-0${1 + whole(9)}-${10 + whole(19)}`
  const put = <T extends RecordType>(type: T, fields: Partial<FieldsOf<T>>): PutOp => ({
    op: 'put',
    type,
    id: id(),
    fields: JSON.parse(JSON.stringify(fields)) as PutOp['fields']
  })
  const city = (country: string): PutOp =>
    put('city', {
      latinName: word(),
      nativeName: word(),
      country,
      timeZone: 'Europe/Stockholm'
    })

  function recordsOf(count: number): PutOp[] {
    const [ours, theirs] = [city('SE'), city('CN')]
    const agreement = put('agreement', { layer: 'working', title: words(4), about: words(40) })
    const version = put('agreement-version', {
      agreement: agreement.id,
      label: words(3),
      status: 'signed',
      signedOn: day(),
      term: { kind: 'duration', months: 36 },
      renewal: { kind: 'tacit', everyMonths: 12, noticeMonths: 3 },
      areasAs: words(40)
    })
    const indicator = put('indicator', {
      name: words(4),
      definition: words(40),
      unit: 'people',
      direction: 'more-is-better',
      frequency: 'quarterly',
      kind: 'quantitative'
    })
    const plan = put('action-plan', { version: version.id, title: words(4) })
    const made = [ours, theirs, agreement, version, indicator, plan]
    // Of an office's promises and activities of many years all but a few have been kept or done.
    const isOpen = (): boolean => whole(30) === 0
    const visit = () => {
      const startsOn = day()
      return { startsOn, endsOn: startsOn }
    }
    const side = (): string => (whole(2) === 0 ? ours.id : theirs.id)
    const kinds: readonly (() => PutOp)[] = [
      () =>
        put('area', { version: version.id, title: words(3), order: whole(50), summary: words(25), reason: words(25) }),
      () =>
        put('delegation', {
          title: words(5),
          mode: 'visit',
          host: side(),
          level: 'experts',
          purpose: words(40),
          ...visit(),
          stage: 'closed'
        }),
      () =>
        put('promise', {
          text: words(12),
          from: ours.id,
          to: theirs.id,
          madeOn: day(),
          dueOn: day(),
          keeper: words(2),
          ...(isOpen() ? {} : { keptOn: day() }),
          notes: words(26)
        }),
      () =>
        put('activity', {
          plan: plan.id,
          title: words(5),
          city: side(),
          status: isOpen() ? 'planned' : 'done',
          startsOn: day(),
          responsible: words(2),
          description: words(36)
        }),
      () =>
        put('reading', {
          indicator: indicator.id,
          city: side(),
          period: `20${10 + whole(16)}-Q${1 + whole(4)}`,
          value: whole(100_000),
          notes: words(45)
        }),
      () =>
        put('person', {
          name: words(2),
          nativeName: words(2),
          email: `${word()}@example.org`,
          phone: `+46 ${whole(1e9)}`,
          languages: 'sv, en, zh',
          about: words(36)
        })
    ]
    while (made.length < count) made.push(kinds[whole(kinds.length)]?.() ?? city('SE'))
    return made
  }

  const author = { person: id(), name: 'Bench Officer' }
  return Array.from({ length: Math.max(1, Math.ceil(records / recordsPerSpace)) }, (_, index) => {
    const space = id()
    const ops = recordsOf(Math.min(recordsPerSpace, records - index * recordsPerSpace))
    const changeSets: ChangeSet[] = []
    // One saved action writes one record, or a handful where a form has rows, or many where a table was filled in.
    for (let from = 0; from < ops.length;) {
      const size = [1, 1, 1, 4, 40][whole(5)] ?? 1
      const seq = changeSets.length + 1
      const at = `2026-03-${10 + Math.floor(seq / 100)}T${10 + whole(10)}:${10 + whole(50)}:12.${100 + whole(900)}+01:00`
      changeSets.push({ space, device, seq, at, by: author, seen: {}, ops: ops.slice(from, from + size) })
      from += size
    }
    return { id: space, title: words(2), changeSets }
  })
}
