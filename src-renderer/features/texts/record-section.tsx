import { useState } from 'react'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { FilingList } from '@renderer/records/filings'
import { useOffice } from '@renderer/storage/office-context'
import type { PartnershipView } from '@renderer/storage/partnerships'
import type { VersionTexts } from '@renderer/storage/version-texts'
import { saveRecords } from '@renderer/storage/write'
import { Button } from '@renderer/ui/button'
import { KeyValueList } from '@renderer/ui/key-value-list'
import { Stack } from '@renderer/ui/layout'
import { ListRow, RowList, Section } from '@renderer/ui/section'
import { showToast } from '@renderer/ui/toasts'
import { CorrectionDialog } from './correction-dialog'
import { HashMark, shortHash } from './hash-mark'
import styles from './texts.module.css'

/** Under which numbers the text is filed, where its paper lies, and whether it still is what was signed. */
export function RecordSection({ view, data }: { readonly view: PartnershipView; readonly data: VersionTexts }) {
  const text = useText()
  const { version, state } = data
  return (
    <Section title={text('texts.record')}>
      <Stack gap={3}>
        {state !== 'draft' && <p className={styles.prose}>{text(`texts.state.${state}.text`)}</p>}
        <KeyValueList
          items={[
            { key: text('records.field.agreement-version.originalKeptAt'), value: version.originalKeptAt },
            {
              key: text('records.field.agreement-version.signedHash'),
              value: version.signedHash && <HashMark hash={version.signedHash} />
            }
          ]}
        />
        <FilingList view={view} filed={version} />
        <Corrections data={data} />
        <SealOrCorrect data={data} />
      </Stack>
    </Section>
  )
}

function Corrections({ data }: { readonly data: VersionTexts }) {
  const text = useText()
  const { day } = useFormats()
  const closed = data.corrections
    .filter(({ after }) => after !== undefined)
    .toSorted((a, b) => (a.openedOn < b.openedOn ? -1 : 1))
  if (closed.length === 0) return null
  return (
    <RowList label={text('records.types.correction')}>
      {closed.map(({ id, reason, openedBy, openedOn, before, after, source }) => (
        <ListRow
          key={id}
          title={reason}
          detail={
            <>
              <div>{[openedBy, day(openedOn), source].filter(Boolean).join(' · ')}</div>
              <div className={styles.hash}>{`${shortHash(before)} → ${shortHash(after ?? '')}`}</div>
            </>
          }
        />
      ))}
    </RowList>
  )
}

/** A signed text without a hash can be fixed with one; a fixed one is only corrected, with a reason. */
function SealOrCorrect({ data }: { readonly data: VersionTexts }) {
  const text = useText()
  const office = useOffice()
  const [isCorrecting, setCorrecting] = useState(false)
  const { version, state, hash, isLocked } = data

  async function seal(): Promise<void> {
    const saved = await saveRecords(office, [
      {
        type: 'agreement-version',
        space: version.space,
        before: version,
        fields: { ...version, signedHash: hash }
      }
    ])
    if (!saved.ok) showToast({ title: text('forms.problem.title'), detail: saved.error.message, tone: 'late' })
  }

  if (state === 'no-hash')
    return (
      <div data-print="hidden">
        <Button onPress={() => void seal()}>{text('texts.seal')}</Button>
      </div>
    )
  if (!isLocked) return null
  return (
    <div data-print="hidden">
      <Button onPress={() => setCorrecting(true)}>{text('texts.correct')}</Button>
      {isCorrecting && <CorrectionDialog data={data} mode="open" onClose={() => setCorrecting(false)} />}
    </div>
  )
}
