import { useText } from '@renderer/platform/i18n'
import type { Author } from '@renderer/storage/authors'
import { Checkbox } from '@renderer/ui/checkbox'
import { Stack } from '@renderer/ui/layout'
import { ListRow, RowList, Section } from '@renderer/ui/section'

type EraseAuthorsProps = {
  readonly authors: readonly Author[]
  /** Ids of those whose name stays. */
  readonly kept: ReadonlySet<string>
  readonly onKept: (kept: ReadonlySet<string>) => void
}

/** Under which names the person wrote; who is ticked leaves no name on it. */
export function EraseAuthors({ authors, kept, onKept }: EraseAuthorsProps) {
  const text = useText()
  const keep = (id: string, isKept: boolean) => {
    const next = new Set(kept)
    if (isKept) next.add(id)
    else next.delete(id)
    onKept(next)
  }
  return (
    <Section title={text('trust.erase.authors')}>
      <Stack gap={2}>
        <p>{text('trust.erase.authors.hint')}</p>
        <RowList label={text('trust.erase.authors')}>
          {authors.map(({ id, name, changes, isActing }) => (
            <ListRow
              key={id}
              title={
                <Checkbox isSelected={!kept.has(id)} onChange={(isSelected) => keep(id, !isSelected)}>
                  {name}
                </Checkbox>
              }
              detail={text('trust.authors.changes', { count: changes })}
              aside={isActing ? text('trust.authors.acting') : undefined}
            />
          ))}
        </RowList>
      </Stack>
    </Section>
  )
}
