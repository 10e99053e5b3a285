import { useLayoutEffect, useRef, useState } from 'react'

/** The width of an element and its font's size, in CSS pixels, before it is painted and whenever it changes. */
export function useWidth() {
  const ref = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState({ width: 0, em: 14 })
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return undefined
    const measure = () => {
      const { width } = element.getBoundingClientRect()
      setSize({ width, em: Number.parseFloat(getComputedStyle(element).fontSize) })
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { ref, ...size }
}
