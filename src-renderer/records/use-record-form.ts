import { useEffect, useRef, useState } from 'react'
import { useForm, type DefaultValues, type FieldErrors, type FieldValues, type UseFormReturn } from 'react-hook-form'
import type { z } from 'zod'
import { formResolver } from '@renderer/ui/form/form-resolver'
import { nowInstant } from '@renderer/platform/clock'
import { draftOf, dropDraft, keepDraft } from '@renderer/storage/drafts'
import { useOffice } from '@renderer/storage/office-context'
import type { SaveProblem } from '@renderer/storage/write'
import type { Result } from '@shared/domain/result'

export type RecordForm<Values extends FieldValues> = {
  readonly form: UseFormReturn<Values>
  /** When unsaved values of an earlier visit were found and put in: since when. */
  readonly draftSince: string | undefined
  readonly discardDraft: () => void
  readonly saveProblem: SaveProblem | undefined
  /** Give it to `<form onSubmit>`; validates, saves, drops the draft, then calls `onSaved`. */
  readonly submit: (event?: React.BaseSyntheticEvent) => Promise<void>
  readonly isDirty: boolean
  readonly isSaving: boolean
  readonly errors: FieldErrors<Values>
}

type Options<Values extends FieldValues> = {
  /** Distinguishes drafts: `delegation/<id>`, or `delegation/new/<partnership>`. */
  readonly draftKey: string
  readonly schema: z.ZodType<Values, Values>
  readonly defaults: Values
  readonly save: (values: Values) => Promise<Result<unknown, SaveProblem>>
  readonly onSaved: () => void
}

/**
 * A form over one zod schema whose unsaved values survive a crash: they are kept in the office's database half a second
 * after the last key and put back at the next visit.
 */
export function useRecordForm<Values extends FieldValues>(options: Options<Values>): RecordForm<Values> {
  const { draftKey, schema, defaults, save, onSaved } = options
  const office = useOffice()
  const [draftSince, setDraftSince] = useState<string>()
  const [saveProblem, setSaveProblem] = useState<SaveProblem>()
  const form = useForm<Values, unknown, Values>({
    resolver: formResolver(schema),
    defaultValues: defaults as DefaultValues<Values>,
    mode: 'onTouched'
  })
  const { isDirty, dirtyFields, isSubmitting, errors } = form.formState
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const finished = useRef(false)
  const initial = useRef(defaults)

  useEffect(() => {
    let isGone = false
    finished.current = false
    void draftOf(office, draftKey).then((draft) => {
      if (!draft || isGone) return
      form.reset(initial.current, { keepDefaultValues: true })
      for (const [name, value] of Object.entries(draft.values))
        form.setValue(name as never, value as never, { shouldDirty: true })
      setDraftSince(draft.at)
    })
    const stop = form.subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        clearTimeout(timer.current)
        timer.current = setTimeout(() => {
          const typed = changedValues(values, form.formState.dirtyFields)
          if (!finished.current && typed) void keepDraft(office, draftKey, typed, nowInstant())
        }, 500)
      }
    })
    return () => {
      isGone = true
      clearTimeout(timer.current)
      stop()
    }
  }, [office, draftKey, form])

  async function forgetDraft(): Promise<void> {
    clearTimeout(timer.current)
    setDraftSince(undefined)
    await dropDraft(office, draftKey)
  }

  async function submit(event?: React.BaseSyntheticEvent): Promise<void> {
    await form.handleSubmit(async (values) => {
      setSaveProblem(undefined)
      const saved = await save(values)
      if (!saved.ok) return setSaveProblem(saved.error)
      finished.current = true
      await forgetDraft()
      form.reset(values)
      return onSaved()
    })(event)
  }

  return {
    form,
    draftSince,
    discardDraft: () => {
      form.reset(defaults)
      void forgetDraft()
    },
    saveProblem,
    submit,
    isDirty: isDirty || Object.keys(dirtyFields).length > 0,
    isSaving: isSubmitting,
    errors
  }
}

/** Only what was typed, so that a draft put back later doesn't undo what others changed meanwhile; undefined when nothing was. */
function changedValues(values: Readonly<Record<string, unknown>>, dirty: Readonly<Record<string, unknown>>) {
  const names = Object.keys(dirty)
  return names.length === 0 ? undefined : Object.fromEntries(names.map((name) => [name, values[name]]))
}
