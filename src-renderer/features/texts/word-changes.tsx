import { useMemo } from 'react'
import { VisuallyHidden } from 'react-aria-components'
import { useText } from '@renderer/platform/i18n'
import { wordDiff } from './word-diff'
import styles from './texts.module.css'

type WordChangesProps = { readonly before: string; readonly after: string; readonly lang?: string | undefined }

/** A text with what has gone struck through and what has come underlined; said in words to those who hear it. */
export function WordChanges({ before, after, lang }: WordChangesProps) {
  const text = useText()
  const changes = useMemo(() => wordDiff(before, after), [before, after])
  const screenLang = useMemo(() => document.documentElement.lang, [])
  return (
    <div lang={lang} className={styles.words}>
      {changes.map((change, at) => {
        const key = `${at} ${change.kind}`
        if (change.kind === 'same') return <span key={key}>{change.text}</span>
        const Mark = change.kind === 'gone' ? 'del' : 'ins'
        return (
          <Mark key={key} className={styles[change.kind]}>
            <VisuallyHidden elementType="span">
              <span lang={screenLang}>{text(`texts.diff.${change.kind}`)}</span>
            </VisuallyHidden>
            {change.text}
          </Mark>
        )
      })}
    </div>
  )
}
