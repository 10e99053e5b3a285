import type { Filled } from './form-steps'

/** A text as a lawyer reads it out of the paper; months, and days of notice where it counts in days. */
export type HistoryText = {
  readonly label: string
  readonly signedOn: string
  readonly effectiveFrom?: string
  /** A written end, months, or no end. */
  readonly ends?: string
  readonly months?: number
  /** The first day of the months is counted. */
  readonly isCounted?: boolean
  readonly isExpress?: boolean
  readonly every?: number
  readonly atMost?: number
  readonly notice?: number
  readonly noticeDays?: number
  readonly withdrawal?: number
  readonly withdrawalDays?: number
  /** `leaves` is the city for which alone the event ends the text. */
  readonly events?: readonly { readonly kind: string; readonly fields: Filled; readonly leaves?: string }[]
}

export type History = {
  readonly city: string
  /** Of a partnership of three. */
  readonly third?: string
  readonly agreements: readonly { readonly layer: string; readonly texts: readonly HistoryText[] }[]
  /** What the page says of a day, worked out on paper before the app was asked. */
  readonly days: Readonly<Record<string, readonly string[]>>
  /** As of a day: the place in the portfolio and the last day shown there. */
  readonly places: Readonly<Record<string, readonly [place: string, ends?: string]>>
}

const working = (...texts: HistoryText[]) => [{ layer: 'working', texts }]
const practice = 'Both cities went on with the exchange'

