import { useCallback, useEffect } from 'react'
import { bridge } from '@renderer/platform/bridge'
import { navigate } from '@renderer/platform/router'
import { routes } from '@renderer/platform/routes'
import { noteReceipt } from '@renderer/storage/exchange-commit'
import { bringsNothing, openIncoming } from '@renderer/storage/exchange-in'
import type { Office } from '@renderer/storage/office'
import { useOffice } from '@renderer/storage/office-context'
import type { OpenedFile } from '@shared/ipc'
import { startReview, useIncoming } from './incoming-store'

async function openBundle(office: Office, { name, bytes }: OpenedFile): Promise<void> {
  const stop = new AbortController()
  useIncoming.getState().stopReading?.()
  useIncoming.setState({ isReading: true, last: undefined, progress: undefined, stopReading: () => stop.abort() })
  try {
    const onProgress = (done: number) => useIncoming.setState({ progress: { done } })
    const opened = await openIncoming(office, name, bytes, { onProgress, signal: stop.signal })
    if (!opened.ok) {
      useIncoming.setState({ last: { outcome: 'refused', file: name, refusal: opened.error } })
      navigate(routes.exchange.to())
    } else if (bringsNothing(opened.value)) {
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

function stopped(): void {
  useIncoming.setState({ isReading: false, progress: undefined, stopReading: undefined })
}

/** Gives up reading the file that is being opened; nothing of it was applied. */
export function stopReading(): void {
  useIncoming.getState().stopReading?.()
  stopped()
}

/** Reads and checks a file, then leads to its review, or to the exchange page with the reason why there is nothing to review. */
export function useOpenBundle(): (file: OpenedFile) => void {
  const office = useOffice()
  return useCallback((file) => void openBundle(office, file), [office])
}

/** Lets the person choose a file and opens it. */
export function useChooseBundle(): () => void {
  const open = useOpenBundle()
  return () => {
    bridge.openFile('bundle').then(
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
  useEffect(() => bridge.onFile(open), [open])
}
