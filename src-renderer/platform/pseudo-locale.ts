const accented: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  y: 'ý',
  c: 'ç',
  n: 'ñ',
  s: 'š',
  z: 'ž',
  A: 'Á',
  E: 'É',
  I: 'Í',
  O: 'Ó',
  U: 'Ú',
  Y: 'Ý',
  C: 'Ç',
  N: 'Ñ',
  S: 'Š',
  Z: 'Ž'
}

/**
 * An ICU message with its text accented and made a third longer, its arguments and tags untouched: what stays plain on
 * the screen was never given to a translator, and what is cut off will be cut off in German.
 */
export function pseudoMessage(message: string): string {
  let depth = 0
  let isTag = false
  let length = 0
  let text = ''
  for (const letter of message) {
    if (letter === '{') depth += 1
    if (letter === '}') depth -= 1
    if (letter === '<') isTag = true
    const isText = depth % 2 === 0 && !isTag && letter !== '}'
    if (letter === '>') isTag = false
    if (isText) length += 1
    text += isText ? (accented[letter] ?? letter) : letter
  }
  return `[${text}${'~'.repeat(Math.ceil(length / 3))}]`
}
