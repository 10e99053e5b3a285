import { describe, expect, it } from 'vitest'
import { publicStatement, statementText } from '@renderer/features/agreements/public-statement'
import { statementHtml } from '@renderer/features/agreements/public-statement-html'
import { offeredLocales } from '@renderer/platform/locale'
import { textsIn } from '@renderer/platform/texts-in'
import type { PartnershipView } from '@renderer/storage/partnerships'
import type { RecordOf } from '@shared/domain/record-registry'

const space = '0192d3a0-0000-7000-8000-000000000001'
const common = { space, conflicts: [], about: 'CANARY about', reference: 'CANARY reference' }

const city = (latinName: string, nativeName: string, country: string): RecordOf<'city'> => ({
  ...common,
  type: 'city',
  id: latinName,
  latinName,
  nativeName,
  country,
  timeZone: 'Europe/Stockholm',
  source: 'CANARY city'
})
const cities = [city('Northhaven', 'Nordhamn', 'SE'), city('Eastbridge', '东桥市', 'CN')]
const view: PartnershipView = {
  partnership: {
    ...common,
    type: 'partnership',
    id: 'P',
    sharedSpace: space,
    status: 'active',
    kind: 'CANARY kind',
    source: 'CANARY partnership'
  },
  space,
  cities,
  ours: cities[0],
  partners: cities.slice(1)
}
const agreement = (id: string, layer: RecordOf<'agreement'>['layer'], title: string): RecordOf<'agreement'> => ({
  ...common,
  type: 'agreement',
  id,
  layer,
  title,
  sisterCities: layer === 'framework',
  partnerReference: 'CANARY partner reference',
  source: 'CANARY not the version’s'
})
const version = (
  id: string,
  of: string,
  fields: Partial<RecordOf<'agreement-version'>>
): RecordOf<'agreement-version'> => ({
  ...common,
  type: 'agreement-version',
  id,
  agreement: of,
  label: 'CANARY label',
  status: 'signed',
  term: { kind: 'open' },
  renewal: { kind: 'none' },
  signedAt: 'CANARY place',
  originalKeptAt: 'CANARY cabinet',
  areasAs: 'CANARY areas',
  source: 'The city’s public register, no. <7> & 8',
  ...fields
})
const event = (id: string, fields: Partial<RecordOf<'term-event'>>): RecordOf<'term-event'> => ({
  ...common,
  type: 'term-event',
  id,
  version: 'M',
  kind: 'continuing',
  reason: 'CANARY reason',
  document: 'CANARY document',
  source: 'CANARY event',
  ...fields
})

const records = {
  agreements: [
    agreement('F', 'framework', 'Sister-city agreement'),
    agreement('W', 'working', 'Memorandum of understanding'),
    agreement('N', 'working', 'CANARY under negotiation'),
    agreement('L', 'annex', 'CANARY dated later')
  ],
  versions: [
    version('f', 'F', { signedOn: '2003-10-23', term: { kind: 'open', noticeMonths: 6 } }),
    version('M', 'W', { signedOn: '2017-05-31', term: { kind: 'written', endsOn: '2019-12-31' } }),
    version('d', 'W', { status: 'draft', label: 'CANARY draft' }),
    version('n', 'N', { status: 'draft', signedOn: '2018-01-01' }),
    version('l', 'L', { signedOn: '2030-01-01' })
  ],
  events: [
    event('e1', { from: '2020-01-01', until: '2020-03-31' }),
    event('e2', { version: 'f', kind: 'suspended', from: '2020-02-01', until: '2020-02-29' })
  ]
}
const issuer = { office: 'Office of Northhaven', on: '2020-02-15' }

async function statementOn(date: string, locale: (typeof offeredLocales)[number] = 'en') {
  return publicStatement({ view, records, date, issuer }, await textsIn(locale))
}

