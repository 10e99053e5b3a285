import { z } from 'zod'
import { formLine, formText, optionalFormDay, said } from '@renderer/records/form-values'
import { line } from '@shared/domain/field'
import type { FieldsOf } from '@shared/domain/record-registry'

type Pair = { readonly id: string; readonly from: string; readonly to: string }

/** The form of a promise; `pair` says who promises whom, as `<from>/<to>`. */
export const promiseFormSchema = z
  .object({
    text: line,
    pair: z.string().min(1),
    madeOn: optionalFormDay,
    dueOn: optionalFormDay,
    keeper: formLine,
    keptOn: optionalFormDay,
    withdrawnBecause: formLine,
    notes: formText
  })
  .superRefine(({ madeOn, dueOn, keptOn }, context) => {
    if (madeOn && dueOn && dueOn < madeOn)
      context.addIssue({ code: 'custom', path: ['dueOn'], message: 'delegations.error.due-before-made' })
    if (madeOn && keptOn && keptOn < madeOn)
      context.addIssue({ code: 'custom', path: ['keptOn'], message: 'delegations.error.kept-before-made' })
  })
export type PromiseValues = z.infer<typeof promiseFormSchema>

export function pairOf({ from, to }: Omit<Pair, 'id'>): string {
  return `${from}/${to}`
}

/** Every side promising every other; the first promises the second first. */
export function orderedPairs(cities: readonly string[]): Pair[] {
  return cities.flatMap((from) =>
    cities.filter((to) => to !== from).map((to) => ({ id: pairOf({ from, to }), from, to }))
  )
}

export function promiseFields(values: PromiseValues, delegation: string | undefined): FieldsOf<'promise'> {
  const [from = '', to = ''] = values.pair.split('/')
  return {
    text: values.text,
    from,
    to,
    delegation,
    madeOn: said(values.madeOn),
    dueOn: said(values.dueOn),
    keeper: said(values.keeper),
    keptOn: said(values.keptOn),
    withdrawnBecause: said(values.withdrawnBecause),
    notes: said(values.notes)
  }
}
