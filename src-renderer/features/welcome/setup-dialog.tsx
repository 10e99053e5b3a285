import { useId, useState } from 'react'
import { useForm } from 'react-hook-form'
import { useText } from '@renderer/platform/i18n'
import { ownTimeZone } from '@renderer/platform/places'
import { navigate } from '@renderer/platform/router'
import { routes } from '@renderer/platform/routes'
import { OfficeFieldset } from '@renderer/records/office-fieldset'
import { officeFields, officeFormSchema, officeValues, type OfficeValues } from '@renderer/records/office-values'
import { SaveProblemNotice } from '@renderer/records/record-form'
import { enterOffice } from '@renderer/storage/session'
import { createOffice } from '@renderer/storage/setup'
import type { SaveProblem } from '@renderer/storage/write'
import { Dialog } from '@renderer/ui/dialog'
import { DialogActions } from '@renderer/ui/dialog-actions'
import { TextFormField } from '@renderer/ui/form/form-fields'
import { formResolver } from '@renderer/ui/form/form-resolver'
import { Stack } from '@renderer/ui/layout'

/** Sets up one's own office; only what the first exchange needs is asked. */
export function SetupDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText()
  const id = useId()
  const [problem, setProblem] = useState<SaveProblem>()
  const form = useForm<OfficeValues, unknown, OfficeValues>({
    resolver: formResolver(officeFormSchema),
    defaultValues: officeValues(undefined, '', ownTimeZone()),
    mode: 'onTouched'
  })
  const submit = form.handleSubmit(async (values) => {
    const created = await createOffice({ office: officeFields(values), personName: values.personName })
    if (!created.ok) return setProblem(created.error)
    enterOffice(created.value)
    navigate(routes.desk.to())
  })
  return (
    <Dialog title={text('welcome.setup.title')} isOpen onClose={onClose} size="l">
      <form id={id} onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap={4}>
          <TextFormField
            control={form.control}
            name="personName"
            label={text('welcome.person')}
            description={text('welcome.person.hint')}
            isRequired
            autoFocus
          />
          <OfficeFieldset form={form} isWhole={false} />
          <DialogActions
            label={text('welcome.setup.save')}
            form={id}
            isPending={form.formState.isSubmitting}
            onCancel={onClose}
            note={problem && <SaveProblemNotice problem={problem} />}
          />
        </Stack>
      </form>
    </Dialog>
  )
}
