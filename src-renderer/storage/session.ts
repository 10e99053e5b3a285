import { create } from 'zustand'
import { useClock } from '@renderer/platform/clock'
import { applyJournal } from './journal'
import { openOffice, type Office } from './office'
import { matchPapers } from './paper-recovery'
import { openSample, removeSample } from './sample'

type Session = {
  /** Undefined while starting; null when no office is open and Welcome should show. */
  readonly office: Office | null | undefined
  /** Change-sets that the journal brought back at the last start. */
  readonly recovered: number
  /** Why nothing could be opened; the data is untouched. */
  readonly problem?: string
}

export const useSession = create<Session>(() => ({ office: undefined, recovered: 0 }))

/** Remembers that the sample was open, so that a reload doesn't throw a visitor out of it. */
const sampleMark = 'entente.sample-open'

/** Opens what was open: the sample if it was, else our own office; what the journal holds beyond the database is applied first. */
export async function startSession(): Promise<void> {
  try {
    const name = localStorage.getItem(sampleMark) ? 'sample' : 'office'
    const recovered = await applyJournal(name)
    void matchPapers(name).catch(() => 0)
    const office = await openOffice(name)
    if (!office) localStorage.removeItem(sampleMark)
    if (office?.name === 'sample') await showSampleDay()
    useSession.setState({ office: office ?? null, recovered })
  } catch (error) {
    useSession.setState({ problem: error instanceof Error ? error.message : String(error) })
  }
}

export function enterOffice(office: Office): void {
  localStorage.removeItem(sampleMark)
  useClock.getState().showToday()
  useSession.setState({ office, recovered: 0 })
}

/** Opens the sample as of its own day; what an earlier visit left in its journal beyond its database is applied first. */
export async function enterSample(personName: string) {
  const recovered = await applyJournal('sample')
  void matchPapers('sample').catch(() => 0)
  const opened = await openSample(personName)
  if (!opened.ok) return opened
  localStorage.setItem(sampleMark, '1')
  await showSampleDay()
  useSession.setState({ office: opened.value, recovered })
  return opened
}

/** Leaves the sample without trace and returns to our own office, or to Welcome. */
export async function leaveSample(): Promise<void> {
  const { office } = useSession.getState()
  useSession.setState({ office: undefined })
  office?.db.close()
  localStorage.removeItem(sampleMark)
  await removeSample()
  useClock.getState().showToday()
  useSession.setState({ office: (await openOffice('office')) ?? null, recovered: 0 })
}

async function showSampleDay(): Promise<void> {
  const { sampleDate } = await import('@shared/domain/sample/sample-office')
  useClock.getState().showAsOf(sampleDate)
}
