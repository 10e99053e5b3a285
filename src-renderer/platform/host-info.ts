import { useEffect, useState } from 'react'
import type { AppInfo } from '@shared/ipc'
import { bridge } from './bridge'

/** What the host is and how it keeps the work; undefined for the moment it takes to ask. */
export function useHostInfo(): AppInfo | undefined {
  const [info, setInfo] = useState<AppInfo>()
  useEffect(() => {
    let isGone = false
    void bridge.info().then((told) => {
      if (!isGone) setInfo(told)
    })
    return () => {
      isGone = true
    }
  }, [])
  return info
}
