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
 * sentence for the kind of issue where the schema says nothing of its own, else the message with the id `otherwise`. What a
 * schema says in words of its own is written for files, in one language.
 */
export function fieldErrorText(
  intl: IntlShape,
  error: FieldError | undefined,
  value?: unknown,
  otherwise = 'ui.error.unknown'
): string | undefined {
  if (!error) return undefined
  if (error.message && error.message in intl.messages) return intl.formatMessage({ id: error.message })
  const isEmpty = value === undefined || value === null || value === ''
  const id = isEmpty ? 'ui.error.missing' : idByIssue[error.type]
  return intl.formatMessage({ id: id ?? otherwise })
}
