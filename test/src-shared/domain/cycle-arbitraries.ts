import * as fc from 'fast-check'
import type { CycleTemplate } from '@shared/domain/cycle-templates'

const months = fc.integer({ min: 0, max: 80 })

/** Any pace, also one whose distances fit no term. */
export const anyTemplate: fc.Arbitrary<CycleTemplate> = fc.record({
  id: fc.constant('own'),
  cycleMonths: fc.integer({ min: 1, max: 80 }),
  plansWithin: months,
  reviewEvery: fc.option(fc.integer({ min: 1, max: 80 }), { nil: undefined }),
  evaluationBefore: months,
  decisionBefore: months
})
