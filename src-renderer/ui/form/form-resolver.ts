import { zodResolver } from '@hookform/resolvers/zod'
import type { FieldValues, Resolver } from 'react-hook-form'
import type { z } from 'zod'

/** A copy in which what was left empty ('' , null, undefined, NaN) is absent, as the record schemas want it. */
export function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => !isEmpty(one))
      .map(([key, one]) => [key, withoutEmpty(one)])
  )
}

const isEmpty = (value: unknown) =>
  value === '' || value === null || value === undefined || (typeof value === 'number' && Number.isNaN(value))

/**
 * Checks a form with a record's schema. The form keeps empty fields as '' or null, the schema never sees them; `onSubmit`
 * gets the schema's output.
 */
export function formResolver<Input extends FieldValues, Output>(
  schema: z.ZodType<Output, Input>
): Resolver<Input, unknown, Output> {
  const resolve = zodResolver(schema)
  return (values, context, options) => resolve(withoutEmpty(values) as Input, context, options)
}
