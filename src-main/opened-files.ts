import { isAbsolute, resolve } from 'node:path'
import { app } from 'electron'
import type { OpenedFile } from '@shared/ipc'
import { readOpened } from './files'

const ending = /\.(entente|entente-card|age)$/i

/** Paths among the arguments of a command line that name files for the app, made absolute. */
export function filesOfArguments(argv: readonly string[], folder: string): string[] {
  return argv
    .slice(1)
    .filter((argument) => !argument.startsWith('-') && ending.test(argument))
    .map((argument) => (isAbsolute(argument) ? argument : resolve(folder, argument)))
}

export type OpenedFiles = {
  readonly add: (paths: readonly string[]) => void
  /** The next waiting file, or null. Rejects, and forgets the file, when it can't be read. */
  readonly take: () => Promise<OpenedFile | null>
}

/** Collects files opened by double click or on the command line until the renderer takes them. Must run before the app is ready. */
export function setupOpenedFiles(onArrival: () => void): OpenedFiles {
  const waiting = filesOfArguments(process.argv, process.cwd())
  function add(paths: readonly string[]): void {
    waiting.push(...paths)
    if (paths.length > 0) onArrival()
  }
  app.on('open-file', (event, path) => {
    event.preventDefault()
    add([path])
  })
  return {
    add,
    async take() {
      const path = waiting.shift()
      return path === undefined ? null : readOpened(path)
    }
  }
}
