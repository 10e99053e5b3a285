import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { languageName } from '@renderer/platform/language-names'
import { RecordTitle } from '@renderer/records/record-title'
import type { VersionTexts } from '@renderer/storage/version-texts'
import type { PartChange } from '@shared/domain/agreement-content'
import { clauseName } from './text-data'
import styles from './texts.module.css'

type PartChangesProps = { readonly changes: readonly PartChange[]; readonly data: VersionTexts }

/** What differs between two times of a text, part by part in words. */
export function PartChanges({ changes, data }: PartChangesProps) {
  const text = useText()
  return (
    <ul className={styles.parts}>
      {changes.map((change) => (
        <li key={change.key}>
          <PartName partKey={change.key} data={data} />
          {text('texts.part.told', { change: text(`texts.part.${change.kind}`) })}
        </li>
      ))}
    </ul>
  )
}

function PartName({ partKey, data }: { readonly partKey: string; readonly data: VersionTexts }) {
  const text = useText()
  const { locale } = useFormats()
  const [kind, id = '', language] = partKey.split('/')
  if (kind === 'term' || kind === 'languages' || kind === 'order') return text(`texts.part.${kind}`)
  if (kind === 'area')
    return (
      <>
        {text('ui.named', { name: text('records.type.area') })}
        <RecordTitle id={id} />
      </>
    )
  const place = data.clauses.findIndex((clause) => clause.id === id)
  const clause = data.clauses[place]
  const name = clause ? clauseName(text, clause, place) : text('texts.part.gone-clause')
  return language === undefined
    ? text('texts.part.clause', { clause: name })
    : text('texts.part.clause-text', { clause: name, language: languageName(locale, language) })
}
