import { useEffect, useRef, useState } from 'react'
import { nowInstant } from '@renderer/platform/clock'
import { hasOpenPlaces, mergedText } from '@renderer/records/merged-text'
import { dropDraft, keepDraft } from '@renderer/storage/drafts'
import { useOffice } from '@renderer/storage/office-context'

export type TextDraft = { readonly text: string; readonly basis: string }

type Options = {
  readonly draftKey: string
  /** What is saved now; it may change under the hand, by an import. */
  readonly saved: string
  /** What an earlier visit left unsaved. */
  readonly draft: TextDraft | undefined
  readonly save: (text: string) => Promise<boolean>
}

export type TypedText = {
  readonly text: string
  /** It holds what an earlier visit left unsaved. */
  readonly isRecovered: boolean
  /** Both sides wrote the same place, and the text holds both wordings between marks until a person chooses. */
  readonly isOpen: boolean
  readonly type: (text: string) => void
  readonly finish: () => Promise<void>
  readonly discard: () => void
}

/**
 * A text that is typed in place and saved on leaving it. What is typed is kept half a second after the last key, so that a crash
 * loses nothing; what an import changed meanwhile is joined with it and never written over.
 */
export function useTypedText({ draftKey, saved, draft, save }: Options): TypedText {
  const office = useOffice()
  const [typed, setTyped] = useState(draft)
  const [isRecovered, setRecovered] = useState(draft !== undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const waiting = useRef<() => void>(undefined)

  useEffect(
    () => () => {
      clearTimeout(timer.current)
      waiting.current?.()
    },
    []
  )

  function keep(text: string, basis: string): void {
    clearTimeout(timer.current)
    waiting.current = () => {
      waiting.current = undefined
      void keepDraft(office, draftKey, { text, basis }, nowInstant())
    }
    timer.current = setTimeout(() => waiting.current?.(), 500)
  }

  function forget(): void {
    clearTimeout(timer.current)
    waiting.current = undefined
    setTyped(undefined)
    setRecovered(false)
    void dropDraft(office, draftKey)
  }

  function type(text: string): void {
    const basis = typed?.basis ?? saved
    setTyped({ text, basis })
    keep(text, basis)
  }

  async function finish(): Promise<void> {
    if (!typed) return
    if (typed.text === saved) return forget()
    const joined = typed.basis === saved ? typed.text : mergedText(typed.text, typed.basis, saved).text
    if (hasOpenPlaces(joined) && !hasOpenPlaces(saved)) {
      setTyped({ text: joined, basis: saved })
      keep(joined, saved)
      return
    }
    if (await save(joined)) forget()
  }

  const text = typed?.text ?? saved
  return {
    text,
    isRecovered,
    isOpen: typed !== undefined && hasOpenPlaces(text) && !hasOpenPlaces(saved),
    type,
    finish,
    discard: forget
  }
}

/** The draft of a cell as it was kept, or undefined for anything else. */
export function draftValues(values: Readonly<Record<string, unknown>> | undefined): TextDraft | undefined {
  const { text, basis } = values ?? {}
  return typeof text === 'string' && typeof basis === 'string' ? { text, basis } : undefined
}
