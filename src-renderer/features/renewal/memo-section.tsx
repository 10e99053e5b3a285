import { lazy, Suspense, useState } from 'react'
import { useText } from '@renderer/platform/i18n'
import { ownLanguageName } from '@renderer/platform/language-names'
import { offeredLocales, useLocaleChoice, type Locale } from '@renderer/platform/locale'
import { Button } from '@renderer/ui/button'
import { Dialog } from '@renderer/ui/dialog'
import { Grid, Inline, Stack } from '@renderer/ui/layout'
import { Notice } from '@renderer/ui/notice'
import type { Paper } from '@renderer/ui/paper/paper'
import { RadioGroup } from '@renderer/ui/radio-group'
import { Section } from '@renderer/ui/section'
import { TextArea } from '@renderer/ui/text-area'
import { MissingList } from './missing-list'
import type { RenewalPartProps } from './use-renewal'
import { useMemoPaper, type MemoOutcome } from './use-memo-paper'

const PaperSheet = lazy(async () => ({ default: (await import('@renderer/ui/paper/paper-sheet')).PaperSheet }))

const readers = ['council', 'internal'] as const

/** Step 4: the paper for the council, in the language of who reads it, as a Word document or a PDF. */
export function MemoSection(props: RenewalPartProps & { readonly missing: readonly string[] }) {
  const text = useText()
  const screen = useLocaleChoice((choice) => choice.locale)
  const [locale, setLocale] = useState<Locale>(screen)
  const [reader, setReader] = useState<(typeof readers)[number]>('council')
  const [ask, setAsk] = useState('')
  const [outcome, setOutcome] = useState<MemoOutcome>()
  const [shown, setShown] = useState<Paper>()
  const isInternal = reader === 'internal'
  const { save, preview, running } = useMemoPaper(props, { locale, isInternal, ask })

  async function write(kind: 'docx' | 'pdf'): Promise<void> {
    setOutcome(undefined)
    setOutcome(await save(kind))
  }

  return (
    <Section title={text('renewal.memo.section')}>
      <Stack gap={4}>
        <MissingList missing={props.missing} />
        <Grid min="m">
          <RadioGroup
            label={text('renewal.memo.language')}
            options={offeredLocales.map((id) => ({ id, label: ownLanguageName(id) }))}
            value={locale}
            onChange={setLocale}
          />
          <RadioGroup
            label={text('renewal.memo.reader')}
            options={readers.map((id) => ({
              id,
              label: text(`renewal.memo.reader.${id}`),
              description: text(`renewal.memo.reader.${id}.hint`)
            }))}
            value={reader}
            onChange={setReader}
          />
        </Grid>
        <TextArea
          label={text('renewal.memo.ask')}
          description={text('renewal.memo.ask.hint')}
          value={ask}
          onChange={setAsk}
          rows={2}
        />
        <Inline>
          <Button variant="primary" isPending={running === 'docx'} onPress={() => void write('docx')}>
            {text('renewal.memo.save-docx')}
          </Button>
          <Button isPending={running === 'pdf'} onPress={() => void write('pdf')}>
            {text('renewal.memo.save-pdf')}
          </Button>
          <Button variant="quiet" isPending={running === 'preview'} onPress={() => void preview().then(setShown)}>
            {text('renewal.memo.preview')}
          </Button>
        </Inline>
        {outcome && <Outcome outcome={outcome} />}
      </Stack>
      {shown && (
        <Dialog title={text('renewal.memo.preview')} size="l" isOpen onClose={() => setShown(undefined)}>
          <Suspense fallback={null}>
            <PaperSheet paper={shown} />
          </Suspense>
        </Dialog>
      )}
    </Section>
  )
}

function Outcome({ outcome }: { readonly outcome: MemoOutcome }) {
  const text = useText()
  switch (outcome.kind) {
    case 'saved':
      return (
        <Notice tone="good">
          {outcome.path === undefined
            ? text('renewal.memo.saved')
            : text('renewal.memo.saved-at', { path: outcome.path })}
        </Notice>
      )
    case 'print-dialog':
      return <Notice>{text('renewal.memo.print-dialog')}</Notice>
    case 'problem':
      return (
        <Notice tone="late" title={text('renewal.memo.problem.title')}>
          {text('renewal.memo.problem', { detail: outcome.problem })}
        </Notice>
      )
  }
}
