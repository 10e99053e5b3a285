import { useText } from '@renderer/platform/i18n'
import { useToday } from '@renderer/platform/clock'
import type { DecisionHomes } from '@renderer/storage/decisions'
import { useOffice } from '@renderer/storage/office-context'
import { usePartnershipOfSpace } from '@renderer/storage/partnerships'
import { saveRecords } from '@renderer/storage/write'
import type { DecisionKind } from '@shared/domain/decision'
import type { RecordOf } from '@shared/domain/record-registry'
import { notSaid } from '../form-values'
import { RecordDialog } from '../record-dialog'
import { RecordTitle } from '../record-title'
import { useAsOpened } from '../use-as-opened'
import { useRecordForm } from '../use-record-form'
import { useSides } from '../use-sides'
import { DecisionFieldset } from './decision-fieldset'
import { decisionFormSchema, decisionValues, valuesToDecision, type DecisionValues } from './decision-values'
import { DecisionHomeField } from './decision-home-field'

type DecisionDialogProps = {
  /** The space of the partnership whose decision it is; that of the office where there is none. */
  readonly space: string
  readonly onClose: () => void
  readonly onSaved?: (decision: string) => void
} & (
  | { readonly decision: RecordOf<'decision'> }
  | { readonly decision?: undefined; readonly homes: DecisionHomes; readonly kind?: DecisionKind }
)

/** A decision, new or changed. A new one says where it lives before it is saved; that is not changed afterwards. */
export function DecisionDialog(props: DecisionDialogProps) {
  const office = useOffice()
  const view = usePartnershipOfSpace(props.space === office.space ? undefined : props.space)
  if (view === undefined) return null
  return <LoadedDialog {...props} ours={view?.ours?.id} cities={view?.cities ?? []} />
}

type LoadedProps = DecisionDialogProps & {
  readonly ours: string | undefined
  readonly cities: readonly RecordOf<'city'>[]
}

function LoadedDialog(props: LoadedProps) {
  const { onClose, onSaved, ours, cities } = props
  const decision = useAsOpened(props.decision)
  const homes = props.decision ? undefined : props.homes
  const kind = props.decision ? undefined : props.kind
  const text = useText()
  const office = useOffice()
  const today = useToday()
  const sides = useSides({ cities })
  const firstHome = decision?.space ?? homes?.homes[0] ?? office.space
  const aboutAtFirst = homes?.aboutIn(firstHome) ?? []
  const recordForm = useRecordForm<DecisionValues>({
    draftKey: decision ? `decision/${decision.id}` : `decision/new/${firstHome}/${aboutAtFirst.join('+')}`,
    schema: decisionFormSchema,
    defaults: decisionValues(decision, { home: firstHome, kind, city: ours, today }),
    save: async ({ home, ...values }) => {
      const space = decision?.space ?? home
      const about = decision?.about ?? homes?.aboutIn(home) ?? []
      const fields = { ...valuesToDecision(values), version: decision?.version, about }
      const saved = await saveRecords(office, [{ type: 'decision', space, before: decision, fields }])
      const id = saved.ok ? saved.value[0]?.id : undefined
      if (id !== undefined) onSaved?.(id)
      return saved
    },
    onSaved: onClose
  })
  const { control } = recordForm.form
  return (
    <RecordDialog
      title={decision?.title ?? text('decisions.new')}
      recordForm={recordForm}
      onClose={onClose}
      {...(decision && { space: decision.space })}
      startAt="title"
      record={decision}
    >
      {aboutAtFirst.map((id) => (
        <p key={id}>
          {text('decisions.about-one')} <RecordTitle id={id} />
        </p>
      ))}
      {homes && <DecisionHomeField control={control} homes={homes.homes} />}
      <DecisionFieldset
        control={control}
        today={today}
        sides={cities.length > 0 ? [...sides.options, { id: notSaid, label: text('decisions.together') }] : []}
      />
    </RecordDialog>
  )
}
