import { agreementDates } from './agreement-dates'
import type { AgreementLayer } from './agreement'
import { addMonths, compareDays, type CalendarDay } from './calendar-day'
import type { AgreementStanding, LayerStanding } from './in-force'
import { isEndedOnPurpose, type VersionStanding } from './term-standing'

/**
 * Where a partnership stands, by the agreement that carries it; exactly one holds. `ends-soon`: in force, and its last day
 * comes within twelve months with nothing signed after it; a tacit renewal to come is none.
 */
export const portfolioStandings = [
  'in-force',
  'tacit-renewal',
  'ends-soon',
  'suspended',
  'continuing',
  'lapsed',
  'ended',
  'nothing-signed'
] as const
export type PortfolioStanding = (typeof portfolioStandings)[number]

export type PortfolioPlace = {
  readonly standing: PortfolioStanding
  readonly agreement?: string | undefined
  readonly layer?: AgreementLayer | undefined
  /** The last day in force, ahead or behind. */
  readonly endsOn?: CalendarDay | undefined
  /** The next last day for a notice; absent once it has passed. */
  readonly noticeDate?: CalendarDay | undefined
}

const soonMonths = 12
/** The working agreement carries a partnership; without one the framework does, then what else was signed. */
const carrying: readonly AgreementLayer[] = ['working', 'framework', 'annex', 'declaration']
const running: readonly VersionStanding['standing'][] = ['in-force', 'tacit-renewal', 'suspended']

type Carrier = AgreementStanding & { readonly speaking: VersionStanding }

function carrierOf(layers: readonly LayerStanding[]): Carrier | undefined {
  for (const layer of carrying) {
    const signed = layers
      .filter((one) => one.layer === layer)
      .flatMap(({ agreements }) => agreements)
      .filter((agreement): agreement is Carrier => agreement.speaking !== undefined)
      .toSorted(
        (a, b) =>
          Number(running.includes(b.speaking.standing)) - Number(running.includes(a.speaking.standing)) ||
          compareDays(b.speaking.endsOn ?? '9999-12-31', a.speaking.endsOn ?? '9999-12-31')
      )
    if (signed[0]) return signed[0]
  }
  return undefined
}

function standingOf(carrier: Carrier, date: CalendarDay): PortfolioStanding {
  const { standing } = carrier.speaking
  if (standing === 'terminated' || standing === 'superseded' || isEndedOnPurpose(carrier.speaking)) return 'ended'
  if (standing === 'not-yet-effective') return 'nothing-signed'
  if (standing !== 'in-force' && standing !== 'tacit-renewal') return standing
  const layer = [{ layer: carrier.layer, agreements: [carrier] }]
  const limit = addMonths(date, soonMonths)
  const isEnding = agreementDates(layer).some(({ kind, on }) => kind === 'end' && on <= limit)
  return isEnding ? 'ends-soon' : standing
}

/** The place of a partnership in the portfolio on `date`, read from its layers as they stand on that day. */
export function portfolioPlace(layers: readonly LayerStanding[], date: CalendarDay): PortfolioPlace {
  const carrier = carrierOf(layers)
  if (!carrier) return { standing: 'nothing-signed' }
  const { endsOn, stopsOn = endsOn, noticeDate } = carrier.speaking
  return {
    standing: standingOf(carrier, date),
    agreement: carrier.agreement,
    layer: carrier.layer,
    endsOn: stopsOn,
    noticeDate: noticeDate !== undefined && noticeDate >= date ? noticeDate : undefined
  }
}
