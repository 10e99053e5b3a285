import type { Attention } from '@shared/domain/attention'
import type { CalendarDay } from '@shared/domain/calendar-day'
import type { RecordOf } from '@shared/domain/record-registry'
import { fail, ok, type Result } from '@shared/domain/result'
import { subjectOf } from '@shared/domain/reminder'
import type { DeskPartnership } from './desk'
import type { Office } from './office'
import { recordsOfType } from './records'
import { deleteRecords, saveRecords, type SaveProblem } from './write'

/** The partnership of a matter, as far as a reminder names it. */
export type Reminded = Pick<DeskPartnership, 'view' | 'standing'>

/** Puts it off until a day, or ticks it off on one. */
export type Aside =
  { readonly until: CalendarDay; readonly doneOn?: never } | { readonly doneOn: CalendarDay; readonly until?: never }

async function remindersOf(office: Office, of: Reminded, what: Attention): Promise<RecordOf<'reminder'>[]> {
  const subject = subjectOf(what, of.standing.renewal)
  return (await recordsOfType(office, 'reminder', office.space)).filter((reminder) => reminder.subject === subject)
}

/**
 * Sets a matter of the desk aside, in the office's own records: colleagues' copies know of it, partners never. Returns a function
 * that takes it back.
 */
export async function setAside(
  office: Office,
  of: Reminded,
  what: Attention,
  aside: Aside
): Promise<Result<() => Promise<unknown>, SaveProblem>> {
  const [before] = await remindersOf(office, of, what)
  const subject = subjectOf(what, of.standing.renewal)
  const fields = { partnership: of.view.partnership.id, subject, dueOn: what.on, ...aside }
  const saved = await saveRecords(office, [{ type: 'reminder', space: office.space, before, fields }])
  if (!saved.ok) return fail(saved.error)
  return ok(async () => {
    const [after] = await remindersOf(office, of, what)
    if (!after) return
    if (before) await saveRecords(office, [{ type: 'reminder', space: office.space, before: after, fields: before }])
    else await deleteRecords(office, [after])
  })
}

/** The desk tells of the matter again, at once. */
export async function tellAgain(office: Office, of: Reminded, what: Attention) {
  return deleteRecords(office, await remindersOf(office, of, what))
}
