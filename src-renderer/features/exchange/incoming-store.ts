import { create } from 'zustand'
import type { ExchangeRow } from '@renderer/storage/database'
import type { Incoming } from '@renderer/storage/exchange-in'
import type { Refusal } from '@shared/sync/refusal'
import { reviewModel, type ReviewModel } from './review-model'
import { undecided, type Decisions } from './review-decisions'

/** What became of the last file that was opened, for the exchange page. */
export type LastFile =
  | { readonly outcome: 'refused'; readonly file: string; readonly refusal: Refusal }
  | { readonly outcome: 'unreadable'; readonly file: string; readonly problem: string }
  | { readonly outcome: 'nothing-new'; readonly file: string; readonly incoming: Incoming }

type IncomingStore = {
  /** The office that the bundle was opened in; another office must not see it. */
  readonly space?: string | undefined
  readonly incoming?: Incoming | undefined
  readonly model?: ReviewModel | undefined
  readonly decisions: Decisions
  readonly applied?: ExchangeRow | undefined
  readonly last?: LastFile | undefined
  readonly isReading: boolean
}

/** The bundle under review. It survives navigation and, since nothing of it is applied yet, ends with a reload. */
export const useIncoming = create<IncomingStore>(() => ({ decisions: undecided, isReading: false }))

export function startReview(space: string, incoming: Incoming): void {
  useIncoming.setState({
    space,
    incoming,
    model: reviewModel(incoming),
    decisions: undecided,
    applied: undefined,
    last: undefined
  })
}

export function decide(change: (decisions: Decisions) => Decisions): void {
  useIncoming.setState(({ decisions }) => ({ decisions: change(decisions) }))
}

export function finishReview(applied: ExchangeRow): void {
  useIncoming.setState({ applied, incoming: undefined, model: undefined, decisions: undecided })
}

export function setAside(): void {
  useIncoming.setState({ incoming: undefined, model: undefined, applied: undefined, decisions: undecided })
}
