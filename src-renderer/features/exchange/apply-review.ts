import { commitIncoming } from '@renderer/storage/exchange-commit'
import type { Incoming } from '@renderer/storage/exchange-in'
import type { ImportProblem } from '@renderer/storage/import-writing'
import type { Office } from '@renderer/storage/office'
import { finishReview, useIncoming } from './incoming-store'
import { reviewOf, type Decisions } from './review-decisions'
import type { ReviewModel } from './review-model'

type Reviewed = { readonly incoming: Incoming; readonly model: ReviewModel; readonly decisions: Decisions }

/** Applies what was reviewed; how far it is and the way to stop it stand in the store. Undefined when all went well. */
export async function applyReviewed(
  office: Office,
  { incoming, model, decisions }: Reviewed
): Promise<ImportProblem | undefined> {
  const stop = new AbortController()
  useIncoming.setState({ applying: { done: 0, stop: () => stop.abort() } })
  try {
    const saved = await commitIncoming(office, incoming, reviewOf(decisions, model), {
      signal: stop.signal,
      onBegin: () => useIncoming.setState({ applying: { done: 0 } }),
      onProgress: (done, total) => useIncoming.setState({ applying: { done, total } })
    })
    if (!saved.ok) return saved.error
    finishReview(saved.value)
    return undefined
  } finally {
    useIncoming.setState({ applying: undefined })
  }
}
