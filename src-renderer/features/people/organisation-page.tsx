import { useState } from 'react'
import { useToday } from '@renderer/platform/clock'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { navigate } from '@renderer/platform/router'
import { routes } from '@renderer/platform/routes'
import { DeleteRecordButton } from '@renderer/records/delete-record-button'
import { RecordExtras } from '@renderer/records/record-extras'
import { RecordMissing } from '@renderer/records/record-missing'
import { SpaceMark } from '@renderer/records/space-mark'
import { useSides } from '@renderer/records/use-sides'
import { usePartnershipOfSpace, type PartnershipView } from '@renderer/storage/partnerships'
import { useRecord } from '@renderer/storage/records'
import { Badge } from '@renderer/ui/badge'
import { Button } from '@renderer/ui/button'
import { KeyValueList } from '@renderer/ui/key-value-list'
import { Inline, PageBody, Split, Stack } from '@renderer/ui/layout'
import { PageHeader } from '@renderer/ui/page-header'
import { Section } from '@renderer/ui/section'
import { OrganisationDialog } from './organisation-dialog'
import { PostDialog } from './post-dialog'
import { PostList } from './post-list'
import { postStandingOn, type Organisation, type Register } from './posts'
import { useRegister } from './use-register'
import styles from './people.module.css'

/** An organisation of one side's helix, with its posts and who holds them. */
export function OrganisationPage(props: { readonly organisation: string }) {
  const organisation = useRecord('organisation', props.organisation)
  const view = usePartnershipOfSpace(organisation?.space)
  const register = useRegister(organisation?.space)
  if (organisation === undefined || !register || (organisation && view === undefined)) return null
  if (!organisation || !view)
    return (
      <PageBody width="reading">
        <RecordMissing />
      </PageBody>
    )
  return (
    <>
      <OrganisationHeader organisation={organisation} view={view} register={register} />
      <Split wide="start">
        <Stack gap={5}>
          <OrganisationPosts organisation={organisation} view={view} register={register} />
          <RecordExtras record={organisation} />
        </Stack>
        <OrganisationFacts organisation={organisation} />
      </Split>
    </>
  )
}

type PartProps = { readonly organisation: Organisation; readonly view: PartnershipView; readonly register: Register }

function OrganisationHeader({ organisation, view, register }: PartProps) {
  const text = useText()
  const { city } = useFormats()
  const sides = useSides(view)
  const [isEditing, setEditing] = useState(false)
  const partnership = view.partnership.id
  const posts = register.posts.filter((post) => post.organisation === organisation.id)
  const tenures = register.tenures.filter((tenure) => posts.some(({ id }) => id === tenure.post))
  return (
    <>
      <PageHeader
        title={organisation.name}
        native={organisation.nativeName ? { text: organisation.nativeName } : undefined}
        crumbs={[
          {
            label: view.cities.map((side) => city(side).name).join(' – '),
            href: routes.partnership.to({ partnership, tab: 'people' })
          },
          { label: sides.inSentence(organisation.city) }
        ]}
        badges={
          <>
            <SpaceMark space={organisation.space} />
            <Badge>{text(`records.value.helix.${organisation.helix}`)}</Badge>
            {organisation.mayRepresentCity && <Badge tone="accent">{text('people.represents')}</Badge>}
          </>
        }
        actions={
          <Inline>
            <Button onPress={() => setEditing(true)}>{text('people.organisation.edit')}</Button>
            <DeleteRecordButton
              record={organisation}
              name={organisation.name}
              together={[...posts, ...tenures]}
              onDeleted={() => navigate(routes.partnership.to({ partnership, tab: 'people' }))}
            />
          </Inline>
        }
      />
      {isEditing && <OrganisationDialog view={view} organisation={organisation} onClose={() => setEditing(false)} />}
    </>
  )
}

function OrganisationPosts({ organisation, view, register }: PartProps) {
  const text = useText()
  const today = useToday()
  const [isAdding, setAdding] = useState(false)
  const posts = register.posts.filter((post) => post.organisation === organisation.id)
  return (
    <Section
      title={text('records.types.post')}
      action={
        <Button size="s" onPress={() => setAdding(true)}>
          {text('people.post.add')}
        </Button>
      }
    >
      {posts.length === 0 && <p className={styles.nobody}>{text('people.organisation.no-posts')}</p>}
      <PostList view={view} register={register} posts={posts.map((post) => postStandingOn(post, register, today))} />
      {isAdding && (
        <PostDialog
          view={view}
          organisations={register.organisations}
          organisation={organisation}
          onClose={() => setAdding(false)}
        />
      )}
    </Section>
  )
}

function OrganisationFacts({ organisation }: { readonly organisation: Organisation }) {
  const text = useText()
  const fields = ['website', 'about', 'source'] as const
  return (
    <Section title={text('people.organisation.facts')}>
      <KeyValueList
        items={fields.map((field) => ({
          key: text(`records.field.organisation.${field}`),
          value: organisation[field]
        }))}
      />
    </Section>
  )
}
