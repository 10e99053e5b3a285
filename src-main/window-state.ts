import { readFileSync, writeFileSync } from 'node:fs'
import type { Rectangle } from 'electron'
import { z } from 'zod'

const windowStateSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(400).max(20_000),
  height: z.int().min(300).max(20_000),
  isMaximized: z.boolean()
})

export type WindowState = z.infer<typeof windowStateSchema>

/** The state that was kept, if it is readable and most of the window would be on one of the screens. */
export function readWindowState(path: string, screens: readonly Rectangle[]): WindowState | undefined {
  try {
    const state = windowStateSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
    return screens.some((area) => overlap(state, area) >= (state.width * state.height) / 2) ? state : undefined
  } catch {
    return undefined
  }
}

/** Losing the window's place is no reason to keep a window from closing: a failure is ignored. */
export function writeWindowState(path: string, state: WindowState): void {
  try {
    writeFileSync(path, JSON.stringify(state))
  } catch {
    return
  }
}

function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return Math.max(0, width) * Math.max(0, height)
}
