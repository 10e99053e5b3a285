import { create } from 'zustand'
import type { ExchangeRow } from '@renderer/storage/database'
import type { Incoming } from '@renderer/storage/exchange-in'
import type { IncomingName } from '@renderer/storage/import-session'
import type { CardProblem, IncomingCard } from '@renderer/storage/peers'
import type { OpenedFile } from '@shared/ipc'
import type { PlannedField } from '@shared/sync/planned-record'
import type { Refusal } from '@shared/sync/refusal'
import { reviewModel, type ReviewModel } from './review-model'
import { undecided, type Decisions } from './review-decisions'

/** What became of the last file that was opened, for the exchange page. */
export type LastFile =
  | { readonly outcome: 'refused'; readonly file: string; readonly refusal: Refusal }
  | { readonly outcome: 'unreadable'; readonly file: string; readonly problem: string }
  | { readonly outcome: 'nothing-new'; readonly file: string; readonly incoming: Incoming }
  | {
      readonly outcome: 'blocked'
      readonly file: string
      readonly device: string
      readonly state: 'changed' | 'revoked'
    }
  | { readonly outcome: 'no-card'; readonly file: string; readonly problem: CardProblem }

/** A file that waits for its passphrase. */
export type LockedFile = { readonly file: OpenedFile; readonly isWrong: boolean }

export type Applying = {
  readonly done: number
  readonly total?: number | undefined
  readonly stop?: (() => void) | undefined
}

type IncomingStore = {
  /** The office that the bundle was opened in; another office must not see it. */
  readonly space?: string | undefined
  readonly incoming?: Incoming | undefined
  readonly model?: ReviewModel | undefined
  /** What has been asked for of the records shown: their fields by record key, and names by id. */
  readonly fields: ReadonlyMap<string, readonly PlannedField[]>
  readonly names: ReadonlyMap<string, IncomingName>
  readonly decisions: Decisions
  readonly applied?: ExchangeRow | undefined
  readonly last?: LastFile | undefined
  readonly locked?: LockedFile | undefined
  /** A card that was read and is not kept yet. */
  readonly card?: IncomingCard | undefined
  /** The bundle under review is being applied. `stop` is there as long as nothing is written. */
  readonly applying?: Applying | undefined
  readonly isReading: boolean
  /** Changes read of the file that is being opened. */
  readonly progress?: { readonly done: number; readonly total?: number | undefined } | undefined
  readonly stopReading?: (() => void) | undefined
}

const nothingOpen = {
  incoming: undefined,
  model: undefined,
  decisions: undecided,
  fields: new Map<string, readonly PlannedField[]>(),
  names: new Map<string, IncomingName>()
}

/** The bundle under review. It survives navigation and, since nothing of it is applied yet, ends with a reload. */
export const useIncoming = create<IncomingStore>(() => ({ ...nothingOpen, isReading: false }))

/** That the bundle under review is being applied: what is decided now has no effect. */
export const useIsApplying = (): boolean => useIncoming(({ applying }) => applying !== undefined)

/** That it is being written, which can't be stopped any more. */
export const useIsWriting = (): boolean =>
  useIncoming(({ applying }) => applying !== undefined && applying.stop === undefined)

export async function startReview(space: string, incoming: Incoming): Promise<void> {
  const model = await reviewModel(incoming)
  letGo()
  useIncoming.setState({ ...nothingOpen, space, incoming, model, applied: undefined, last: undefined })
}

export function decide(change: (decisions: Decisions) => Decisions): void {
  useIncoming.setState(({ decisions }) => ({ decisions: change(decisions) }))
}

/** Asks for the fields of the records at these places of the list, as far as they are not there yet. */
export async function loadDetails(places: readonly number[]): Promise<void> {
  const { incoming, model, fields } = useIncoming.getState()
  const missing = places.filter((place) => !fields.has(model?.records[place]?.key ?? ''))
  if (!incoming || !model || missing.length === 0) return
  const details = await incoming.details(missing)
  useIncoming.setState((store) => {
    if (store.incoming !== incoming) return {}
    const known = new Map(store.fields)
    missing.forEach((place, at) => known.set(model.records[place]?.key ?? '', details.fields[at] ?? []))
    return { fields: known, names: new Map([...store.names, ...details.names]) }
  })
}

export function finishReview(applied: ExchangeRow): void {
  letGo()
  useIncoming.setState({ ...nothingOpen, applied })
}

export function setAside(): void {
  letGo()
  useIncoming.setState({ ...nothingOpen, applied: undefined })
}

function letGo(): void {
  useIncoming.getState().incoming?.close()
}