/** Invented cities, with the kind of history that real ones have. */
export const histories: readonly History[] = [
  {
    city: 'Alvik',
    agreements: working(
      { label: 'Text of 2010', signedOn: '2010-06-15', months: 36 },
      { label: 'Text of 2015', signedOn: '2015-06-20', months: 36 }
    ),
    days: {
      '2010-06-14': ['No signed text has taken effect by this day.'],
      '2013-06-15': ['In force: three years from 15 June 2010, ends 15 June 2013.'],
      '2013-06-16': ['Lapsed since 16 June 2013', 'nothing was terminated'],
      '2015-06-19': ['Lapsed since 16 June 2013'],
      '2015-06-20': ['In force: three years from 20 June 2015, ends 20 June 2018.'],
      '2018-06-21': ['Lapsed since 21 June 2018']
    },
    places: { '2013-06-15': ['ends-soon', '15 Jun 2013'], '2014-01-01': ['lapsed'], '2016-01-01': ['in-force'] }
  },
  {
    city: 'Bergby',
    agreements: working({
      label: 'Text of 2012',
      signedOn: '2012-03-31',
      months: 60,
      every: 12,
      notice: 6,
      events: [{ kind: 'notice', fields: { receivedOn: '2016-10-01' } }]
    }),
    days: {
      '2016-09-30': ['ends 31 March 2017; notice by 30 September 2016.'],
      '2016-10-01': ['after the notice date, 30 September 2016, and works for the next end, 31 March 2018'],
      '2017-04-01': ['In force by tacit renewal 1', 'ends 31 March 2018'],
      '2018-04-01': ['Lapsed since 1 April 2018', 'worked for the next end, 31 March 2018']
    },
    places: { '2016-10-02': ['in-force', '31 Mar 2018'], '2017-05-01': ['ends-soon', '31 Mar 2018'] }
  },
  {
    city: 'Cedervik',
    agreements: working({ label: 'Text of 2013', signedOn: '2013-05', months: 36, every: 12, notice: 6 }),
    days: {
      '2013-05-01': ['In force: three years from May 2013, ends 31 May 2016; notice by 1 November 2015'],
      '2016-05-31': ['the end lies between 1 May 2016 and 31 May 2016'],
      '2016-06-01': ['In force by tacit renewal 1', 'notice by 1 November 2016']
    },
    places: { '2015-11-15': ['in-force', '31 May 2016'], '2016-06-01': ['tacit-renewal', '31 May 2017'] }
  },
  {
    city: 'Dalby',
    agreements: working({
      label: 'Text of 2017',
      signedOn: '2017-05-31',
      ends: '2019-12-31',
      events: [{ kind: 'extended', fields: { signedOn: '2020-03-01', until: '2020-12-31' } }]
    }),
    days: {
      '2019-12-31': ['In force until 31 December 2019, the date written in the text.'],
      '2020-02-29': ['Lapsed since 1 January 2020'],
      '2020-03-01': [
        'In force until 31 December 2020 by an extension signed on 1 March 2020; it had lapsed from 1 January 2020 until it was extended.'
      ],
      '2021-01-01': ['Lapsed since 1 January 2021']
    },
    places: { '2020-02-01': ['lapsed'], '2020-06-01': ['ends-soon', '31 Dec 2020'] }
  },
  {
    city: 'Ekeby',
    agreements: working({
      label: 'Text of 2020',
      signedOn: '2020-01-01',
      ends: '2022-12-31',
      every: 12,
      events: [{ kind: 'suspended', fields: { from: '2022-03-01', until: '2023-06-30' } }]
    }),
    days: {
      '2022-02-28': ['In force until 31 December 2022, the date written in the text.'],
      '2022-12-31': ['Suspended from 1 March 2022 to 30 June 2023; the term runs on: until 31 December 2022'],
      '2023-01-01': ['Suspended from 1 March 2022 to 30 June 2023', 'ends 31 December 2023'],
      '2023-07-01': ['In force by tacit renewal 1', 'ends 31 December 2023'],
      '2024-01-01': ['In force by tacit renewal 2']
    },
    places: { '2023-02-01': ['suspended', '31 Dec 2023'], '2023-08-01': ['tacit-renewal', '31 Dec 2023'] }
  },
  {
    city: 'Falby',
    agreements: working({
      label: 'Text of 2015',
      signedOn: '2015-10-01',
      ends: '2020-09-30',
      events: [{ kind: 'terminated', fields: { signedOn: '2018-02-14', effectiveFrom: '2018-07-01' } }]
    }),
    days: {
      '2018-02-13': ['In force until 30 September 2020, the date written in the text.'],
      '2018-02-14': [
        'In force until 30 June 2018; by itself it would run until 30 September 2020, the date written in the text; termination announced with effect from 1 July 2018.'
      ],
      '2018-07-01': ['Terminated with effect from 1 July 2018, signed on 14 February 2018.'],
      '2020-10-02': ['Terminated with effect from 1 July 2018']
    },
    places: { '2018-03-01': ['ends-soon', '30 Jun 2018'], '2019-01-01': ['terminated', '30 Jun 2018'] }
  },
  {
    city: 'Granvik',
    agreements: working(
      { label: 'Text of 2014', signedOn: '2014-04-01', months: 24, every: 12, notice: 3 },
      { label: 'Text of 2017', signedOn: '2017-05-31', effectiveFrom: '2017-09-01', months: 36 }
    ),
    days: {
      '2017-05-30': ['In force by tacit renewal 2', 'ends 1 April 2018; notice by 1 January 2018.'],
      '2017-06-15': ['then twelve months each time; a later text takes effect on 1 September 2017.'],
      '2017-09-01': ['In force: three years from 1 September 2017, ends 1 September 2020.'],
      '2020-09-02': ['Lapsed since 2 September 2020']
    },
    places: { '2017-06-15': ['tacit-renewal', '31 Aug 2017'], '2020-01-01': ['ends-soon', '1 Sept 2020'] }
  },
  {
    city: 'Hallby',
    agreements: [
      { layer: 'framework', texts: [{ label: 'Framework of 2011', signedOn: '2011-11-11', months: 36 }] },
      { layer: 'annex', texts: [{ label: 'Annex of 2013', signedOn: '2013-02-01', months: 48 }] }
    ],
    days: {
      '2013-02-01': ['ends 11 November 2014', 'ends 1 February 2017'],
      '2014-11-12': ['Lapsed since 12 November 2014', 'In force: four years from 1 February 2013'],
      '2017-02-02': ['Lapsed since 12 November 2014', 'Lapsed since 2 February 2017']
    },
    places: { '2014-06-01': ['ends-soon', '11 Nov 2014'] }
  },
  {
    city: 'Innerby',
    agreements: working(
      {
        label: 'Text of 2013',
        signedOn: '2013',
        ends: '2016',
        events: [{ kind: 'continuing', fields: { from: '2017-01-01', reason: practice } }]
      },
      { label: 'Text of 2017', signedOn: '2017-05-31', ends: '2019-12-31' }
    ),
    days: {
      '2016-12-31': ['In force until 31 December 2016, since the text names only 2016.'],
      '2017-01-01': ['Continuing by practice from 1 January 2017', practice],
      '2017-05-31': ['In force until 31 December 2019, the date written in the text.'],
      '2020-01-01': ['Lapsed since 1 January 2020']
    },
    places: { '2017-02-01': ['continuing', '31 Dec 2016'], '2020-01-01': ['lapsed'] }
  },
  {
    city: 'Jutby',
    agreements: [
      {
        layer: 'framework',
        texts: [
          {
            label: 'Framework of 2003',
            signedOn: '2003-10-23',
            withdrawal: 6,
            events: [{ kind: 'notice', fields: { receivedOn: '2022-08-31' } }]
          }
        ]
      }
    ],
    days: {
      '2022-08-30': ['In force: from 23 October 2003, without an end.'],
      '2022-08-31': [
        'with no end written in the text; notice was received on 31 August 2022, so the last day is 28 February 2023.'
      ],
      '2023-03-01': ['Lapsed since 1 March 2023', 'so the last day was 28 February 2023.']
    },
    places: { '2022-10-01': ['ends-soon', '28 Feb 2023'] }
  },
  {
    city: 'Kullby',
    agreements: working({
      label: 'Text of 2018',
      signedOn: '2018-01-15',
      months: 24,
      every: 24,
      notice: 6,
      events: [{ kind: 'notice', fields: { receivedOn: '2019-05-02', withdrawnOn: '2019-11-20' } }]
    }),
    days: {
      '2019-05-01': ['ends 15 January 2020; notice by 15 July 2019.'],
      '2019-05-02': ['notice was received on 2 May 2019, so the last day is 15 January 2020.'],
      '2019-11-20': ['the notice received on 2 May 2019 was withdrawn on 20 November 2019.'],
      '2020-01-16': ['In force by tacit renewal 1', 'ends 15 January 2022; notice by 15 July 2021.']
    },
    places: { '2019-06-01': ['ends-soon', '15 Jan 2020'], '2019-12-01': ['in-force', '15 Jan 2020'] }
  }
]
