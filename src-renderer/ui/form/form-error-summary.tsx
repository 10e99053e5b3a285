import type { FieldErrors, FieldPath, FieldValues, UseFormSetFocus } from 'react-hook-form'
import { useIntl } from 'react-intl'
import { Button } from '../button'
import { Notice } from '../notice'

export type FormErrorSummaryProps<Values extends FieldValues> = {
  readonly errors: FieldErrors<Values>
  readonly setFocus: UseFormSetFocus<Values>
  /** The label of each field, in the order of the form. */
  readonly labels: Readonly<Record<string, string>>
}

/** After a refused save: how many fields stop it, each a button that leads to its field. */
export function FormErrorSummary<Values extends FieldValues>(props: FormErrorSummaryProps<Values>) {
  const { errors, setFocus, labels } = props
  const intl = useIntl()
  const names = Object.keys(errors).filter((name) => name !== 'root')
  if (names.length === 0) return null
  return (
    <Notice tone="late" title={intl.formatMessage({ id: 'ui.error-summary' }, { count: names.length })}>
      {names.map((name) => (
        <Button key={name} size="s" variant="quiet" onPress={() => setFocus(name as FieldPath<Values>)}>
          {labels[name] ?? name}
        </Button>
      ))}
    </Notice>
  )
}
