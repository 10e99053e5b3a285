/** Themes as typed in one line: separated by commas or semicolons of any script, each once, case aside. */
export function themesOf(line: string): string[] {
  const themes = line
    .split(/[,;，、；]/)
    .map((theme) => theme.trim())
    .filter(Boolean)
  return themes.filter((theme, index) => themes.findIndex((other) => same(other, theme)) === index)
}

export function themeLine(themes: readonly string[] | undefined): string {
  return (themes ?? []).join(', ')
}

/** The themes in use, the most frequent first; spellings that differ only in case count as the first met. */
export function themesInUse(areas: readonly { readonly themes?: readonly string[] | undefined }[]): string[] {
  const counts = new Map<string, { theme: string; count: number }>()
  for (const theme of areas.flatMap(({ themes = [] }) => themes)) {
    const key = theme.toLocaleLowerCase('und')
    const known = counts.get(key) ?? { theme, count: 0 }
    counts.set(key, { ...known, count: known.count + 1 })
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count).map(({ theme }) => theme)
}

function same(a: string, b: string): boolean {
  return a.toLocaleLowerCase('und') === b.toLocaleLowerCase('und')
}

export function hasTheme(themes: readonly string[] | undefined, theme: string): boolean {
  return (themes ?? []).some((one) => same(one, theme))
}
