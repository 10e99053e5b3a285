import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readWindowState, writeWindowState } from '../../src-main/window-state'

const folder = mkdtempSync(join(tmpdir(), 'entente-window-'))
afterAll(() => rmSync(folder, { recursive: true }))
const path = join(folder, 'window.json')
const state = { x: 100, y: 50, width: 1000, height: 700, isMaximized: false }
const screen = { x: 0, y: 0, width: 1920, height: 1080 }

test('the window returns to where it was', () => {
  writeWindowState(path, state)
  expect(readWindowState(path, [screen])).toEqual(state)
})

test('a window on a screen that is gone opens at the default place', () => {
  writeWindowState(path, { ...state, x: 2500 })
  expect(readWindowState(path, [screen])).toBeUndefined()
  expect(readWindowState(path, [screen, { ...screen, x: 1920 }])).toBeDefined()
})

test('an unreadable or senseless state is ignored', () => {
  for (const text of ['', '{', '{"x":0}', JSON.stringify({ ...state, width: 1 })]) {
    writeFileSync(path, text)
    expect(readWindowState(path, [screen])).toBeUndefined()
  }
  expect(readWindowState(join(folder, 'missing'), [screen])).toBeUndefined()
})

test('a state that cannot be kept does not keep the window from closing', () => {
  expect(() => writeWindowState(join(folder, 'missing', 'window.json'), state)).not.toThrow()
})
