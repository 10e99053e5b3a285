import { Pencil, UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { routes } from '@renderer/platform/routes'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { Badge } from '@renderer/ui/badge'
import { BothNames } from '@renderer/ui/both-names'
import { IconButton } from '@renderer/ui/icon-button'
import { LinkTo } from '@renderer/ui/link-to'
import { PostDialog } from './post-dialog'
import type { PostStanding, Register } from './posts'
import { TenureDialog } from './tenure-dialog'
import styles from './people.module.css'

type PostListProps = {
  readonly view: PartnershipView
  readonly register: Register
  readonly posts: readonly PostStanding[]
}

/** Posts with their holders of today, or the word that there is none. */
export function PostList({ view, register, posts }: PostListProps) {
  const [edited, setEdited] = useState<PostStanding>()
  const [filled, setFilled] = useState<PostStanding>()
  if (posts.length === 0) return null
  return (
    <>
      <ul className={styles.posts}>
        {posts.map((standing) => (
          <PostLine
            key={standing.post.id}
            standing={standing}
            onEdit={() => setEdited(standing)}
            onFill={() => setFilled(standing)}
          />
        ))}
      </ul>
      {edited && (
        <PostDialog
          view={view}
          organisations={register.organisations}
          post={edited.post}
          tenures={register.tenures.filter(({ post }) => post === edited.post.id)}
          onClose={() => setEdited(undefined)}
        />
      )}
      {filled && (
        <TenureDialog
          post={filled.post}
          people={register.people.filter(({ space }) => space === view.space)}
          current={filled.holders.map(({ tenure }) => tenure)}
          onClose={() => setFilled(undefined)}
        />
      )}
    </>
  )
}

type PostLineProps = {
  readonly standing: PostStanding
  readonly onEdit: () => void
  readonly onFill: () => void
}

function PostLine({ standing, onEdit, onFill }: PostLineProps) {
  const text = useText()
  const { day, partial } = useFormats()
  const { post, holders, vacancy, since } = standing
  return (
    <li className={styles.post}>
      <div>
        <div className={styles.line}>
          <span>
            <BothNames name={post.title} native={post.nativeTitle} />
          </span>
          {post.coreGroup && <Badge>{text('people.core.badge')}</Badge>}
          {post.mayRepresentCity && <Badge tone="accent">{text('people.represents')}</Badge>}
          {vacancy === 'vacant' && (
            <Badge tone="due">
              {since ? text('people.vacant-since', { day: day(since, 'short') }) : text('people.vacant')}
            </Badge>
          )}
        </div>
        {vacancy === 'not-recorded' && <div className={styles.nobody}>{text('people.not-recorded')}</div>}
        {holders.map(({ tenure, person }) => (
          <div key={tenure.id} className={styles.holder}>
            <BothNames
              name={
                <LinkTo href={routes.person.to({ person: tenure.person })}>
                  {person?.name ?? text('forms.value.unknown-record')}
                </LinkTo>
              }
              native={person?.nativeName}
            />
            {tenure.from && <span> · {text('people.since', { day: partial(tenure.from, 'short') })}</span>}
          </div>
        ))}
        {post.nextElectionOn && (
          <div className={styles.nobody}>{text('people.election', { day: day(post.nextElectionOn, 'short') })}</div>
        )}
      </div>
      <div className={styles.actions}>
        <IconButton icon={<UserPlus />} label={text('people.tenure.title', { post: post.title })} onPress={onFill} />
        <IconButton icon={<Pencil />} label={text('people.change', { name: post.title })} onPress={onEdit} />
      </div>
    </li>
  )
}
