import type { FieldError } from 'react-hook-form'
import type { IntlShape } from 'react-intl'

const idByIssue: Readonly<Record<string, string>> = {
  invalid_type: 'ui.error.missing',
  required: 'ui.error.missing',
  invalid_value: 'ui.error.missing',
  invalid_union: 'ui.error.missing',
  too_small: 'ui.error.too-small',
  too_big: 'ui.error.too-big',
  invalid_format: 'ui.error.format'
}

/**
 * What is wrong with a field, in the language of the screen: the issue's message where it is the id of a message, a
 * sentence for the kind of issue where the schema says nothing of its own, else the message as it is.
 */
export function fieldErrorText(intl: IntlShape, error: FieldError | undefined, value?: unknown): string | undefined {
  if (!error) return undefined
  if (error.message && error.message in intl.messages) return intl.formatMessage({ id: error.message })
  const isEmpty = value === undefined || value === null || value === ''
  const id = isEmpty ? 'ui.error.missing' : idByIssue[error.type]
  if (id) return intl.formatMessage({ id })
  return error.message || intl.formatMessage({ id: 'ui.error.unknown' })
}
