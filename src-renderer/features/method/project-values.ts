import { z } from 'zod'
import { formLine, formSource, formText, said } from '@renderer/records/form-values'
import { countryCode, line } from '@shared/domain/field'
import type { ProjectFields } from '@shared/domain/project'

export const projectFormSchema = z.object({
  title: line,
  number: formLine,
  led: formLine,
  country: countryCode,
  cities: formLine,
  aim: formText,
  policyComponent: formText,
  technicalComponent: formText,
  awarenessComponent: formText,
  source: formSource
})
export type ProjectValues = z.infer<typeof projectFormSchema>

export function projectValues(project: ProjectFields | undefined): ProjectValues {
  return {
    title: project?.title ?? '',
    number: project?.number ?? '',
    led: project?.led ?? '',
    country: project?.country ?? '',
    cities: project?.cities ?? '',
    aim: project?.aim ?? '',
    policyComponent: project?.policyComponent ?? '',
    technicalComponent: project?.technicalComponent ?? '',
    awarenessComponent: project?.awarenessComponent ?? '',
    source: project?.source ?? ''
  }
}

/** What was left empty becomes undefined, which clears the field. */
export function projectFields(values: ProjectValues): ProjectFields {
  return {
    title: values.title,
    number: said(values.number),
    led: said(values.led),
    country: values.country,
    cities: said(values.cities),
    aim: said(values.aim),
    policyComponent: said(values.policyComponent),
    technicalComponent: said(values.technicalComponent),
    awarenessComponent: said(values.awarenessComponent),
    source: said(values.source)
  }
}
