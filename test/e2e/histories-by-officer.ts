import type { History } from './histories'

/** A second set, worked out on paper by somebody who had not built the app; cities and dates are invented. */
export const historiesByOfficer: readonly History[] = [
  {
    city: 'Morrby',
    agreements: [
      {
        layer: 'working',
        texts: [
          { label: 'Text of 2018', signedOn: '2018-03-20', effectiveFrom: '2018-01-01', months: 36, isCounted: true }
        ]
      }
    ],
    days: {
      '2018-03-20': [
        'In force: three years from 1 January 2018, that day counted, ends 31 December 2020; agreed afterwards, on 20 March 2018.'
      ],
      '2020-12-31': ['ends 31 December 2020'],
      '2021-01-01': ['Lapsed since 1 January 2021']
    },
    places: { '2020-07-01': ['ends-soon', '31 Dec 2020'] }
  },
  {
    city: 'Nejvik',
    agreements: [
      {
        layer: 'working',
        texts: [
          {
            label: 'Text of 2020',
            signedOn: '2019-11-28',
            effectiveFrom: '2020-01-01',
            ends: '2022-12-31',
            isExpress: true,
            events: [{ kind: 'extended', fields: { signedOn: '2022-09-15', until: '2025-12-31' } }]
          }
        ]
      }
    ],
    days: {
      '2019-11-28': ['No signed text has taken effect by this day.', 'from 1 January 2020 (in 34 days).'],
      '2022-09-14': ['In force until 31 December 2022, the date written in the text.'],
      '2022-09-15': ['In force until 31 December 2025 by an extension signed on 15 September 2022.'],
      '2026-01-01': ['Lapsed since 1 January 2026']
    },
    places: { '2022-09-14': ['ends-soon', '31 Dec 2022'], '2022-09-15': ['in-force', '31 Dec 2025'] }
  },
  {
    city: 'Orrvik',
    agreements: [
      {
        layer: 'working',
        texts: [
          { label: 'Text of 2014', signedOn: '2014-09-01', ends: '2019-12-31' },
          { label: 'Text of 2020', signedOn: '2020-01-01', months: 36 },
          { label: 'Text of 2023', signedOn: '2023-01-03', months: 24 }
        ]
      }
    ],
    days: {
      '2019-12-31': ['In force until 31 December 2019, the date written in the text.'],
      '2020-01-01': ['In force: three years from 1 January 2020, ends 1 January 2023.'],
      '2023-01-02': ['Lapsed since 2 January 2023'],
      '2023-01-03': ['In force: two years from 3 January 2023, ends 3 January 2025.']
    },
    places: { '2023-01-02': ['lapsed', '1 Jan 2023'], '2023-01-03': ['in-force', '3 Jan 2025'] }
  },
  {
    city: 'Tjarvik',
    third: 'Unnevik',
    agreements: [
      {
        layer: 'working',
        texts: [
          {
            label: 'Text of three cities',
            signedOn: '2017-06-01',
            months: 60,
            withdrawal: 6,
            events: [{ kind: 'notice', fields: { receivedOn: '2019-01-15' }, leaves: 'Unnevik' }]
          }
        ]
      }
    ],
    days: {
      '2019-01-14': ['In force: five years from 1 June 2017, ends 1 June 2022.'],
      '2019-07-15': ['it ends for Unnevik on 15 July 2019 and goes on between the others.'],
      '2019-07-16': ['ends 1 June 2022; it ended for Unnevik on 15 July 2019 and goes on between the others.'],
      '2022-06-02': ['for Unnevik it had ended on 15 July 2019; nothing was terminated.']
    },
    places: { '2019-07-16': ['in-force', '1 Jun 2022'] }
  },
  {
    city: 'Ulvby',
    agreements: [
      {
        layer: 'working',
        texts: [
          {
            label: 'Text of 2018',
            signedOn: '2018-10-12',
            months: 60,
            every: 12,
            noticeDays: 90,
            events: [{ kind: 'suspended', fields: { from: '2020-03-16', until: '2021-08-31' } }]
          }
        ]
      }
    ],
    days: {
      '2021-08-31': ['Suspended from 16 March 2020 to 31 August 2021', 'ends 12 October 2023; notice by 14 July 2023.'],
      '2021-09-01': ['In force: five years from 12 October 2018, ends 12 October 2023; notice by 14 July 2023.'],
      '2023-07-15': ['the notice date, 14 July 2023, has passed.'],
      '2023-10-13': ['In force by tacit renewal 1', 'ends 12 October 2024; notice by 14 July 2024.']
    },
    places: { '2021-08-31': ['suspended', '12 Oct 2023'], '2023-10-13': ['tacit-renewal', '12 Oct 2024'] }
  },
  {
    city: 'Vassby',
    agreements: [
      {
        layer: 'working',
        texts: [
          {
            label: 'Text of 2018',
            signedOn: '2018-09',
            ends: '2021',
            events: [{ kind: 'terminated', fields: { signedOn: '2020-05-04', effectiveFrom: '2020-07-01' } }]
          }
        ]
      }
    ],
    days: {
      '2020-05-03': ['In force until 31 December 2021, since the text names only 2021.'],
      '2020-05-04': ['In force until 30 June 2020; by itself it would run until 31 December 2021'],
      '2020-07-01': ['Terminated with effect from 1 July 2020, signed on 4 May 2020.']
    },
    places: { '2020-05-04': ['ends-soon', '30 Jun 2020'], '2020-07-01': ['terminated', '30 Jun 2020'] }
  },
  {
    city: 'Yxvik',
    agreements: [
      {
        layer: 'working',
        texts: [
          { label: 'Text of 2020', signedOn: '2020-02-29', months: 24, every: 24, atMost: 1, notice: 3 },
          { label: 'Text of 2024', signedOn: '2023-10-05', effectiveFrom: '2024-03-01', months: 12 }
        ]
      }
    ],
    days: {
      '2021-11-28': ['In force: two years from 29 February 2020, ends 28 February 2022; notice by 28 November 2021.'],
      '2022-03-01': ['In force by tacit renewal 1', 'ends 29 February 2024; this is the last renewal.'],
      '2023-10-05': ['ends 29 February 2024; this is the last renewal; a later text takes effect on 1 March 2024.'],
      '2024-03-01': ['In force: twelve months from 1 March 2024, ends 1 March 2025.']
    },
    places: { '2023-10-04': ['ends-soon', '29 Feb 2024'], '2024-02-29': ['tacit-renewal', '29 Feb 2024'] }
  },
  {
    city: 'Zorvik',
    agreements: [
      {
        layer: 'framework',
        texts: [
          {
            label: 'Friendship of 1987',
            signedOn: '1987-04-23',
            withdrawalDays: 90,
            events: [
              { kind: 'suspended', fields: { from: '2022-03-02' } },
              { kind: 'notice', fields: { receivedOn: '2023-11-15' } }
            ]
          }
        ]
      }
    ],
    days: {
      '2022-03-01': ['In force: from 23 April 1987, without an end.'],
      '2023-11-14': ['Suspended from 2 March 2022, no end set'],
      '2023-11-15': ['Suspended from 2 March 2022', 'so the last day is 13 February 2024.'],
      '2024-02-14': ['Lapsed since 14 February 2024', 'so the last day was 13 February 2024.']
    },
    places: { '2023-11-15': ['suspended', '13 Feb 2024'], '2024-02-14': ['lapsed', '13 Feb 2024'] }
  }
]
