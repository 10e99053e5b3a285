import { useEffect, type RefObject } from 'react'
import { usePalette } from './commands'

/**
 * Keeps the keyboard's place: where going on has removed what had the focus, the page gets it, so that the next Tab is the
 * first thing of the page and a screen reader begins there.
 */
export function useFocusKept(page: RefObject<HTMLElement | null>, path: string): void {
  const isPaletteOpen = usePalette((palette) => palette.isOpen)
  useEffect(() => {
    if (isPaletteOpen) return undefined
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        if (document.activeElement === document.body) page.current?.focus({ preventScroll: true })
      })
    })
    return () => cancelAnimationFrame(frame)
  }, [page, path, isPaletteOpen])
}
