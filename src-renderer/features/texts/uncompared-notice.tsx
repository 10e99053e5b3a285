import { useText } from '@renderer/platform/i18n'
import type { VersionTexts } from '@renderer/storage/version-texts'
import { Notice } from '@renderer/ui/notice'
import { alignmentOf, languagesIn } from './text-data'

/** Before a text is approved or signed: in how many clauses nobody has said that the languages say the same. */
export function UncomparedNotice({ data }: { readonly data: VersionTexts }) {
  const text = useText()
  const languages = languagesIn(data)
  const open = data.clauses.filter((clause) => {
    const { state } = alignmentOf(clause, data.texts, languages)
    return state !== 'aligned' && state !== 'single'
  })
  if (open.length === 0) return null
  return <Notice tone="due">{text('texts.approve.uncompared', { count: open.length })}</Notice>
}
