import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { useToday } from '@renderer/platform/clock'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { useRecords } from '@renderer/storage/records'
import { Badge } from '@renderer/ui/badge'
import { IconButton } from '@renderer/ui/icon-button'
import { ListRow, RowList, Section } from '@renderer/ui/section'
import { holdersOn } from '@shared/domain/people'
import { tenuresInOrder, type Person, type Tenure } from './posts'
import { TenureDialog } from './tenure-dialog'
import styles from './people.module.css'

type PersonTenuresProps = { readonly person: Person; readonly tenures: readonly Tenure[] }

/** The posts of a person, newest first. */
export function PersonTenures({ person, tenures }: PersonTenuresProps) {
  const text = useText()
  const today = useToday()
  const { partial } = useFormats()
  const posts = useRecords('post', person.space)
  const organisations = useRecords('organisation', person.space)
  const [edited, setEdited] = useState<Tenure>()
  if (!posts || !organisations) return null
  const held = new Set(holdersOn(tenures, today))
  const postOf = (tenure: Tenure) => posts.find(({ id }) => id === tenure.post)
  const span = ({ from, until }: Tenure) => {
    if (from && until) return `${partial(from, 'short')} – ${partial(until, 'short')}`
    if (from) return text('people.since', { day: partial(from, 'short') })
    return until ? text('people.until', { day: partial(until, 'short') }) : undefined
  }
  const editedPost = edited && postOf(edited)
  return (
    <Section title={text('people.person.posts')}>
      {tenures.length === 0 && <p className={styles.nobody}>{text('people.person.no-posts')}</p>}
      <RowList>
        {tenuresInOrder(tenures).map((tenure) => {
          const post = postOf(tenure)
          const organisation = organisations.find(({ id }) => id === post?.organisation)
          const title = post?.title ?? text('forms.value.unknown-record')
          return (
            <ListRow
              key={tenure.id}
              title={title}
              detail={[organisation?.name, span(tenure), tenure.source].filter(Boolean).join(' · ')}
              aside={
                <>
                  {held.has(tenure) && <Badge tone="good">{text('people.today')}</Badge>}
                  {post && (
                    <IconButton
                      icon={<Pencil />}
                      label={text('people.change', { name: title })}
                      onPress={() => setEdited(tenure)}
                    />
                  )}
                </>
              }
            />
          )
        })}
      </RowList>
      {edited && editedPost && (
        <TenureDialog post={editedPost} people={[person]} tenure={edited} onClose={() => setEdited(undefined)} />
      )}
    </Section>
  )
}
