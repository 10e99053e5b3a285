/** `month` counts from 1; years from 1000, which is all that a date field takes. */
const daysInMonth = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

/**
 * Reads a typed date: `2019`, `2019-1`, `2019-01-15`, also with points, slashes, spaces or 年月日, and `15.1.2019` (day first).
 * Answers with the ISO partial date, with '' for nothing, or with undefined where it is no date.
 */
export function readPartialDate(text: string): string | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return ''
  if (/^\d{8}$/.test(trimmed)) return isoDate(trimmed.slice(0, 4), trimmed.slice(4, 6), trimmed.slice(6))
  const parts = trimmed.split(/[\s./年月日-]+/).filter(Boolean)
  if (parts.length > 3 || parts.some((part) => !/^\d+$/.test(part))) return undefined
  const [year = '', month, day] = parts.length > 1 && /^\d{4}$/.test(parts.at(-1) ?? '') ? parts.toReversed() : parts
  return isoDate(year, month, day)
}

/** The same for a whole calendar day: a year or a month alone is no answer. */
export function readDay(text: string): string | undefined {
  const read = readPartialDate(text)
  return read === '' || read?.length === 10 ? read : undefined
}

function isoDate(year: string, month?: string, day?: string): string | undefined {
  if (!/^[1-9]\d{3}$/.test(year)) return undefined
  if (month === undefined) return year
  if (!/^\d{1,2}$/.test(month) || Number(month) < 1 || Number(month) > 12) return undefined
  const isoMonth = `${year}-${month.padStart(2, '0')}`
  if (day === undefined) return isoMonth
  if (!/^\d{1,2}$/.test(day) || Number(day) < 1 || Number(day) > daysInMonth(Number(year), Number(month)))
    return undefined
  return `${isoMonth}-${day.padStart(2, '0')}`
}
