/** What a colour stands for; it never stands alone, a word is always beside it. */
export type Tone = 'neutral' | 'accent' | 'due' | 'late' | 'good' | 'shared' | 'internal'
