import { describe, expect, it, vi } from 'vitest'
import { electronBridge } from '@renderer/platform/bridge-electron'
import type { EntenteApi, OpenedFile } from '@shared/ipc'

/** A main process with files waiting, which tells of new ones by `arrive`. */
function apiWith(waiting: OpenedFile[]) {
  const listeners = new Set<() => void>()
  const call = vi.fn(async (channel: string) => (channel === 'file:take' ? (waiting.shift() ?? null) : undefined))
  const on = vi.fn((_channel: string, listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  })
  const api = { call, on } as unknown as EntenteApi
  return {
    api,
    call,
    arrive: (file: OpenedFile): void => {
      waiting.push(file)
      listeners.forEach((listener) => listener())
    }
  }
}
const file = (name: string): OpenedFile => ({ name, bytes: new Uint8Array([1]) })

describe('the bridge to the desktop app', () => {
  it('hands over the files that waited and those that come later, each once', async () => {
    const { api, arrive } = apiWith([file('a'), file('b')])
    const names: string[] = []
    electronBridge(api).onFile(({ name }) => names.push(name))
    await vi.waitFor(() => expect(names).toEqual(['a', 'b']))
    arrive(file('c'))
    await vi.waitFor(() => expect(names).toEqual(['a', 'b', 'c']))
  })

  it('keeps a file for the next listener when the first left meanwhile', async () => {
    const { api, arrive } = apiWith([file('a')])
    const { onFile } = electronBridge(api)
    const first: string[] = []
    const second: string[] = []
    onFile(({ name }) => first.push(name))()
    arrive(file('b'))
    await new Promise((done) => setTimeout(done, 10))
    onFile(({ name }) => second.push(name))
    expect([first, second]).toEqual([[], ['a', 'b']])
  })

  it('says that an entry is kept only after the main process has answered', async () => {
    const { api, call } = apiWith([])
    const bytes = new Uint8Array([1, 2])
    expect(await electronBridge(api).appendJournal('office', bytes)).toEqual({ kept: true })
    expect(call).toHaveBeenCalledWith('journal:append', { office: 'office', bytes })
    call.mockRejectedValueOnce(new Error('disk full'))
    await expect(electronBridge(api).appendJournal('office', bytes)).rejects.toThrow('disk full')
  })
})
