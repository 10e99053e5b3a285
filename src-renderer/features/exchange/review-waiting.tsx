import { useMemo } from 'react'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import type { Incoming } from '@renderer/storage/exchange-in'
import { lostFileBefore, useMissingChanges } from '@renderer/storage/missing-changes'
import { useOfficeQuery } from '@renderer/storage/records'
import type { ReviewModel } from './review-model'
import { WaitingChanges } from './waiting-changes'

type ReviewWaitingProps = { readonly incoming: Incoming; readonly model: ReviewModel }

/** What would wait after the bundle under review, with what it needs and whether a file of its sender never came in. */
export function ReviewWaiting({ incoming, model }: ReviewWaitingProps) {
  const text = useText()
  const { instant } = useFormats()
  const { manifest } = incoming.bundle
  const waiting = useMemo(() => model.waiting.map(({ changeSet }) => changeSet), [model])
  const missing = useMissingChanges(waiting, manifest.spaces)
  const lost = useOfficeQuery(async (office) => (await lostFileBefore(office, manifest)) ?? null, [manifest])
  const { part, sender } = manifest
  const notes: string[] = []
  // Before a later part of a delivery comes its own part, which the header names.
  if (lost && part.index === 1)
    notes.push(
      lost.lastFrom === undefined
        ? text('exchange.waiting.lost-first', { office: sender.office })
        : text('exchange.waiting.lost', { office: sender.office, when: instant(lost.lastFrom) })
    )
  return <WaitingChanges waiting={waiting} missing={missing ?? []} notes={notes} />
}
