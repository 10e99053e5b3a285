import { useCallback, useLayoutEffect, useRef, useState } from 'react'

const context = document.createElement('canvas').getContext('2d')

type Measured = { readonly width: number; readonly em: number; readonly family: string }

/**
 * The width of an element and its font's size, in CSS pixels, before it is painted and whenever it changes, and how wide a text is
 * in the semi-bold of its font.
 */
export function useWidth() {
  const ref = useRef<HTMLDivElement>(null)
  const [measured, setMeasured] = useState<Measured>({ width: 0, em: 14, family: 'sans-serif' })
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return undefined
    const measure = () => {
      const { fontSize, fontFamily } = getComputedStyle(element)
      const { width } = element.getBoundingClientRect()
      setMeasured({ width, em: Number.parseFloat(fontSize), family: fontFamily })
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    void document.fonts.ready.then(measure)
    return () => observer.disconnect()
  }, [])
  const { em, family } = measured
  const textWidth = useCallback(
    (text: string) => {
      if (!context) return text.length * em
      context.font = `600 ${em}px ${family}`
      return context.measureText(text).width
    },
    [em, family]
  )
  return { ref, width: measured.width, em, textWidth }
}
