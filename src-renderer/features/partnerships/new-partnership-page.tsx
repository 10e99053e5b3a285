import { useRef } from 'react'
import { useText } from '@renderer/platform/i18n'
import { navigate } from '@renderer/platform/router'
import { routes } from '@renderer/platform/routes'
import { RecordForm } from '@renderer/records/record-form'
import { SpaceMark } from '@renderer/records/space-mark'
import { useRecordForm } from '@renderer/records/use-record-form'
import { useOffice } from '@renderer/storage/office-context'
import { createPartnership } from '@renderer/storage/partnerships'
import { useRecords } from '@renderer/storage/records'
import { Badge } from '@renderer/ui/badge'
import { Button } from '@renderer/ui/button'
import { Inline, PageBody } from '@renderer/ui/layout'
import { PageHeader } from '@renderer/ui/page-header'
import { Section } from '@renderer/ui/section'
import { ok } from '@shared/domain/result'
import type { OfficeFields } from '@shared/domain/office'
import { CityFieldset } from './city-fieldset'
import { PartnershipFieldset } from './partnership-fieldset'
import {
  cityFields,
  emptyCity,
  newPartnershipValues,
  partnershipFields,
  partnershipFormSchema
} from './partnership-values'

const cityKeys = ['partner', 'third']

/** A new partnership: two cities, or three, and what our office says of it. */
export function NewPartnershipPage() {
  const text = useText()
  const offices = useRecords('office')
  return (
    <>
      <PageHeader
        title={text('partnerships.new')}
        lead={text('partnerships.new.lead')}
        crumbs={[{ label: text('records.types.partnership'), href: routes.partnerships.to() }]}
      />
      <PageBody width="reading">{offices && <NewPartnershipForm office={offices[0]} />}</PageBody>
    </>
  )
}

function NewPartnershipForm({ office: ours }: { readonly office: OfficeFields | undefined }) {
  const text = useText()
  const office = useOffice()
  const made = useRef('')
  const recordForm = useRecordForm({
    draftKey: 'partnership/new',
    schema: partnershipFormSchema,
    defaults: newPartnershipValues(ours),
    save: async (values) => {
      const created = await createPartnership(office, {
        fields: partnershipFields(values),
        cities: values.cities.map((city) => cityFields(city))
      })
      if (created.ok) made.current = created.value
      return created.ok ? ok(undefined) : created
    },
    onSaved: () => navigate(routes.partnership.to({ partnership: made.current }))
  })
  const { form } = recordForm
  const cities = form.watch('cities')
  const setCities = (next: typeof cities) => form.setValue('cities', next, { shouldDirty: true })
  const cancel = () => {
    recordForm.discardDraft()
    navigate(routes.partnerships.to())
  }
  return (
    <RecordForm recordForm={recordForm} onCancel={cancel} saveLabel={text('partnerships.new.save')}>
      {cities.slice(1).map((_, index) => (
        <Section
          key={cityKeys[index]}
          title={text('partnerships.form.partner-city')}
          action={index === 0 && <Badge tone="shared">{text('partnerships.form.shared')}</Badge>}
        >
          <CityFieldset form={form} index={index + 1} hasFocus={index === 0} />
        </Section>
      ))}
      <Inline>
        {cities.length === 2 ? (
          <Button size="s" onPress={() => setCities([...cities, emptyCity])}>
            {text('partnerships.form.third')}
          </Button>
        ) : (
          <Button size="s" onPress={() => setCities(cities.slice(0, 2))}>
            {text('partnerships.form.no-third')}
          </Button>
        )}
      </Inline>
      <Section
        title={text('partnerships.form.our-city')}
        action={<Badge tone="shared">{text('partnerships.form.shared')}</Badge>}
      >
        <CityFieldset form={form} index={0} />
      </Section>
      <Section title={text('partnerships.form.our-view')} action={<SpaceMark space={office.space} />}>
        <PartnershipFieldset form={form} hasPace />
      </Section>
    </RecordForm>
  )
}
