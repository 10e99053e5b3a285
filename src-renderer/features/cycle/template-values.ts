import type { z } from 'zod'
import { cycleTemplateSchema, templateProblems, type TemplateProblem } from '@shared/domain/cycle-templates'

const fieldOfProblem: Readonly<Record<TemplateProblem, string>> = {
  plans: 'plansWithin',
  evaluation: 'evaluationBefore',
  decision: 'decisionBefore',
  review: 'reviewEvery'
}

/** The form of an own template; a distance that doesn't fit into the length of the cycle is told beside it. */
export const templateFormSchema = cycleTemplateSchema.superRefine((values, context) => {
  for (const problem of templateProblems(values, values.cycleMonths))
    context.addIssue({ code: 'custom', path: [fieldOfProblem[problem]], message: `pace.problem.${problem}` })
})
export type TemplateValues = z.infer<typeof templateFormSchema>
