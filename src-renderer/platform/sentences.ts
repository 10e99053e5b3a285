import type { Text } from './i18n'

/** Sentences one after another, parted as the language does it; one that has nothing to say is undefined. */
export function sentencesIn(text: Text, sentences: readonly (string | undefined)[]): string {
  const told = sentences.filter((one) => one !== undefined)
  return told.length === 0 ? '' : told.reduce((first, second) => text('terms.sentenceJoiner', { first, second }))
}
