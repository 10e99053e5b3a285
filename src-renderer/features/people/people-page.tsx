import { useState } from 'react'
import { useToday } from '@renderer/platform/clock'
import { useText } from '@renderer/platform/i18n'
import { navigate, useQuery } from '@renderer/platform/router'
import { routes } from '@renderer/platform/routes'
import { usePartnerNames } from '@renderer/records/space-mark'
import { useOffice } from '@renderer/storage/office-context'
import { usePartnershipViews, type PartnershipView } from '@renderer/storage/partnerships'
import { EmptyState } from '@renderer/ui/empty-state'
import { PageBody, Stack } from '@renderer/ui/layout'
import { MenuButton } from '@renderer/ui/menu-button'
import { PageHeader } from '@renderer/ui/page-header'
import { SearchField } from '@renderer/ui/search-field'
import { SegmentedFilter } from '@renderer/ui/segmented-filter'
import { hasWords } from '@shared/domain/text-search'
import { OrganisationsList } from './organisations-list'
import { PeopleList } from './people-list'
import { PersonDialog } from './person-dialog'
import type { Register } from './posts'
import { organisationRows, personRows } from './register-rows'
import { useRegister } from './use-register'
import styles from './people.module.css'

/** Everyone in the registers of all partnerships, and the organisations they belong to. */
export function PeoplePage() {
  const text = useText()
  const views = usePartnershipViews()
  const register = useRegister()
  const partnerNames = usePartnerNames()
  const [chosen, setChosen] = useState<PartnershipView>()
  const add = views && views.length > 0 && (
    <MenuButton
      label={text('people.person.add')}
      variant="secondary"
      items={views
        .toSorted((a, b) => Number(b.ours !== undefined) - Number(a.ours !== undefined))
        .map((view) => ({ id: view.partnership.id, label: partnerNames(view), onAction: () => setChosen(view) }))}
    />
  )
  const isEmpty = register && register.people.length + register.organisations.length === 0
  return (
    <>
      <PageHeader title={text('records.types.person')} lead={text('people.lead')} actions={add} />
      <PageBody>
        {views && register && !isEmpty && <Lists views={views} register={register} />}
        {isEmpty && (
          <EmptyState title={text('people.empty.title')} action={add} example={text('people.empty.example')}>
            {text('people.empty.text')}
          </EmptyState>
        )}
      </PageBody>
      {chosen && (
        <PersonDialog
          view={chosen}
          onClose={(person) => {
            setChosen(undefined)
            if (person) navigate(routes.person.to({ person }))
          }}
        />
      )}
    </>
  )
}

type ListsProps = { readonly views: readonly PartnershipView[]; readonly register: Register }

function Lists({ views, register }: ListsProps) {
  const text = useText()
  const today = useToday()
  const office = useOffice()
  const [query, change] = useQuery()
  const words = query.get('q') ?? ''
  const people = personRows(register, views, today, office.space).filter(({ person, posts }) =>
    hasWords(words, [
      person.name,
      person.nativeName,
      person.email,
      ...posts.flatMap(({ post, organisation }) => [post.title, post.nativeTitle, organisation?.name])
    ])
  )
  const organisations = organisationRows(register, views).filter(({ organisation, posts }) =>
    hasWords(words, [organisation.name, organisation.nativeName, ...posts.map(({ title }) => title)])
  )
  const list = query.get('list') ?? (register.people.length === 0 ? 'organisations' : 'people')
  return (
    <Stack gap={4}>
      <div className={styles.tools}>
        <SegmentedFilter
          label={text('people.lists')}
          value={list === 'organisations' ? 'organisations' : 'people'}
          onChange={(chosen) => change({ list: chosen })}
          segments={[
            { id: 'people', label: text('records.types.person'), count: people.length },
            { id: 'organisations', label: text('records.types.organisation'), count: organisations.length }
          ]}
        />
        <SearchField label={text('people.search')} value={words} onChange={(q) => change({ q })} />
      </div>
      {list === 'organisations' ? (
        <OrganisationsList rows={organisations} />
      ) : (
        <PeopleList rows={people} views={views} />
      )}
    </Stack>
  )
}
