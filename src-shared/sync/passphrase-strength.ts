export type PassphraseStrength = 'weak' | 'fair' | 'strong'

/** Bits from which on a passphrase is fair and strong; each guess costs an attacker about a second of one processor. */
const fairBits = 40
const strongBits = 60

const letterBits = 4.7
const furtherLetterBits = 1
const digitBits = 3.3
const otherBits = 5
const hanBits = 8

/**
 * A cautious estimate of what guessing costs, from length and variety alone. A run of letters is taken for a word: its first
 * three letters count in full and each further one as one bit. A character that repeats the one before it, or follows it in
 * the alphabet or among the digits, counts nothing; of a separator that comes again only the first counts.
 */
export function passphraseStrength(text: string): PassphraseStrength {
  const bits = bitsOf(text.normalize('NFC'))
  return bits >= strongBits ? 'strong' : bits >= fairBits ? 'fair' : 'weak'
}

function bitsOf(text: string): number {
  const separators = new Set<string>()
  let bits = 0
  let letters = 0
  let previous = Number.NaN
  for (const character of text.toLowerCase()) {
    const code = character.codePointAt(0) ?? 0
    const isForeseeable = Math.abs(code - previous) <= 1
    previous = code
    const isHan = /\p{Script=Han}/u.test(character)
    const isLetter = !isHan && /\p{L}/u.test(character)
    letters = isLetter ? letters + 1 : 0
    if (isForeseeable) continue
    if (isHan) bits += hanBits
    else if (isLetter) bits += letters <= 3 ? letterBits : furtherLetterBits
    else if (/\p{N}/u.test(character)) bits += digitBits
    else if (!separators.has(character)) {
      separators.add(character)
      bits += otherBits
    }
  }
  return bits
}
