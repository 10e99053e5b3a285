import { wrap } from 'comlink'
import { exchangeWork, workerReady, type ExchangeWork, type OfficeRef } from './exchange-work'
import type { Office } from './office'

/** Work that goes on beside the window, until `end`. `failed` rejects when the worker breaks; in place it never settles. */
export type RunningWork = { readonly work: ExchangeWork; readonly failed: Promise<never>; readonly end: () => void }

/** Starts a worker for the office, or for what needs none; where there are none, as in tests on Node, the work is done in place. */
export async function startWork(office?: Office): Promise<RunningWork> {
  if (typeof Worker === 'undefined')
    return {
      work: exchangeWork(async () => opened(office)),
      failed: new Promise(() => undefined),
      end: () => undefined
    }
  const worker = new Worker(new URL('./exchange-worker.ts', import.meta.url), { type: 'module' })
  const failed = new Promise<never>((_resolve, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message || 'the worker did not start')))
  })
  failed.catch(() => undefined)
  const listens = new Promise<void>((resolve) => {
    worker.addEventListener('message', ({ data }) => {
      if (data === workerReady) resolve()
    })
  })
  await Promise.race([listens, failed])
  return { work: wrap<ExchangeWork>(worker), failed, end: () => worker.terminate() }
}

function opened(office: Office | undefined): Office {
  if (!office) throw new Error('no office is open')
  return office
}

export function officeRef({ name, device, signingKey, former, space, person }: Office): OfficeRef {
  return { name, device, signingKey, former, space, person }
}

let queue: Promise<unknown> = Promise.resolve()

/** One piece of work in a worker of its own, after those asked for before. */
export async function inWorker<T>(office: Office, task: (work: ExchangeWork) => Promise<T>): Promise<T> {
  const turn = queue.then(async () => {
    const { work, failed, end } = await startWork(office)
    try {
      return await Promise.race([task(work), failed])
    } finally {
      end()
    }
  })
  queue = turn.catch(() => undefined)
  return turn
}

/** So few changes are read sooner than a worker starts. */
const changesReadHere = 500

/** In a worker of its own where it is about many changes, in place where it is about few. */
export async function atWork<T>(office: Office, changes: number, task: (work: ExchangeWork) => Promise<T>): Promise<T> {
  return changes > changesReadHere ? inWorker(office, task) : task(exchangeWork(async () => office))
}
