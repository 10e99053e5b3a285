import { describe, expect, it } from 'vitest'
import { createIntl } from 'react-intl'
import { z } from 'zod'
import messages from '@renderer/platform/messages/en/ui.json'
import { fieldErrorText } from '@renderer/ui/form/field-error-text'
import { formResolver } from '@renderer/ui/form/form-resolver'

const schema = z.object({
  title: z.string().trim().min(1),
  note: z.string().optional(),
  people: z.number().min(3).optional(),
  hosts: z.array(z.object({ name: z.string(), role: z.string().optional() })).optional(),
  code: z
    .string()
    .refine((code) => code !== 'x', 'ui.error.format')
    .optional()
})
const intl = createIntl({ locale: 'en-GB', messages })
type Values = z.input<typeof schema>

async function resolve(values: Record<string, unknown>) {
  const options = { fields: {}, shouldUseNativeValidation: false }
  return formResolver(schema)(values as Values, undefined, options)
}

describe('a form checked by a record schema', () => {
  it('hands on what was filled in, without what was left empty', async () => {
    const { values } = await resolve({ title: 'Ports', note: '', people: null, hosts: [{ name: 'A', role: '' }] })
    expect(values).toEqual({ title: 'Ports', hosts: [{ name: 'A' }] })
  })

  it('says in the language of the screen that a needed field is empty', async () => {
    const { errors } = await resolve({ title: '' })
    expect(fieldErrorText(intl, errors.title, '')).toBe(messages['ui.error.missing'])
  })

  it('says what kind of thing is wrong, or the message that the schema names', async () => {
    const { errors } = await resolve({ title: 'Ports', people: 1, code: 'x' })
    expect(fieldErrorText(intl, errors.people, 1)).toBe(messages['ui.error.too-small'])
    expect(fieldErrorText(intl, errors.code, 'x')).toBe(messages['ui.error.format'])
    const inOneLanguage = { type: 'custom', message: 'not a day of the calendar' }
    expect(fieldErrorText(intl, inOneLanguage, '2027-02-29', 'ui.error.day')).toBe(messages['ui.error.day'])
    expect(fieldErrorText(intl, inOneLanguage, '2027-02-29')).toBe(messages['ui.error.unknown'])
  })
})
