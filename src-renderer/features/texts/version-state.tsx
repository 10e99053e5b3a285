import { useState } from 'react'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { useSides } from '@renderer/records/use-sides'
import { useOffice } from '@renderer/storage/office-context'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { textStanding, useVersionTexts, type VersionTexts } from '@renderer/storage/version-texts'
import { deleteRecords, saveRecords, type SaveProblem } from '@renderer/storage/write'
import { Badge } from '@renderer/ui/badge'
import { Button } from '@renderer/ui/button'
import { Notice } from '@renderer/ui/notice'
import { showToast } from '@renderer/ui/toasts'
import { changedParts } from '@shared/domain/agreement-content'
import { lapsedSides } from '@shared/domain/approval'
import type { Result } from '@shared/domain/result'
import { CorrectionDialog } from './correction-dialog'
import { shortHash } from './hash-mark'
import { PartChanges } from './part-changes'

type VersionStateProps = { readonly view: PartnershipView; readonly version: string }

/** In a word beside the name of a version: who has approved a draft, whether a signed text still is the one that was signed. */
export function VersionStateBadge({ view, version }: VersionStateProps) {
  const text = useText()
  const sides = useSides(view)
  const data = useVersionTexts(version)
  if (!data) return null
  const { state } = data
  if (state === 'draft') {
    const by = textStanding(data, view.cities)
      .sides.filter(({ current }) => current.length > 0)
      .map(({ city }) => city)
    if (by.length === 0) return null
    return <Badge tone="good">{text('texts.state.approved-by', { cities: sides.list(by) })}</Badge>
  }
  // That nothing proves an old text is told with the text itself; beside the name it would read as a fault.
  if (state === 'no-hash') return null
  const tones = {
    'as-signed': 'good',
    corrected: 'accent',
    'under-correction': 'due',
    differs: 'late'
  } as const
  return <Badge tone={tones[state]}>{text(`texts.state.${state}`)}</Badge>
}

/**
 * Below the name: what a person has to know or finish before trusting that a signed text is the one that was signed, or that a
 * draft is the one that was approved.
 */
export function VersionStateNotice({ view, version }: VersionStateProps) {
  const data = useVersionTexts(version)
  if (data?.state === 'draft') return <Lapsed view={view} data={data} />
  if (data?.state === 'under-correction') return <UnderCorrection data={data} />
  if (data?.state === 'differs') return <Differs data={data} />
  return null
}

/** A draft that changed after a side approved it: whose approval ended, and by which change. */
function Lapsed({ view, data }: { readonly view: PartnershipView; readonly data: VersionTexts }) {
  const text = useText()
  const sides = useSides(view)
  const lapsed = lapsedSides(textStanding(data, view.cities))
  if (lapsed.length === 0) return null
  const cities = sides.list(lapsed.map(({ city }) => city))
  return (
    <Notice tone="due" title={text('texts.lapsed', { cities })}>
      {lapsed.map(({ city, earlier: [newest] }) => (
        <div key={city}>
          {lapsed.length > 1 && <strong>{sides.name(city)} </strong>}
          {text('texts.approval.changed-since')}
          {newest?.parts ? (
            <PartChanges changes={changedParts(newest.parts, data.parts)} data={data} />
          ) : (
            ` ${text('texts.approval.changed-unknown')}`
          )}
        </div>
      ))}
    </Notice>
  )
}

function UnderCorrection({ data }: { readonly data: VersionTexts }) {
  const text = useText()
  const office = useOffice()
  const { day } = useFormats()
  const { hash, corrections } = data
  const open = corrections.filter(({ after }) => after === undefined)
  const isUnchanged = open.every(({ before }) => before === hash)

  async function end(): Promise<void> {
    const ended: Result<unknown, SaveProblem> = isUnchanged
      ? await deleteRecords(office, open)
      : await saveRecords(
          office,
          open.map((before) => ({
            type: 'correction',
            space: before.space,
            before,
            fields: { ...before, after: hash }
          }))
        )
    if (!ended.ok) showToast({ title: text('forms.problem.title'), detail: ended.error.message, tone: 'late' })
  }

  return (
    <Notice
      tone="due"
      title={text('texts.state.under-correction')}
      actions={
        <Button onPress={() => void end()}>{text(isUnchanged ? 'texts.correct.drop' : 'texts.correct.finish')}</Button>
      }
    >
      {open.map(({ id, reason, openedBy, openedOn }) => (
        <p key={id}>{text('texts.correct.since', { reason, person: openedBy, day: day(openedOn) })}</p>
      ))}
    </Notice>
  )
}

function Differs({ data }: { readonly data: VersionTexts }) {
  const text = useText()
  const [isExplaining, setExplaining] = useState(false)
  const { version, hash } = data
  return (
    <>
      <Notice
        tone="late"
        title={text('texts.state.differs')}
        actions={<Button onPress={() => setExplaining(true)}>{text('texts.explain')}</Button>}
      >
        {text('texts.differs.text', { signed: shortHash(version.signedHash ?? ''), now: shortHash(hash) })}
      </Notice>
      {isExplaining && <CorrectionDialog data={data} mode="explain" onClose={() => setExplaining(false)} />}
    </>
  )
}
