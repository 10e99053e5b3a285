import { deletionOf, isTaken, settledKey, takenPart, type Decisions as AllDecisions } from './review-decisions'
import { conflictFields, plainFields, rivalChoices, type ReviewModel, type ReviewRecord } from './review-model'

type Decisions = Pick<AllDecisions, 'declined' | 'settled'>

export type DecisionTotals = { readonly taken: number; readonly open: number; readonly overwritten: number }

/** An import that overwrites or deletes more records than this asks again with the number. */
const askAgainOver = 20

export function asksAgain({ overwritten }: DecisionTotals): boolean {
  return overwritten > askAgainOver
}

/**
 * How many records something is taken of or settled in, conflicts that stay open, and records here of which at least one value
 * would be overwritten, or which would be deleted. A conflict left open overwrites nothing, what else comes of its record does.
 * Fields of a record without a conflict may not be there yet: it is taken unless all of it is declined.
 */
export function decisionTotals(decisions: Decisions, model: ReviewModel): DecisionTotals {
  const left = declinedPlain(decisions, model)
  let [taken, open, overwritten] = [model.plain.all - left.all, 0, model.plain.known - left.known]
  for (const record of model.conflicting) {
    open += openConflictCount(decisions, record)
    const isOver = takesPlain(decisions, record) || settlesAsTheirs(decisions, model, record)
    if (isOver || settledFields(decisions, record).length > 0) taken += 1
    if (isOver && !record.isUnknown) overwritten += 1
  }
  return { taken, open, overwritten }
}

/** The records without a conflict of which nothing is taken. */
function declinedPlain(decisions: Decisions, { records }: ReviewModel): ReviewModel['plain'] {
  let [all, known] = [0, 0]
  if (decisions.declined.size > 0)
    for (const record of records) {
      if (record.kind === 'conflicting' || takenPart(decisions, record) !== 'none') continue
      all += 1
      if (!record.isUnknown) known += 1
    }
  return { all, known }
}

function openConflictCount(decisions: Decisions, record: ReviewRecord): number {
  return decidedFields(record).length - settledFields(decisions, record).length
}

/** The fields that a person decides between two sides. */
function decidedFields(record: ReviewRecord): readonly string[] {
  return [...new Set([...conflictFields(record).map(({ field }) => field), ...(record.isContested ? ['deleted'] : [])])]
}

function settledFields({ settled }: Decisions, record: ReviewRecord): readonly string[] {
  return decidedFields(record).filter((field) => settled.has(settledKey(record, field)))
}

/** Whether something is taken of a record in conflict that stands against nothing here. */
function takesPlain(decisions: Decisions, record: ReviewRecord): boolean {
  return plainFields(record).some(({ field }) => isTaken(decisions, record, field))
}

/** Whether a conflict is settled by anything but what stands here. */
function settlesAsTheirs(decisions: Decisions, model: ReviewModel, record: ReviewRecord): boolean {
  return settledFields(decisions, record).some((field) => {
    const value = JSON.stringify(decisions.settled.get(settledKey(record, field)))
    const planned = conflictFields(record).find((conflict) => conflict.field === field)
    if (!planned) return value === JSON.stringify(deletionOf(record, 'theirs'))
    const choices = rivalChoices(model, record.record.space, planned)
    return !choices.some((choice) => choice.side === 'ours' && JSON.stringify(choice.value) === value)
  })
}
