import { useState } from 'react'
import { useText } from '@renderer/platform/i18n'
import { usePapers, type PaperFile, type PaperView } from '@renderer/storage/papers'
import { Button } from '@renderer/ui/button'
import { DropArea } from '@renderer/ui/drop-area'
import { Inline } from '@renderer/ui/layout'
import { RowList, Section } from '@renderer/ui/section'
import { PaperDialog } from './paper-dialog'
import { PaperRow } from './paper-row'
import type { RecordAddress } from './record-extras'
import { usePaperFile } from './use-paper-file'
import styles from './papers.module.css'

type Asked = { readonly file?: PaperFile | undefined; readonly paper?: PaperView }

/** The papers of a record: by the button, or dropped onto the section, one form after the other. */
export function PapersSection({ record }: { readonly record: RecordAddress }) {
  const text = useText()
  const papers = usePapers(record.id)
  const { choose, dropped } = usePaperFile()
  const [asked, setAsked] = useState<readonly Asked[]>([])
  if (!papers || record.type === 'paper' || record.type === 'note') return null
  const [current] = asked
  const ask = (file: PaperFile | undefined) => {
    if (file) setAsked((others) => [...others, { file }])
  }
  return (
    <DropArea label={text('papers.drop')} takesMany onFile={(file) => void dropped(file).then(ask)}>
      <Section
        title={text('papers.title')}
        action={
          <Inline gap={2}>
            <Button size="s" variant="quiet" onPress={() => setAsked([{}])}>
              {text('papers.add-original')}
            </Button>
            <Button size="s" onPress={() => void choose().then(ask)}>
              {text('papers.add')}
            </Button>
          </Inline>
        }
      >
        {papers.length === 0 ? (
          <p className={styles.quiet}>{text('papers.empty')}</p>
        ) : (
          <RowList label={text('papers.title')}>
            {papers.map((paper) => (
              <PaperRow key={paper.id} paper={paper} onEdit={() => setAsked([{ paper }])} />
            ))}
          </RowList>
        )}
      </Section>
      {current && (
        <PaperDialog
          key={current.paper?.id ?? current.file?.sha256 ?? 'new'}
          record={record}
          paper={current.paper}
          file={current.file}
          onClose={() => setAsked((others) => others.filter((one) => one !== current))}
        />
      )}
    </DropArea>
  )
}
