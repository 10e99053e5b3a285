import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useText } from '@renderer/platform/i18n'
import { Badge } from '@renderer/ui/badge'
import { Button } from '@renderer/ui/button'
import { Inline } from '@renderer/ui/layout'
import { langOf, type ClauseText } from './text-data'
import { useTypedText, type TextDraft, type TypedText } from './use-typed-text'
import styles from './texts.module.css'

type ClauseCellProps = {
  readonly label: string
  readonly language: string
  /** One, as a rule; several only where an erasure made a copy beside a new one. */
  readonly texts: readonly ClauseText[]
  readonly draftKey: string
  readonly draft: TextDraft | undefined
  readonly hasFocus: boolean
  readonly save: (text: string) => Promise<boolean>
  readonly onBelow: () => void
  readonly onMove: (steps: number) => void
}

/** A clause in one language, typed in place: saved on leaving it, Ctrl/Cmd+Enter goes on below, Alt+Up and Alt+Down move it. */
export function ClauseCell(props: ClauseCellProps) {
  const { label, language, texts, draftKey, draft, hasFocus, save, onBelow, onMove } = props
  const [first, ...others] = texts
  const typed = useTypedText({ draftKey, saved: first?.text ?? '', draft, save })
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (hasFocus) area.current?.focus()
  }, [hasFocus])

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void typed.finish().then(onBelow)
    } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault()
      const steps = event.key === 'ArrowUp' ? -1 : 1
      void typed.finish().then(() => onMove(steps))
    }
  }

  return (
    <>
      <textarea
        ref={area}
        aria-label={label}
        dir="auto"
        lang={langOf(language)}
        className={styles.text}
        rows={2}
        value={typed.text}
        onChange={({ target }) => typed.type(target.value)}
        onBlur={() => void typed.finish()}
        onKeyDown={onKeyDown}
      />
      {(typed.isRecovered || typed.isOpen) && <Unsaved typed={typed} />}
      <OtherTexts texts={others} />
    </>
  )
}

function Unsaved({ typed }: { readonly typed: TypedText }) {
  const text = useText()
  return (
    <div className={styles.unsaved}>
      <Inline>
        <Badge tone="due">{text('texts.cell.unsaved')}</Badge>
        <Button size="s" onPress={() => void typed.finish()}>
          {text('forms.save')}
        </Button>
        <Button size="s" variant="quiet" onPress={typed.discard}>
          {text('forms.draft.discard')}
        </Button>
      </Inline>
      {typed.isOpen && <p role="alert">{text('history.merge.open')}</p>}
    </div>
  )
}

/** A clause in one language where nothing may be typed: the text is signed. */
export function LockedCell({ texts, language }: { readonly texts: readonly ClauseText[]; readonly language: string }) {
  const text = useText()
  const [first, ...others] = texts
  return (
    <>
      {first?.text ? (
        <div dir="auto" lang={langOf(language)} className={styles.words}>
          {first.text}
        </div>
      ) : (
        <span className={styles.none}>{text('texts.cell.none')}</span>
      )}
      <OtherTexts texts={others} />
    </>
  )
}

function OtherTexts({ texts }: { readonly texts: readonly ClauseText[] }) {
  const text = useText()
  return texts
    .filter((one) => one.text)
    .map((one) => (
      <div key={one.id} className={styles.second}>
        <p className={styles.none}>{text('texts.cell.second')}</p>
        <div dir="auto" lang={langOf(one.language)} className={styles.words}>
          {one.text}
        </div>
      </div>
    ))
}
