// Writes holidays.json: the days on which a city hall is closed, by country, for the years of `years`.
// Run it with: node resources/holidays/build.mjs
// The data is that of date-holidays (see ATTRIBUTION.md), with two corrections: China is not taken from it, since its table lacks
// most days off and calls working days holidays; a holiday of several days begins one day earlier, since some of its lunar feasts
// lack their eve. Only the types "public" and "bank" count; observances, school holidays and optional days don't.
import { writeFileSync } from 'node:fs'
import Holidays from 'date-holidays'
import { Temporal } from 'temporal-polyfill/full'

const years = { from: 2019, to: 2036 }
const europe =
  'AD AL AM AT AZ BA BE BG CH CY CZ DE DK EE ES FI FO FR GB GE GL GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI ' +
  'SK SM TR UA XK'
const beyond = 'AR AU BR BW CA CL CO JP KR MX NA NZ US ZA'
/** Countries whose regions have public holidays of their own; true for all regions. */
const regional = { AT: true, AU: true, BA: true, CA: true, CH: true, DE: true, ES: true, GB: true, IT: true, FR: ['57', '67', '68'] }

const allYears = Array.from({ length: years.to - years.from + 1 }, (_, index) => years.from + index)
const day = (text) => Temporal.PlainDate.from(text)
const monthDay = (date) => date.toString().slice(5).replace('-', '')

/** Every local day that a holiday touches. */
function daysOf({ date, start, end }) {
  const first = day(date.slice(0, 10))
  const count = Math.max(1, Math.round((end - start) / 86_400_000))
  const from = count > 1 ? first.subtract({ days: 1 }) : first
  return Array.from({ length: count > 1 ? count + 1 : 1 }, (_, index) => from.add({ days: index }))
}

/** Names that the data lacks or has in traditional characters only; ours. */
const own = {
  'New Year\'s Day': ['nyårsdagen', '元旦'],
  Epiphany: ['trettondedag jul', '主显节'],
  'Good Friday': ['långfredagen', '耶稣受难日'],
  'Easter Sunday': ['påskdagen', '复活节'],
  'Easter Monday': ['annandag påsk', '复活节星期一'],
  'Labour Day': ['första maj', '劳动节'],
  'Ascension Day': ['Kristi himmelsfärdsdag', '耶稣升天节'],
  Pentecost: ['pingstdagen', '圣灵降临节'],
  'Whit Monday': ['annandag pingst', '圣灵降临节星期一'],
  'National Day': ['nationaldagen', '国庆日'],
  'National Holiday': ['nationaldagen', '国庆日'],
  'Corpus Christi': ['Kristi lekamens fest', '基督圣体节'],
  'Midsummer Eve': ['midsommarafton', '仲夏节前夕'],
  'Midsummer Day': ['midsommardagen', '仲夏节'],
  Assumption: ['Marie himmelsfärd', '圣母升天节'],
  'All Saints\' Day': ['alla helgons dag', '诸圣节'],
  'Immaculate Conception': ['den obefläckade avlelsen', '圣母无染原罪节'],
  'Reformation Day': ['reformationsdagen', '宗教改革日'],
  'International Women\'s Day': ['internationella kvinnodagen', '国际妇女节'],
  'Christmas Eve': ['julafton', '平安夜'],
  'Christmas Day': ['juldagen', '圣诞节'],
  'Boxing Day': ['annandag jul', '节礼日'],
  'New Year\'s Eve': ['nyårsafton', '除夕（12月31日）']
}
const substitute = / \(substitute day\)$/

/** The Swedish and Chinese name for an English one; undefined where we have none. */
function translated(en, index, mark) {
  const name = own[en.replace(substitute, '')]?.[index]
  return name && (substitute.test(en) ? name + mark : name)
}

/** The days of each year, by the country's own name of the holiday. */
function readInto(found, place, isRegional, known) {
  const inEnglish = new Holidays(...place, { languages: ['en'] })
  const native = new Holidays(...place)
  for (const year of allYears) {
    const english = inEnglish.getHolidays(year)
    native.getHolidays(year).forEach((holiday, index) => {
      if (holiday.type !== 'public' && holiday.type !== 'bank') return
      const en = english[index]?.rule === holiday.rule ? english[index].name : holiday.name
      for (const date of daysOf(holiday)) {
        if (date.year !== year || known?.has(date.toString())) continue
        const names = { sv: translated(en, 0, ' (ersättningsdag)'), zh: translated(en, 1, '（补休）') }
        const entry = found.get(holiday.name) ?? { n: holiday.name, en, ...names, days: new Map(), isRegional }
        entry.days.set(year, (entry.days.get(year) ?? new Set()).add(monthDay(date)))
        found.set(holiday.name, entry)
      }
    })
  }
}

