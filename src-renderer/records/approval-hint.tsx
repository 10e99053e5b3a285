import { useText } from '@renderer/platform/i18n'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { textStanding, useVersionTexts } from '@renderer/storage/version-texts'
import { Notice } from '@renderer/ui/notice'
import { useSides } from './use-sides'

type ApprovalHintProps = {
  readonly view: PartnershipView
  readonly version: string | undefined
  /** What is about to be edited. */
  readonly about: 'clauses' | 'area' | 'version'
}

/** Before a draft is edited that a side has approved: which edits end the approval, and which do not. */
export function ApprovalHint({ view, version, about }: ApprovalHintProps) {
  const text = useText()
  const sides = useSides(view)
  const data = useVersionTexts(version)
  if (data?.state !== 'draft') return null
  const approved = textStanding(data, view.cities).sides.filter(({ current }) => current.length > 0)
  if (approved.length === 0) return null
  return (
    <Notice>{text(`texts.approved-hint.${about}`, { cities: sides.list(approved.map(({ city }) => city)) })}</Notice>
  )
}
