import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { languageName } from '@renderer/platform/language-names'
import { useHistory } from '@renderer/storage/history'
import { useOffice } from '@renderer/storage/office-context'
import type { PaperView } from '@renderer/storage/papers'
import { Badge } from '@renderer/ui/badge'
import { Button } from '@renderer/ui/button'
import { MenuButton, type MenuEntry } from '@renderer/ui/menu-button'
import { ListRow } from '@renderer/ui/section'
import { isPicture, mayRunPrograms } from '@shared/domain/paper'
import { PaperPicture } from './paper-picture'
import { PaperSaveButton } from './paper-save-button'
import { usePaperActions } from './use-paper-actions'

type PaperRowProps = { readonly paper: PaperView; readonly onEdit: () => void }

/** One paper: what it is, whether its file is here, and what can be done with it. */
export function PaperRow({ paper, onEdit }: PaperRowProps) {
  const text = useText()
  const office = useOffice()
  const { size, partial, locale } = useFormats()
  const { replace, supply, remove } = usePaperActions(paper)
  const [isShown, setShown] = useState(false)
  const { name, kind, sha256, bytes, datedOn, language, originalKeptAt, note } = paper
  const isMissing = sha256 !== undefined && !paper.isHere
  const facts = [
    text(`records.value.paperKind.${kind}`),
    datedOn && partial(datedOn, 'short'),
    language && languageName(locale, language),
    bytes !== undefined && size(bytes),
    originalKeptAt && text('papers.original-at', { place: originalKeptAt })
  ].filter((fact) => typeof fact === 'string' && fact !== '')
  const items: MenuEntry[] = [
    ...(paper.isHere && isPicture(name)
      ? [{ id: 'show', label: text('papers.show'), onAction: () => setShown(true) }]
      : []),
    { id: 'edit', label: text('papers.edit'), onAction: onEdit },
    {
      id: 'replace',
      label: text(sha256 === undefined ? 'papers.attach' : 'papers.replace'),
      onAction: () => void replace()
    },
    { id: 'delete', label: text('papers.delete'), isDanger: true, onAction: () => void remove() }
  ]
  return (
    <>
      <ListRow
        title={name}
        detail={
          <>
            <p>{facts.join(' · ')}</p>
            {note && <p>{note}</p>}
            {isMissing && <MissingFile paper={paper} />}
          </>
        }
        aside={
          <>
            {isMissing && <Badge tone="due">{text('papers.missing')}</Badge>}
            {sha256 !== undefined && mayRunPrograms(name) && <Badge tone="due">{text('papers.running.mark')}</Badge>}
            {paper.space === office.space && <Badge tone="internal">{text('forms.space.internal')}</Badge>}
            {paper.isHere && <PaperSaveButton paper={paper} />}
            {isMissing && (
              <Button size="s" onPress={() => void supply()}>
                {text('papers.missing.supply')}
              </Button>
            )}
            <MenuButton label={text('papers.more', { name })} icon={<Ellipsis aria-hidden />} items={items} />
          </>
        }
      />
      {isShown && <PaperPicture paper={paper} onClose={() => setShown(false)} />}
    </>
  )
}

/** Whom to ask for a file that is not here: who put it in, if that was not on this computer. */
function MissingFile({ paper: { space, id, sha256 } }: { readonly paper: PaperView }) {
  const text = useText()
  const office = useOffice()
  const author = useHistory(space, id)?.findLast(({ fields }) =>
    fields.some(({ field, after }) => field === 'sha256' && after === sha256)
  )
  if (!author) return null
  return (
    <p>
      {author.device === office.device
        ? text('papers.missing.here')
        : text('papers.missing.ask', { person: author.by.name })}
    </p>
  )
}
