import type { EntenteApi, OpenedFile } from '@shared/ipc'
import type { Bridge } from './bridge'

export function electronBridge({ call, on }: EntenteApi): Bridge {
  return {
    info: () => call('app:info', undefined),
    async appendJournal(office, bytes) {
      await call('journal:append', { office, bytes })
      return { kept: true }
    },
    readJournal: (office) => call('journal:read', { office }),
    async rewriteJournal(office, entries) {
      await call('journal:rewrite', { office, entries })
    },
    async discardJournal(office, options) {
      await call('journal:discard', { office, explicit: options?.explicit ?? false })
    },
    async keepPaper(office, paper, bytes) {
      await call('paper:keep', { office, paper, bytes })
      return { kept: true }
    },
    readPaper: (office, paper) => call('paper:read', { office, paper }),
    listPapers: (office) => call('paper:list', { office }),
    async removePapers(office, papers) {
      await call('paper:remove', { office, papers })
    },
    identity: (office) => call('device:identity', { office }),
    sign: (office, bytes) => call('device:sign', { office, bytes }),
    decrypt: (office, bytes) => call('device:decrypt', { office, bytes }),
    recoveryCode: (office) => call('device:recovery-code', { office }),
    recover: (office, code) => call('device:recover', { office, code }),
    renewDevice: (office) => call('device:renew', { office }),
    endorse: (office, bytes) => call('device:endorse', { office, bytes }),
    saveFile: (kind, suggestedName, bytes) => call('file:save', { kind, suggestedName, bytes }),
    savePdf: (suggestedName) => call('file:save-pdf', { suggestedName }),
    openFile: (kind) => call('file:open', { kind }),
    async setMenu(groups) {
      await call('menu:set', { groups })
    },
    onCommand: (listener) => on('menu:command', listener),
    onFile: openedFilesFrom({ call, on })
  }
}

/** What was taken while nobody listened, as between two renderings, is kept for the next listener. */
function openedFilesFrom({ call, on }: EntenteApi): Bridge['onFile'] {
  const listeners = new Set<(file: OpenedFile) => void>()
  const undelivered: OpenedFile[] = []
  let isSubscribed = false

  function deliver(): void {
    if (listeners.size === 0) return
    for (const file of undelivered.splice(0)) listeners.forEach((listener) => listener(file))
  }
  async function takeAll(): Promise<void> {
    const file = await call('file:take', undefined)
    if (!file) return
    undelivered.push(file)
    deliver()
    await takeAll()
  }

  return (listener) => {
    listeners.add(listener)
    deliver()
    if (!isSubscribed) {
      isSubscribed = true
      on('file:waiting', () => void takeAll())
      void takeAll()
    }
    return () => {
      listeners.delete(listener)
    }
  }
}
