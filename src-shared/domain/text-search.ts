/**
 * Whether every word of a search stands somewhere in the texts: parts of words count, case and accents don't, so that
 * "goteborg" finds "Göteborg". Chinese needs no spaces. An empty search finds everything.
 */
export function hasWords(words: string, texts: readonly (string | undefined)[]): boolean {
  const text = folded(texts.filter(Boolean).join('\n'))
  return folded(words)
    .split(/\s+/)
    .every((word) => text.includes(word))
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase('und')
}
