import { useEffect, useState, type RefObject } from 'react'

const overscan = 20

function scrollerOf(element: HTMLElement): HTMLElement {
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(parent).overflowY)) return parent
  }
  return document.documentElement
}

/**
 * Which rows of a long table to draw: those in sight of the scrolling ancestor and some around them (`to` exclusive).
 * `rowHeight` is in rem. While not `isOn`, all of them.
 */
export function useRowWindow(
  body: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
  isOn: boolean
): { readonly from: number; readonly to: number } {
  const [range, setRange] = useState({ from: 0, to: 60 })
  useEffect(() => {
    if (!isOn || !body.current) return undefined
    const element = body.current
    const scroller = scrollerOf(element)
    const measure = () => {
      const pixels = rowHeight * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      const above = scroller.getBoundingClientRect().top - element.getBoundingClientRect().top
      const first = Math.floor(above / pixels / 10) * 10
      const from = Math.min(Math.max(0, first - overscan), Math.max(0, count - 1))
      const to = Math.min(count, Math.max(0, first) + Math.ceil(scroller.clientHeight / pixels) + overscan + 10)
      setRange((old) => (old.from === from && old.to === to ? old : { from, to }))
    }
    measure()
    const target = scroller === document.documentElement ? document : scroller
    target.addEventListener('scroll', measure, { passive: true })
    addEventListener('resize', measure)
    return () => {
      target.removeEventListener('scroll', measure)
      removeEventListener('resize', measure)
    }
  }, [body, count, rowHeight, isOn])
  return isOn ? { from: Math.min(range.from, count), to: Math.min(range.to, count) } : { from: 0, to: count }
}
