/**
 * A number as people type it in the notation of a language, or undefined where it could be read in two ways or not at all:
 * in English `1,234.5` is a number and `1,5` is not; in Swedish `1 234,5` and `1234.5` are.
 */
export function parseNumber(locale: string, text: string): number | undefined {
  const parts = new Intl.NumberFormat(locale, { useGrouping: 'always' }).formatToParts(-12345678.9)
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? ''
  const decimal = part('decimal')
  const group = part('group')
  const plain = text
    .trim()
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/[\s\u00a0\u202f]/g, ' ')
  const groupSign = /^\s$/.test(group) ? ' ' : group
  const isGrouped = plain.includes(groupSign)
  const [whole = '', ...fractions] = splitFraction(plain, decimal, groupSign)
  if (fractions.length > 1) return undefined
  if (isGrouped && !new RegExp(`^-?\\d{1,3}(?:${escape(groupSign)}\\d{3})+$`).test(whole)) return undefined
  const digits = whole.replaceAll(groupSign, '')
  const fraction = fractions[0]
  if (!/^-?\d+$/.test(digits) || (fraction !== undefined && !/^\d+$/.test(fraction))) return undefined
  return Number(fraction === undefined ? digits : `${digits}.${fraction}`)
}

/** A point also divides the fraction where it is not the sign between groups. */
function splitFraction(text: string, decimal: string, group: string): string[] {
  if (text.includes(decimal)) return text.split(decimal)
  return group === '.' ? [text] : text.split('.')
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
