import { useState } from 'react'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { navigate } from '@renderer/platform/router'
import { routes } from '@renderer/platform/routes'
import { DeleteRecordButton } from '@renderer/records/delete-record-button'
import { RecordExtras } from '@renderer/records/record-extras'
import { RecordMissing } from '@renderer/records/record-missing'
import { SpaceMark } from '@renderer/records/space-mark'
import { useOffice } from '@renderer/storage/office-context'
import { usePartnershipOfSpace } from '@renderer/storage/partnerships'
import { useRecord, useReferring } from '@renderer/storage/records'
import { Button } from '@renderer/ui/button'
import { KeyValueList } from '@renderer/ui/key-value-list'
import { Inline, PageBody, Split, Stack } from '@renderer/ui/layout'
import { PageHeader } from '@renderer/ui/page-header'
import { Section } from '@renderer/ui/section'
import type { RecordOf } from '@shared/domain/record-registry'
import { PersonDelegations } from './person-delegations'
import { PersonDialog } from './person-dialog'
import { PersonTenures } from './person-tenures'

/** A person: how to address them, the posts they held, the delegations they took part in. */
export function PersonPage(props: { readonly person: string }) {
  const text = useText()
  const { city } = useFormats()
  const [isEditing, setEditing] = useState(false)
  const office = useOffice()
  const person = useRecord('person', props.person)
  const view = usePartnershipOfSpace(person?.space)
  const tenures = useReferring('tenure', props.person)
  if (person === undefined || !tenures || (person && view === undefined)) return null
  if (!person || (!view && person.space !== office.space))
    return (
      <PageBody width="reading">
        <RecordMissing />
      </PageBody>
    )
  const place = view && {
    label: view.cities.map((side) => city(side).name).join(' – '),
    href: routes.partnership.to({ partnership: view.partnership.id, tab: 'people' })
  }
  return (
    <>
      <PageHeader
        title={person.name}
        native={person.nativeName ? { text: person.nativeName } : undefined}
        crumbs={[{ label: text('records.types.person'), href: routes.people.to() }, ...(place ? [place] : [])]}
        badges={<SpaceMark space={person.space} />}
        actions={
          <Inline>
            <Button onPress={() => setEditing(true)}>{text('people.person.edit')}</Button>
            <DeleteRecordButton
              record={person}
              name={person.name}
              together={tenures}
              onDeleted={() => navigate(place?.href ?? routes.people.to())}
            />
          </Inline>
        }
      />
      <Split wide="start">
        <Stack gap={5}>
          <div>
            <PersonTenures person={person} tenures={tenures} />
            {view && <PersonDelegations person={person} partnership={view.partnership.id} />}
          </div>
          <RecordExtras record={person} />
        </Stack>
        <PersonFacts person={person} />
      </Split>
      {isEditing && <PersonDialog person={person} onClose={() => setEditing(false)} />}
    </>
  )
}

function PersonFacts({ person }: { readonly person: RecordOf<'person'> }) {
  const text = useText()
  const fields = ['formOfAddress', 'email', 'phone', 'languages', 'about', 'source'] as const
  const order = person.nameOrder && text(`records.value.nameOrder.${person.nameOrder}`)
  return (
    <Section title={text('people.person.facts')}>
      <KeyValueList
        items={[
          { key: text('records.field.person.nameOrder'), value: order },
          ...fields.map((field) => ({ key: text(`records.field.person.${field}`), value: person[field] }))
        ]}
      />
    </Section>
  )
}