describe('the public statement', () => {
  it('says what each layer has, how its dates follow, from which source, as of when and by whom', async () => {
    const text = statementText(await statementOn('2018-06-01'))
    expect(text).toContain('Agreements in force between Northhaven and Eastbridge')
    expect(text).toContain('Northhaven (Nordhamn) · Eastbridge (东桥市)')
    expect(text).toContain('As of 1 June 2018')
    expect(text).toContain('The sister-city agreement of 2003 is in force, without an end.')
    expect(text).toContain(
      'The memorandum signed on 31 May 2017 is in force until 31 December 2019, the date written in its text.'
    )
    expect(text).toContain('- The text names its end: 31 December 2019')
    expect(text).toContain('Source: The city’s public register, no. <7> & 8')
    expect(text).toContain('ANNEX\nNo agreement of this kind.')
    expect(text).toContain('Issued by Office of Northhaven, 15 February 2020.')
  })

  it('tells of a text signed for later, and of none that is dated later than the day', async () => {
    const before = {
      ...records,
      versions: [version('l', 'L', { signedOn: '2029-01-01', effectiveFrom: '2030-01-01' })]
    }
    const on = async (date: string) =>
      statementText(publicStatement({ view, records: before, date, issuer }, await textsIn('en')))
    expect(await on('2028-12-31')).not.toContain('takes effect')
    expect(await on('2029-01-01')).toContain('\nA text has been signed and takes effect on 1 January 2030.')
  })

  it('keeps to itself what a side may do, and names a city that the text binds no longer', async () => {
    expect(statementText(await statementOn('2018-06-01'))).not.toContain('after notice')
    const three = { ...view, cities: [...cities, city('Thirdport', 'Tredjehamn', 'FI')] }
    const leaving = event('e3', {
      version: 'f',
      kind: 'notice',
      reason: undefined,
      receivedOn: '2018-01-15',
      givenBy: 'Thirdport',
      isForGiverOnly: true
    })
    const left = { ...records, events: [leaving] }
    const text = statementText(
      publicStatement({ view: three, records: left, date: '2018-08-01', issuer }, await textsIn('en'))
    )
    expect(text).toContain(
      'The sister-city agreement of 2003 is in force, without an end; for Thirdport it ended on 15 July 2018.'
    )
    expect(text).toContain('- Notice for Thirdport alone, received on 15 January 2018: its last day is 15 July 2018')
  })

  it('tells of a notice while it counts, and of none that was withdrawn', async () => {
    const events = [event('e3', { version: 'f', kind: 'notice', receivedOn: '2018-05-02', withdrawnOn: '2018-07-10' })]
    const on = async (date: string) =>
      statementText(publicStatement({ view, records: { ...records, events }, date, issuer }, await textsIn('en')))
    expect(await on('2018-06-01')).toContain('Notice received on 2 May 2018: the last day is 2 November 2018')
    expect(await on('2018-07-10')).not.toMatch(/2 May 2018|withdrawn/)
  })

  it.each(offeredLocales)('holds nothing internal, in %s, on any of the days that matter', async (locale) => {
    for (const date of ['2003-01-01', '2018-06-01', '2020-02-15', '2020-06-01']) {
      const statement = await statementOn(date, locale)
      for (const out of [statementText(statement), statementHtml(statement)]) {
        expect(out, date).not.toMatch(/canary/i)
        expect(out.length).toBeGreaterThan(100)
      }
    }
  })

  it('is a page of its own in the language that was chosen: no script, no link, every text escaped', async () => {
    for (const locale of offeredLocales) {
      const html = statementHtml(await statementOn('2020-02-15', locale))
      expect(html).toContain(`<html lang="${{ en: 'en-GB', sv: 'sv-SE', 'zh-CN': 'zh-CN', 'en-XA': '' }[locale]}">`)
      expect(html).toContain('default-src &#39;none&#39;')
      expect(html).not.toMatch(/<script|<a |<img|src=|url\(/)
      expect(html).toContain('no. &lt;7&gt; &amp; 8')
    }
    const chinese = statementHtml(await statementOn('2018-06-01', 'zh-CN'))
    expect(chinese).toContain('Northhaven 和东桥市之间的有效协议')
    expect(chinese).toContain('来源：The city’s public register')
    expect(chinese).toContain('2017年5月31日签署的备忘录有效期至2019年12月31日')
    const swedish = statementHtml(await statementOn('2018-06-01', 'sv'))
    expect(swedish).toContain('Läget den 1 juni 2018')
    expect(swedish).toContain('Nordhamn')
  })
})
