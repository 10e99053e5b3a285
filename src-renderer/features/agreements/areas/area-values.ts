import { z } from 'zod'
import { formLine } from '@renderer/records/form-values'
import { areaSchema, type AreaFields } from '@shared/domain/area'
import type { Area } from '../agreement-records'
import { themeLine, themesOf } from './themes'

export const areaFormSchema = areaSchema.omit({ version: true, order: true }).extend({
  continues: z.array(z.string()),
  decision: z.string().optional(),
  dropDecision: z.string().optional(),
  themes: formLine
})
export type AreaValues = z.infer<typeof areaFormSchema>

export function areaValues(area: Area): AreaValues {
  return {
    title: area.title,
    continues: [...area.continues],
    reason: area.reason ?? '',
    evidence: area.evidence ?? '',
    decision: area.decision ?? '',
    inference: area.inference ?? '',
    dropReason: area.dropReason ?? '',
    dropEvidence: area.dropEvidence ?? '',
    dropDecision: area.dropDecision ?? '',
    summary: area.summary ?? '',
    themes: themeLine(area.themes),
    source: area.source ?? ''
  }
}

type SavedFields = Omit<AreaFields, 'version' | 'order'> & { readonly continues: readonly string[] }

export function valuesToArea({ themes, decision, dropDecision, ...values }: AreaValues): SavedFields {
  const named = themesOf(themes ?? '')
  return {
    ...values,
    decision: decision || undefined,
    dropDecision: dropDecision || undefined,
    themes: named.length > 0 ? named : undefined
  }
}
