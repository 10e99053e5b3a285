import { useMemo, useState } from 'react'
import { useText, type Text } from '@renderer/platform/i18n'
import { navigate } from '@renderer/platform/router'
import { routes } from '@renderer/platform/routes'
import type { Incoming } from '@renderer/storage/exchange-in'
import type { ImportProblem } from '@renderer/storage/import-writing'
import { useOffice } from '@renderer/storage/office-context'
import { Button } from '@renderer/ui/button'
import { ConfirmDialog } from '@renderer/ui/confirm-dialog'
import { ActionBar } from '@renderer/ui/layout'
import { MenuButton } from '@renderer/ui/menu-button'
import { Progress } from '@renderer/ui/progress'
import { showToast } from '@renderer/ui/toasts'
import { applyReviewed } from './apply-review'
import { decide, setAside, useIncoming, type Applying } from './incoming-store'
import { decideAll, isPlaced, undecided } from './review-decisions'
import type { ReviewModel } from './review-model'
import { asksAgain, decisionTotals } from './review-totals'

type ReviewActionsProps = { readonly incoming: Incoming; readonly model: ReviewModel }

export function ReviewActions({ incoming, model }: ReviewActionsProps) {
  const text = useText()
  const office = useOffice()
  const decisions = useIncoming((store) => store.decisions)
  const [isAsking, setAsking] = useState(false)
  const applying = useIncoming((store) => store.applying)
  const { declined, settled } = decisions
  const totals = useMemo(() => decisionTotals({ declined, settled }, model), [declined, settled, model])
  const unanswered = incoming.unknownSpaces.filter((space) => !isPlaced(decisions, space)).length

  async function apply(): Promise<void> {
    setAsking(false)
    const problem = await applyReviewed(office, { incoming, model, decisions })
    if (problem?.code === 'stopped') showToast({ title: text('applying.stopped') })
    else if (problem)
      showToast({ title: text('exchange.review.not-applied'), detail: problemText(problem, text), tone: 'late' })
  }

  function leave(): void {
    setAside()
    navigate(routes.exchange.to())
  }

  const note = unanswered > 0 ? text('exchange.join.first') : text('exchange.review.note', { open: totals.open })
  return (
    <ActionBar note={applying ? <ApplyingProgress applying={applying} /> : note}>
      <MenuButton
        label={text('exchange.review.for-all')}
        isDisabled={applying !== undefined}
        items={[
          { id: 'theirs', label: text('exchange.review.all-theirs'), onAction: () => decideAs('theirs') },
          { id: 'ours', label: text('exchange.review.all-ours'), onAction: () => decideAs('ours') },
          {
            id: 'again',
            label: text('exchange.review.start-over'),
            onAction: () => decide(({ cities, partnerships }) => ({ ...undecided, cities, partnerships }))
          }
        ]}
      />
      <Button isDisabled={applying !== undefined} onPress={leave}>
        {text('exchange.review.set-aside')}
      </Button>
      <Button
        variant="primary"
        isDisabled={unanswered > 0}
        isPending={applying !== undefined}
        onPress={() => (asksAgain(totals) ? setAsking(true) : void apply())}
      >
        {text('exchange.review.apply', { count: totals.taken })}
      </Button>
      <ConfirmDialog
        title={text('exchange.review.ask-title', { count: totals.overwritten })}
        confirmLabel={text('exchange.review.apply', { count: totals.taken })}
        isOpen={isAsking}
        onConfirm={() => void apply()}
        onCancel={() => setAsking(false)}
      >
        {text('exchange.review.ask-text')}
      </ConfirmDialog>
    </ActionBar>
  )

  function decideAs(side: 'ours' | 'theirs'): void {
    decide((before) => decideAll(before, model, side))
  }
}

function ApplyingProgress({ applying: { done, total, stop } }: { readonly applying: Applying }) {
  const text = useText()
  return (
    <Progress
      label={text(stop ? 'applying.preparing' : 'applying.writing')}
      done={done}
      {...(total === undefined ? {} : { total })}
      {...(stop ? { onCancel: stop } : {})}
    />
  )
}

/** Why an import was not written: a reason of the disk, or one found when it was planned again. */
function problemText(problem: Exclude<ImportProblem, { readonly code: 'stopped' }>, text: Text): string {
  const { code, message } = problem
  if (code === 'not-joinable') return text('joining.not-joinable', { detail: message })
  if (code === 'sender-changed' || code === 'sender-revoked') return text(`trust.not-applied.${code}`)
  return code === 'not-valid' || code === 'not-journaled' || code === 'journaled-only'
    ? text(`forms.problem.${code}`, { detail: message })
    : text(`refusals.${code}`)
}
