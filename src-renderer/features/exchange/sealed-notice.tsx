import { useText } from '@renderer/platform/i18n'
import type { SealedChange } from '@renderer/storage/sealed-changes'
import { Button } from '@renderer/ui/button'
import { Notice } from '@renderer/ui/notice'
import { decide, useIncoming, useIsApplying } from './incoming-store'
import { isKeptOurs, keepOurs } from './review-decisions'
import type { ReviewModel } from './review-model'

type SealedNoticeProps = { readonly model: ReviewModel; readonly change: SealedChange }

/** A text that is signed here and that the file would change: what it would become, and a way to leave just that out. */
export function SealedNotice({ model, change }: SealedNoticeProps) {
  const text = useText()
  const decisions = useIncoming((store) => store.decisions)
  const isApplying = useIsApplying()
  const { label, becomes, records } = change
  const coming = model.records.filter(({ key, record }) => records.includes(key) && record.status !== 'erased')
  const isLeft = coming.length > 0 && coming.every((record) => isKeptOurs(decisions, model, record))
  const hasReason = becomes === 'corrected' || becomes === 'under-correction'

  function leaveOut(): void {
    for (const record of coming) decide((before) => keepOurs(before, model, record))
  }

  return (
    <Notice
      tone={hasReason ? 'info' : 'late'}
      title={text('texts.sealed.title', { version: label })}
      actions={
        coming.length > 0 &&
        !isLeft && (
          <Button isDisabled={isApplying} onPress={leaveOut}>
            {text('texts.sealed.leave', { count: coming.length })}
          </Button>
        )
      }
    >
      {isLeft ? text('texts.sealed.left') : text(`texts.sealed.${becomes}`)}
    </Notice>
  )
}
