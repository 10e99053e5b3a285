import { z } from 'zod'
import { addDays, calendarDaySchema, compareDays, type CalendarDay } from './calendar-day'
import { line, optionalText, source } from './field'
import { spansOfHoliday, type HolidayNames, type HolidayTable } from './holiday-table'

/** Weeks in which nothing should fall due, as our office sees them. `yearly`: on the same days of each year. */
export const quietPeriodSchema = z.object({
  name: line,
  from: calendarDaySchema,
  to: calendarDaySchema,
  yearly: z.boolean().optional(),
  about: optionalText,
  source
})
export type QuietPeriodFields = z.infer<typeof quietPeriodSchema>

/** Both days inclusive. `own` has its name, `election` the post and its city by id, `lunar-new-year` the country's names. */
export type QuietPeriod = { readonly from: CalendarDay; readonly to: CalendarDay } & (
  | { readonly kind: 'summer'; readonly countries: readonly string[] }
  | { readonly kind: 'lunar-new-year'; readonly country: string; readonly names: HolidayNames }
  | { readonly kind: 'election'; readonly post: string; readonly city: string }
  | { readonly kind: 'own'; readonly name: string }
)

export type QuietRules = {
  /** Whether the summer of European cities counts: July and the first half of August, this app's proposal. */
  readonly hasSummer: boolean
  /** So many days before an election are quiet; 0: none. */
  readonly electionDays: number
}
/** The 28 days are those before local elections in England; other countries have other customs or none. */
export const proposedQuietRules: QuietRules = { hasSummer: true, electionDays: 28 }

const summer = { from: '07-01', to: '08-15' }
const summerCountries = new Set(
  (
    'AD AL AT BA BE BG CH CY CZ DE DK EE ES FI FO FR GB GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SK SM ' +
    'UA XK'
  ).split(' ')
)

type Sources = {
  readonly countries: readonly string[]
  readonly posts: readonly {
    readonly title: string
    readonly city: string
    readonly nextElectionOn?: CalendarDay | undefined
  }[]
  readonly own: readonly Pick<QuietPeriodFields, 'name' | 'from' | 'to' | 'yearly'>[]
  readonly table?: HolidayTable | undefined
  readonly rules: QuietRules
}

function yearsOf(from: CalendarDay, to: CalendarDay): number[] {
  const first = Number(from.slice(0, 4))
  return Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, index) => first + index)
}

/** An own yearly period in a year; one that goes over the turn of the year begins in it. 29 February counts as 28. */
function inYear(year: number, { from, to, name }: Sources['own'][number]): QuietPeriod {
  const day = (of: number, text: CalendarDay) =>
    `${String(of).padStart(4, '0')}-${text.slice(5) === '02-29' ? '02-28' : text.slice(5)}`
  const isOverTurn = to.slice(5) < from.slice(5)
  return { kind: 'own', name, from: day(year, from), to: day(isOverTurn ? year + 1 : year, to) }
}

/** Every quiet period that touches the days from `from` to `to`, both inclusive, earliest first. */
export function quietPeriods(sources: Sources, from: CalendarDay, to: CalendarDay): QuietPeriod[] {
  const { countries, posts, own, table, rules } = sources
  const years = yearsOf(from, to)
  const inSummer = countries.filter((country) => summerCountries.has(country))
  const all: QuietPeriod[] = [
    ...(rules.hasSummer && inSummer.length > 0
      ? years.map((year) => ({
          kind: 'summer' as const,
          countries: [...new Set(inSummer)],
          from: `${year}-${summer.from}`,
          to: `${year}-${summer.to}`
        }))
      : []),
    ...(table && countries.includes('CN')
      ? spansOfHoliday(table, 'CN', '春节').map((span) => ({
          kind: 'lunar-new-year' as const,
          country: 'CN',
          ...span
        }))
      : []),
    ...posts.flatMap(({ title, city, nextElectionOn }): QuietPeriod[] =>
      nextElectionOn === undefined || rules.electionDays <= 0
        ? []
        : [
            {
              kind: 'election',
              post: title,
              city,
              from: addDays(nextElectionOn, -rules.electionDays),
              to: nextElectionOn
            }
          ]
    ),
    ...own.flatMap((period): QuietPeriod[] => {
      if (!period.yearly) return [{ kind: 'own', name: period.name, from: period.from, to: period.to }]
      return [(years[0] ?? 0) - 1, ...years].map((year) => inYear(year, period))
    })
  ]
  return all
    .filter((period) => period.from <= to && period.to >= from && period.from <= period.to)
    .toSorted((a, b) => compareDays(a.from, b.from) || compareDays(a.to, b.to))
}
