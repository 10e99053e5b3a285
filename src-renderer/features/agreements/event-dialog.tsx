import { useState } from 'react'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { newId } from '@renderer/platform/ids'
import { RecordDialog } from '@renderer/records/record-dialog'
import { useAsOpened } from '@renderer/records/use-as-opened'
import { useRecordForm } from '@renderer/records/use-record-form'
import { useSides } from '@renderer/records/use-sides'
import { useOffice } from '@renderer/storage/office-context'
import { recordById } from '@renderer/storage/records'
import { deleteRecords, saveRecords } from '@renderer/storage/write'
import { PartialDateFormField, RadioFormField, SelectFormField, TextAreaFormField } from '@renderer/ui/form/form-fields'
import { PartialDateGroup } from '@renderer/ui/partial-date-group'
import { showToast } from '@renderer/ui/toasts'
import { historyOf, stayingSides } from '@shared/domain/term-history'
import type { TermEventRecord, VersionProps } from './agreement-records'
import { EventEffectLine } from './event-effect-line'
import { EventPapers } from './event-papers'
import {
  canLeaveAlone,
  eventFields,
  eventFormKinds,
  eventFormSchema,
  eventKinds,
  eventSoFar,
  eventValues,
  formKindOf,
  nobody
} from './event-values'
import { eventKindName } from './event-words'
import { ReplacedByField } from './replaced-by-field'
import { LiveStanding } from './live-standing'

type EventDialogProps = VersionProps & {
  readonly event: TermEventRecord | undefined
  readonly onClose: () => void
}

/** One event in the term of a version; only the fields of its kind are asked, and its effect is told before it is saved. */
export function EventDialog({ view, records, version, event: live, onClose }: EventDialogProps) {
  const event = useAsOpened(live)
  const text = useText()
  const office = useOffice()
  const sides = useSides(view)
  const { partial } = useFormats()
  const [id] = useState(() => event?.id ?? newId())
  async function undo(): Promise<void> {
    const address = { type: 'term-event' as const, space: version.space, id }
    const saved = event ? await recordById(office, 'term-event', id) : undefined
    const undone = event
      ? await saveRecords(office, [{ ...address, before: saved ?? undefined, fields: event }])
      : await deleteRecords(office, [address])
    if (!undone.ok) showToast({ title: text('forms.problem.title'), detail: undone.error.message, tone: 'late' })
  }
  const recordForm = useRecordForm({
    draftKey: event ? `term-event/${id}` : `term-event/new/${version.id}`,
    schema: eventFormSchema,
    defaults: eventValues(event, version.term.kind === 'open' ? 'notice' : 'extended'),
    save: (values) =>
      saveRecords(office, [
        { type: 'term-event', space: version.space, id, before: event, fields: eventFields(values, version.id) }
      ]),
    onSaved: () => {
      const saved = recordForm.form.getValues()
      const name = eventKindName(text, saved.kind)
      const on = saved[eventKinds[saved.kind].needs[0] ?? 'signedOn']
      showToast({
        title: text(event ? 'standing.event.changed' : 'standing.event.added', { event: name }),
        ...(on && { detail: partial(on) }),
        action: { label: text('forms.undo'), onPress: () => void undo() }
      })
      onClose()
    }
  })
  const { control, watch } = recordForm.form
  const values = watch()
  const { dates, needs, hasGiver } = eventKinds[values.kind]
  const soFar = eventSoFar(values, version.id, id)
  const others = records.events.filter((other) => other.id !== id)
  const staying = stayingSides(
    view.cities.map((city) => city.id),
    historyOf(version, others)
  )
  const mayLeaveAlone = staying.length > 2 || values.endsFor === 'giver'
  return (
    <RecordDialog
      title={event ? eventKindName(text, formKindOf(event)) : text('agreements.event.add')}
      recordForm={recordForm}
      onClose={onClose}
      space={version.space}
      startAt="kind"
      record={event}
    >
      <SelectFormField
        control={control}
        name="kind"
        label={text('records.field.term-event.kind')}
        description={text(
          values.kind === 'superseded' ? 'standing.event.superseded.hint' : `agreements.event.${values.kind}.hint`
        )}
        options={eventFormKinds.map((kind) => ({ id: kind, label: eventKindName(text, kind) }))}
      />
      <PartialDateGroup>
        {dates.map((name) => (
          <PartialDateFormField
            key={`${values.kind} ${name}`}
            control={control}
            name={name}
            label={text(`records.field.term-event.${name}`)}
            isRequired={needs.includes(name)}
          />
        ))}
      </PartialDateGroup>
      {values.kind === 'superseded' && (
        <ReplacedByField form={recordForm.form} records={records} agreement={version.agreement} />
      )}
      {hasGiver && (
        <RadioFormField
          control={control}
          name="givenBy"
          label={text('records.field.term-event.givenBy')}
          orientation="horizontal"
          options={[
            ...sides.options,
            { id: nobody, label: text('agreements.event.given-by.unknown', { cities: view.cities.length }) }
          ]}
        />
      )}
      {mayLeaveAlone && canLeaveAlone(values) && (
        <RadioFormField
          control={control}
          name="endsFor"
          label={text('records.field.term-event.isForGiverOnly')}
          options={[
            { id: 'all', label: text('standing.event.ends-for.all') },
            {
              id: 'giver',
              label: text('standing.event.ends-for.giver', { city: sides.name(values.givenBy) }),
              description: text('standing.event.ends-for.giver.hint')
            }
          ]}
        />
      )}
      {soFar && <EventEffectLine view={view} records={records} version={version} event={soFar} />}
      <LiveStanding
        view={view}
        records={records}
        version={soFar && version}
        events={soFar ? [...others, soFar] : others}
        intro="agreements.live.event"
        missing="agreements.live.event-missing"
      />
      <TextAreaFormField
        control={control}
        name="reason"
        label={text('records.field.term-event.reason')}
        rows={3}
        isRequired={needs.includes('reason')}
      />
      <EventPapers form={recordForm.form} space={version.space} />
    </RecordDialog>
  )
}
