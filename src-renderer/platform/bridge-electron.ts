import type { EntenteApi } from '@shared/ipc'
import type { Bridge } from './bridge'

export function electronBridge({ call, on }: EntenteApi): Bridge {
  return {
    info: () => call('app:info', undefined),
    async appendJournal(office, bytes) {
      await call('journal:append', { office, bytes })
      return { kept: true }
    },
    readJournal: (office) => call('journal:read', { office }),
    async discardJournal(office, options) {
      await call('journal:discard', { office, explicit: options?.explicit ?? false })
    },
    identity: (office) => call('device:identity', { office }),
    sign: (office, bytes) => call('device:sign', { office, bytes }),
    saveFile: (kind, suggestedName, bytes) => call('file:save', { kind, suggestedName, bytes }),
    openFile: (kind) => call('file:open', { kind }),
    async setMenu(groups) {
      await call('menu:set', { groups })
    },
    onCommand: (listener) => on('menu:command', listener),
    onFile(listener) {
      const ended = new AbortController()
      async function takeAll(): Promise<void> {
        const file = await call('file:take', undefined)
        if (!file || ended.signal.aborted) return
        listener(file)
        await takeAll()
      }
      const unsubscribe = on('file:waiting', () => void takeAll())
      void takeAll()
      return () => {
        ended.abort()
        unsubscribe()
      }
    }
  }
}