/** Apostrophes as they are printed. */
const printed = (name) => name.replaceAll("'", '’')

function packed({ n, en, sv, zh, isRegional, isWindow, days }) {
  const perYear = allYears.map((year) => [...(days.get(year) ?? [])].sort().join(' '))
  const isFixed = perYear.every((text) => text === perYear[0])
  return {
    n: printed(n),
    ...(en !== n && { en: printed(en) }),
    ...(sv && { sv }),
    ...(zh && { zh }),
    ...(isRegional && { r: 1 }),
    ...(isWindow && { w: 1 }),
    d: isFixed ? perYear[0] : perYear
  }
}

function countryDays(country) {
  const found = new Map()
  readInto(found, [country], false)
  const known = new Set(
    [...found.values()].flatMap(({ days }) =>
      [...days].flatMap(([year, own]) => [...own].map((text) => `${year}-${text.slice(0, 2)}-${text.slice(2)}`))
    )
  )
  const regions = new Map()
  if (regional[country]) {
    const states = Object.keys(new Holidays().getStates(country) ?? {})
    const wanted = regional[country] === true ? states : regional[country]
    for (const state of wanted) readInto(regions, [country, state], true, known)
  }
  return [...found.values(), ...regions.values()].map(packed)
}

/**
 * The first days of the Chinese calendar's years, as almanacs give them. Computed calendars may be a day off where a new moon falls
 * near midnight: the one of Node 20 says 7 February 2027.
 */
const newYears = (
  '2019-02-05 2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13 ' +
  '2030-02-03 2031-01-23 2032-02-11 2033-01-31 2034-02-19 2035-02-08 2036-01-28'
).split(' ')

function newYear(year) {
  const listed = day(newYears.find((text) => text.startsWith(String(year))))
  const away = Math.abs(listed.until(chinese(year, 'M01', 1)).days)
  if (away > 1) throw new Error(`${listed} is ${away} days from the computed new year`)
  return listed
}

/** The first day of the Chinese calendar's month and day that lies in the year. */
function chinese(year, monthCode, dayOfMonth) {
  for (let date = day(`${year}-01-15`); date.year === year; date = date.add({ days: 1 })) {
    const lunar = date.withCalendar('chinese')
    if (lunar.monthCode === monthCode && lunar.day === dayOfMonth) return date
  }
  throw new Error(`no ${monthCode} ${dayOfMonth} in ${year}`)
}

/**
 * The State Council announces the schedule of each year in the autumn before. Until then these windows are wide enough for the
 * schedules of the last years: the days off that the law names, and the days around them that are usually moved to them.
 */
function chineseWindows() {
  const fixed = (first, last) => (year) => [day(`${year}-${first}`), day(`${year}-${last}`)]
  const around = (feastOf, before, after) => (year) => {
    const feast = feastOf(year)
    return [feast.subtract({ days: before }), feast.add({ days: after })]
  }
  const windows = [
    ['元旦', 'New Year’s Day', 'nyårsdagen', fixed('01-01', '01-03')],
    ['春节', 'Lunar New Year', 'det kinesiska nyåret', around(newYear, 2, 8)],
    ['清明节', 'Qingming Festival', 'Qingmingfesten', fixed('04-04', '04-06')],
    ['劳动节', 'Labour Day holiday', 'första maj-ledigheten', fixed('05-01', '05-05')],
    ['端午节', 'Dragon Boat Festival', 'drakbåtsfesten', around((year) => chinese(year, 'M05', 5), 2, 2)],
    ['中秋节', 'Mid-Autumn Festival', 'mittenhöstfesten', around((year) => chinese(year, 'M08', 15), 2, 2)],
    ['国庆节', 'National Day holiday', 'nationaldagsledigheten', fixed('10-01', '10-08')]
  ]
  return windows.map(([n, en, sv, span]) => {
    const days = new Map(
      allYears.map((year) => {
        const [from, to] = span(year)
        const length = from.until(to).days + 1
        return [year, new Set(Array.from({ length }, (_, index) => monthDay(from.add({ days: index }))))]
      })
    )
    return packed({ n, en, sv, zh: n, isWindow: true, days })
  })
}

const countries = Object.fromEntries(
  [...`${europe} ${beyond}`.split(' '), 'CN']
    .sort()
    .map((country) => [country, country === 'CN' ? chineseWindows() : countryDays(country)])
)
const file = new URL('holidays.json', import.meta.url)
const lines = Object.entries(countries).map(([country, days]) => `    ${JSON.stringify(country)}: ${JSON.stringify(days)}`)
writeFileSync(
  file,
  `{\n  "source": "date-holidays 3.37.0 (ISC, data CC-BY-3.0), see ATTRIBUTION.md",\n  "years": ${JSON.stringify(years)},\n  "countries": {\n${lines.join(',\n')}\n  }\n}\n`
)
