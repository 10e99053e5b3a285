import { useCallback, useEffect } from 'react'
import { bridge } from '@renderer/platform/bridge'
import { navigate } from '@renderer/platform/router'
import { routes } from '@renderer/platform/routes'
import { noteReceipt } from '@renderer/storage/exchange-commit'
import { bringsNothing, openIncoming } from '@renderer/storage/exchange-in'
import type { Office } from '@renderer/storage/office'
import { useOffice } from '@renderer/storage/office-context'
import { openCard } from '@renderer/storage/peers'
import { unlockFile } from '@renderer/storage/protect'
import { isReceiptFile, showReceipt } from '@renderer/storage/receipts'
import type { SenderProblem } from '@renderer/storage/sender-trust'
import type { OpenedFile } from '@shared/ipc'
import type { Refusal } from '@shared/sync/refusal'
import { startReview, useIncoming } from './incoming-store'

/** A card is JSON, and nothing else that we open starts like it. */
function isCard({ name, bytes }: OpenedFile): boolean {
  return name.toLowerCase().endsWith('.entente-card') || bytes[0] === '{'.charCodeAt(0)
}

async function showCard(office: Office, { name, bytes }: OpenedFile): Promise<void> {
  const opened = await openCard(office, bytes)
  useIncoming.setState(
    opened.ok
      ? { card: opened.value, last: undefined }
      : { last: { outcome: 'no-card', file: name, problem: opened.error } }
  )
  navigate(routes.exchange.to())
}

async function openBundle(office: Office, { name, bytes: file }: OpenedFile, passphrase?: string): Promise<void> {
  const stop = new AbortController()
  useIncoming.getState().stopReading?.()
  useIncoming.setState({ isReading: true, last: undefined, progress: undefined, stopReading: () => stop.abort() })
  try {
    const onProgress = (done: number) => useIncoming.setState({ progress: { done } })
    const unlocked = await unlockFile(office, file, passphrase)
    if (!unlocked.ok) {
      refuse({ name, bytes: file }, unlocked.error)
      return
    }
    useIncoming.setState({ locked: undefined })
    const opened = await openIncoming(office, name, unlocked.value, { onProgress, signal: stop.signal })
    if (!opened.ok) {
      if ('device' in opened.error) block(name, opened.error)
      else refuse({ name, bytes: file }, opened.error)
      return
    }
    if (bringsNothing(opened.value)) {
      await noteReceipt(office, opened.value)
      opened.value.close()
      useIncoming.setState({ last: { outcome: 'nothing-new', file: name, incoming: opened.value } })
      navigate(routes.exchange.to())
    } else {
      await startReview(office.space, opened.value)
      navigate(routes.review.to())
    }
  } catch (error) {
    if (!stop.signal.aborted)
      useIncoming.setState({ last: { outcome: 'unreadable', file: name, problem: String(error) } })
  } finally {
    if (!stop.signal.aborted) stopped()
  }
}

/** A locked file asks for its passphrase; for another reason it is not opened, and the exchange page says why. */
function refuse(file: OpenedFile, refusal: Refusal): void {
  const isLocked = refusal.code === 'passphrase-needed' || refusal.code === 'wrong-passphrase'
  useIncoming.setState(
    isLocked
      ? { locked: { file, isWrong: refusal.code === 'wrong-passphrase' } }
      : { locked: undefined, last: { outcome: 'refused', file: file.name, refusal } }
  )
  navigate(routes.exchange.to())
}

/** Nothing of the file was read; a person may decide about its sender and open it again. */
function block(file: string, { code, device }: SenderProblem): void {
  const state = code === 'sender-revoked' ? 'revoked' : 'changed'
  useIncoming.setState({ locked: undefined, last: { outcome: 'blocked', file, device, state } })
  navigate(routes.exchange.to())
}

function stopped(): void {
  useIncoming.setState({ isReading: false, progress: undefined, stopReading: undefined })
}

/** Gives up reading the file that is being opened; nothing of it was applied. */
export function stopReading(): void {
  useIncoming.getState().stopReading?.()
  stopped()
}

/**
 * Reads and checks a file, then leads to its review, or to the exchange page with the reason why there is nothing to review; a
 * card is shown there too.
 */
export function useOpenBundle(): (file: OpenedFile, passphrase?: string) => void {
  const office = useOffice()
  return useCallback(
    (file, passphrase) => {
      if (isReceiptFile(file)) void showReceipt(office, file)
      else void (isCard(file) ? showCard(office, file) : openBundle(office, file, passphrase))
    },
    [office]
  )
}

/** Lets the person choose a file and opens it. */
export function useChooseFile(kind: 'bundle' | 'card'): () => void {
  const open = useOpenBundle()
  return () => {
    bridge.openFile(kind).then(
      (file) => {
        if (file) open(file)
      },
      (error: unknown) => useIncoming.setState({ last: { outcome: 'unreadable', file: '', problem: String(error) } })
    )
  }
}

/** Takes the files that are opened from outside, by a double click for instance; each file goes to one listener. */
export function useFilesFromOutside(): void {
  const open = useOpenBundle()
  useEffect(() => bridge.onFile((file) => open(file)), [open])
}
