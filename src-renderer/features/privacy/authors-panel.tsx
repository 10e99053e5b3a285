import { useState } from 'react'
import { useText } from '@renderer/platform/i18n'
import { authorsIn, type Author } from '@renderer/storage/authors'
import { useOffice } from '@renderer/storage/office-context'
import { Button } from '@renderer/ui/button'
import { Stack } from '@renderer/ui/layout'
import { ListRow, RowList, Section } from '@renderer/ui/section'
import { useErasing } from './erasing-store'

/** Whose names stand on changes, shown on request since the whole log is read for it; each can be erased. */
export function AuthorsPanel() {
  const text = useText()
  const office = useOffice()
  const [authors, setAuthors] = useState<readonly Author[]>()
  const [isReading, setReading] = useState(false)

  async function show(): Promise<void> {
    setReading(true)
    setAuthors((await authorsIn(office)).toSorted((a, b) => a.name.localeCompare(b.name)))
    setReading(false)
  }

  return (
    <Section
      title={text('trust.authors.title')}
      action={
        <Button size="s" isPending={isReading} onPress={() => void show()}>
          {text('trust.authors.show')}
        </Button>
      }
    >
      <Stack gap={3}>
        <p>{text('trust.authors.text')}</p>
        {authors && (
          <RowList label={text('trust.authors.title')}>
            {authors.map((author) => (
              <AuthorRow key={author.id} author={author} />
            ))}
          </RowList>
        )}
      </Stack>
    </Section>
  )
}

function AuthorRow({ author: { id, name, changes, isActing } }: { readonly author: Author }) {
  const text = useText()
  const told = text('trust.authors.changes', { count: changes })
  return (
    <ListRow
      title={name}
      detail={isActing ? `${told}, ${text('trust.authors.acting')}` : told}
      aside={
        <Button
          size="s"
          variant="quiet"
          aria-label={text('trust.authors.erase', { name })}
          onPress={() => useErasing.setState({ erasing: { id, type: 'person', name } })}
        >
          {text('privacy.erase')}
        </Button>
      }
    />
  )
}
