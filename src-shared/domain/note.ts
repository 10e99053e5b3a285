import { z } from 'zod'
import { recordId } from './field'

/** An internal remark about any record, also a shared one; it lives in the office space and stays there. */
export const noteSchema = z.object({
  about: recordId,
  text: z.string().trim().min(1).max(200_000)
})
export type NoteFields = z.infer<typeof noteSchema>
