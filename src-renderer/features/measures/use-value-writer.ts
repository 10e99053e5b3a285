import { useRef, useState } from 'react'
import { useText } from '@renderer/platform/i18n'
import { useOffice } from '@renderer/storage/office-context'
import { recordById } from '@renderer/storage/records'
import { deleteRecords, restoreRecords, saveRecords } from '@renderer/storage/write'
import { showToast } from '@renderer/ui/toasts'
import type { Reading } from './measure-facts'
import type { ReadingPlace } from './reading-schema'

type Step = { readonly said: string; readonly undo: () => Promise<{ readonly ok: boolean }> }

export type ValueWriter = {
  /** Saves a typed value at once; a reason for not collecting gives way to it. `said` names the change for the undo line. */
  readonly write: (place: ReadingPlace, before: Reading | undefined, value: number, said: string) => void
  readonly clear: (reading: Reading, said: string) => void
  readonly undo: () => void
  /** What `undo` would take back next. */
  readonly last: string | undefined
}

/** Writes the values typed into the grid and remembers the way back, step by step, while the grid is open. */
export function useValueWriter(space: string): ValueWriter {
  const office = useOffice()
  const text = useText()
  const steps = useRef<Step[]>([])
  const [last, setLast] = useState<string>()

  function remember(step: Step): void {
    steps.current = [...steps.current.slice(-99), step]
    setLast(step.said)
  }

  function report(message: string): void {
    showToast({ title: text('forms.problem.title'), detail: message, tone: 'late' })
  }

  async function write(place: ReadingPlace, before: Reading | undefined, value: number, said: string): Promise<void> {
    const fields = { ...before, ...place, value, notCollectedBecause: undefined }
    const saved = await saveRecords(office, [{ type: 'reading', space, before, fields }])
    if (!saved.ok) return report(saved.error.message)
    const id = saved.value[0]?.id ?? ''
    remember({
      said,
      undo: async () => {
        if (!before) return deleteRecords(office, [{ space, type: 'reading', id }])
        const now = (await recordById(office, 'reading', id)) ?? before
        const back = { ...now, value: before.value, notCollectedBecause: before.notCollectedBecause }
        return saveRecords(office, [{ type: 'reading', space, before: now, fields: back }])
      }
    })
  }

  async function clear(reading: Reading, said: string): Promise<void> {
    const deleted = await deleteRecords(office, [reading])
    if (!deleted.ok) return report(deleted.error.message)
    remember({ said, undo: () => restoreRecords(office, [reading]) })
  }

  async function undo(): Promise<void> {
    const step = steps.current.at(-1)
    if (!step) return
    steps.current = steps.current.slice(0, -1)
    setLast(steps.current.at(-1)?.said)
    const undone = await step.undo()
    if (!undone.ok) report(step.said)
  }

  return {
    write: (place, before, value, said) => void write(place, before, value, said),
    clear: (reading, said) => void clear(reading, said),
    undo: () => void undo(),
    last
  }
}
