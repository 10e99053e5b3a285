import { z } from 'zod'
import { useText } from '@renderer/platform/i18n'
import { formChoice, formLine, notSaid, said } from '@renderer/records/form-values'
import { RecordDialog } from '@renderer/records/record-dialog'
import { useAsOpened } from '@renderer/records/use-as-opened'
import { useRecordForm } from '@renderer/records/use-record-form'
import { useSides } from '@renderer/records/use-sides'
import { useOffice } from '@renderer/storage/office-context'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { useRecords } from '@renderer/storage/records'
import { saveRecords } from '@renderer/storage/write'
import { ComboBoxFormField, RadioFormField, SelectFormField, TextFormField } from '@renderer/ui/form/form-fields'
import { Grid } from '@renderer/ui/layout'
import { line } from '@shared/domain/field'
import { helixes } from '@shared/domain/helix'
import type { RecordOf } from '@shared/domain/record-registry'

/** `who` is the id of a person in the register, or a name typed in. */
const participantFormSchema = z.object({
  who: line,
  city: z.string().min(1),
  role: formLine,
  organisation: formChoice,
  helix: z.enum([notSaid, ...helixes]),
  represents: formLine
})
type ParticipantValues = z.infer<typeof participantFormSchema>

type ParticipantDialogProps = {
  readonly view: PartnershipView
  readonly delegation: RecordOf<'delegation'>
  readonly organisations: readonly RecordOf<'organisation'>[]
  readonly participant: RecordOf<'participant'> | undefined
  readonly onClose: () => void
}

export function ParticipantDialog(props: ParticipantDialogProps) {
  const { view, delegation, organisations, participant: live, onClose } = props
  const participant = useAsOpened(live)
  const text = useText()
  const office = useOffice()
  const sides = useSides(view)
  const people = useRecords('person', view.space) ?? []
  const recordForm = useRecordForm<ParticipantValues>({
    draftKey: participant ? `participant/${participant.id}` : `participant/new/${delegation.id}`,
    schema: participantFormSchema,
    defaults: {
      who: participant?.person ?? participant?.name ?? '',
      city: participant?.city ?? view.ours?.id ?? view.cities[0]?.id ?? '',
      role: participant?.role ?? '',
      organisation: participant?.organisation ?? '',
      helix: participant?.helix ?? notSaid,
      represents: participant?.represents ?? ''
    },
    save: (values) => {
      const person = people.find(({ id }) => id === values.who)
      return saveRecords(office, [
        {
          type: 'participant',
          space: delegation.space,
          before: participant,
          fields: {
            delegation: delegation.id,
            city: values.city,
            // A person who is not here any more keeps the name that was written down.
            name: person?.name ?? (values.who === participant?.person ? participant.name : values.who),
            person: person?.id ?? (values.who === participant?.person ? participant.person : undefined),
            role: said(values.role),
            organisation: said(values.organisation),
            helix: said(values.helix),
            represents: said(values.represents)
          }
        }
      ])
    },
    onSaved: onClose
  })
  const { control } = recordForm.form
  return (
    <RecordDialog
      title={participant?.name ?? text('delegations.participants.add')}
      recordForm={recordForm}
      onClose={onClose}
      space={delegation.space}
      startAt="who"
      record={participant}
    >
      <RadioFormField
        control={control}
        name="city"
        label={text('records.field.participant.city')}
        options={sides.options}
        orientation="horizontal"
      />
      <ComboBoxFormField
        control={control}
        name="who"
        label={text('records.field.participant.name')}
        description={text('delegations.participants.who')}
        options={people.map(({ id, name, nativeName }) => ({
          id,
          label: nativeName ? `${name} ${nativeName}` : name
        }))}
        allowsCustomValue
        isRequired
      />
      <TextFormField control={control} name="role" label={text('records.field.participant.role')} />
      <Grid>
        <ComboBoxFormField
          control={control}
          name="organisation"
          label={text('records.field.participant.organisation')}
          options={organisations.map(({ id, name }) => ({ id, label: name }))}
        />
        <SelectFormField
          control={control}
          name="helix"
          label={text('records.field.participant.helix')}
          options={[
            { id: notSaid, label: text('delegations.not-said') },
            ...helixes.map((id) => ({ id, label: text(`records.value.helix.${id}`) }))
          ]}
        />
      </Grid>
      <TextFormField
        control={control}
        name="represents"
        label={text('records.field.participant.represents')}
        description={text('delegations.participants.represents-hint')}
      />
    </RecordDialog>
  )
}
