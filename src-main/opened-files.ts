import { basename, isAbsolute, resolve } from 'node:path'
import { app, dialog } from 'electron'
import type { OpenedFile } from '@shared/ipc'
import { readOpened } from './files'

const ending = /\.(entente|entente-card|entente-receipt|age)$/i

/** Paths among the arguments of a command line that name files for the app, made absolute. */
export function filesOfArguments(argv: readonly string[], folder: string): string[] {
  return argv
    .slice(1)
    .filter((argument) => !argument.startsWith('-') && ending.test(argument))
    .map((argument) => (isAbsolute(argument) ? argument : resolve(folder, argument)))
}

export type OpenedFiles = {
  readonly add: (paths: readonly string[]) => void
  /** The next waiting file, or null. One that can't be read is told to the person and passed over. */
  readonly take: () => Promise<OpenedFile | null>
}

/** Collects files opened by double click or on the command line until the renderer takes them. Must run before the app is ready. */
export function setupOpenedFiles(onArrival: () => void): OpenedFiles {
  const waiting = filesOfArguments(process.argv, process.cwd())
  function add(paths: readonly string[]): void {
    waiting.push(...paths)
    if (paths.length > 0) onArrival()
  }
  async function take(): Promise<OpenedFile | null> {
    const path = waiting.shift()
    if (path === undefined) return null
    try {
      return await readOpened(path)
    } catch (error) {
      dialog.showErrorBox(basename(path), error instanceof Error ? error.message : String(error))
      return take()
    }
  }
  app.on('open-file', (event, path) => {
    event.preventDefault()
    add([path])
  })
  return { add, take }
}
