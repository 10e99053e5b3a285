import { useState } from 'react'
import { useToday } from '@renderer/platform/clock'
import { useText } from '@renderer/platform/i18n'
import { navigate } from '@renderer/platform/router'
import { routes } from '@renderer/platform/routes'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { Button } from '@renderer/ui/button'
import { EmptyState } from '@renderer/ui/empty-state'
import { Inline, PageBody } from '@renderer/ui/layout'
import { Section } from '@renderer/ui/section'
import type { Helix } from '@shared/domain/helix'
import { HelixGrid } from './helix-grid'
import { OrganisationDialog } from './organisation-dialog'
import { PeopleList } from './people-list'
import { PersonDialog } from './person-dialog'
import { PostDialog } from './post-dialog'
import { personRows } from './register-rows'
import { useRegister } from './use-register'

type Adding =
  | { readonly what: 'organisation'; readonly city?: string; readonly helix?: Helix }
  | { readonly what: 'post' | 'person' }

/** Both helices of a partnership face to face, and everyone in its register. */
export function PeoplePanel({ view }: { readonly view: PartnershipView }) {
  const text = useText()
  const today = useToday()
  const register = useRegister(view.space)
  const [adding, setAdding] = useState<Adding>()
  if (!register) return null
  const stop = () => setAdding(undefined)
  const isEmpty = register.organisations.length + register.posts.length + register.people.length === 0
  const add = (
    <Inline>
      <Button size="s" onPress={() => setAdding({ what: 'organisation' })}>
        {text('people.organisation.add')}
      </Button>
      <Button size="s" onPress={() => setAdding({ what: 'post' })}>
        {text('people.post.add')}
      </Button>
      <Button size="s" onPress={() => setAdding({ what: 'person' })}>
        {text('people.person.add')}
      </Button>
    </Inline>
  )
  return (
    <PageBody>
      {isEmpty ? (
        <EmptyState
          title={text('people.empty.title')}
          action={
            <Button variant="primary" onPress={() => setAdding({ what: 'organisation' })}>
              {text('people.organisation.add')}
            </Button>
          }
          example={text('people.empty.example')}
        >
          {text('people.empty.text')}
        </EmptyState>
      ) : (
        <>
          <Section title={text('people.helices')} action={add}>
            <HelixGrid
              view={view}
              register={register}
              onAdd={(city, helix) => setAdding({ what: 'organisation', city, helix })}
            />
          </Section>
          {register.people.length > 0 && (
            <Section title={text('records.types.person')}>
              <PeopleList rows={personRows(register, [view], today)} views={[view]} />
            </Section>
          )}
        </>
      )}
      {adding?.what === 'organisation' && (
        <OrganisationDialog view={view} city={adding.city} helix={adding.helix} onClose={stop} />
      )}
      {adding?.what === 'post' && <PostDialog view={view} organisations={register.organisations} onClose={stop} />}
      {adding?.what === 'person' && (
        <PersonDialog
          view={view}
          onClose={(person) => {
            stop()
            if (person) navigate(routes.person.to({ person }))
          }}
        />
      )}
    </PageBody>
  )
}
