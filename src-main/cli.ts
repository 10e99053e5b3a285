import { realpathSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { putProblem } from '@shared/domain/record-registry'
import { fail, ok, type Result } from '@shared/domain/result'
import { readBundle, type ReadBundle } from '@shared/sync/bundle-reader'
import { stateHash } from '@shared/sync/canonical'
import { decryptBundle } from '@shared/sync/encryption'
import { importIntoMemory, memoryState, type MemoryCopy } from '@shared/sync/memory-copy'
import { conflictedFields } from '@shared/sync/merge'
import { planImport, type ImportPlan } from '@shared/sync/plan-import'
import { refusal, type Refusal } from '@shared/sync/refusal'

/** Where the command line reads and writes; the tests hand in their own. */
export type CliHost = {
  readonly read: (path: string) => Promise<Uint8Array>
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Opens files locked with a passphrase. */
  readonly passphrase?: string | undefined
}

type ExitCode = 0 | 1 | 2
type Command = (files: readonly string[], host: CliHost, isJson: boolean) => Promise<ExitCode>

const usage = `Usage: entente COMMAND FILE… [--json]
  inspect FILE     show what a bundle says it holds, its sizes and its counts
  verify FILE…     check bundles without opening them in Entente
  plan FILE…       show what each bundle would change in a copy that holds those before it
  state FILE…      apply bundles in the order given to an empty copy and show its hash
A file locked with a passphrase is opened with ENTENTE_PASSPHRASE from the environment.
Exit code: 0 all good, 1 a file was refused, 2 wrong usage.
`

/** Runs one command of `entente`; nothing but the files named is touched. */
export async function runCli(args: readonly string[], host: CliHost): Promise<ExitCode> {
  const isJson = args.includes('--json')
  const words = args.filter((arg) => arg !== '--json')
  if (words.length === 1 && (words[0] === '--help' || words[0] === '-h')) {
    host.out(usage)
    return 0
  }
  const [name = '', ...files] = words
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  const isWrong = files.length === 0 || words.some((word) => word.startsWith('-')) || (name === 'inspect' && files[1])
  if (!command || isWrong) {
    host.err(usage)
    return 2
  }
  return command(files, host, isJson)
}

const commands: Readonly<Record<string, Command>> = { inspect, verify, plan, state }

async function open(file: string, host: CliHost): Promise<Result<ReadBundle & { fileBytes: number }, Refusal>> {
  let bytes: Uint8Array
  try {
    bytes = await host.read(file)
  } catch (error) {
    return fail(refusal('unreadable', error instanceof Error ? error.message : String(error)))
  }
  const bundle = await readBundle(bytes, {
    putProblem,
    decrypt: (age) =>
      decryptBundle(age, { identities: [], ...(host.passphrase ? { passphrase: host.passphrase } : {}) })
  })
  return bundle.ok ? ok({ ...bundle.value, fileBytes: bytes.length }) : bundle
}

type Verdict =
  | { readonly file: string; readonly ok: true }
  | { readonly file: string; readonly ok: false; readonly code: string; readonly message: string }

function refused(file: string, { code, message }: Refusal): Verdict {
  return { file, ok: false, code, message }
}

function verdictLine(verdict: Verdict): string {
  return verdict.ok ? `${verdict.file}: good\n` : `${verdict.file}: refused, ${verdict.code}. ${verdict.message}\n`
}

function printRefusal(verdict: Verdict, host: CliHost, isJson: boolean): ExitCode {
  host.out(isJson ? json(verdict) : verdictLine(verdict))
  return 1
}

async function inspect([file = '']: readonly string[], host: CliHost, isJson: boolean): Promise<ExitCode> {
  const bundle = await open(file, host)
  if (!bundle.ok) return printRefusal(refused(file, bundle.error), host, isJson)
  const { manifest, manifestSha256, entries, fileBytes, spaces, attachments } = bundle.value
  const sizes = { file: fileBytes, inflated: entries.reduce((sum, entry) => sum + entry.bytes, 0), entries }
  const changeSets = spaces.reduce((sum, space) => sum + space.changeSets.length, 0)
  const types = recordsByType(bundle.value)
  const papers = { count: attachments.length, bytes: attachments.reduce((sum, { size }) => sum + size, 0) }
  if (isJson) {
    host.out(json({ file, manifest, manifestSha256, sizes, changeSets, types, papers }))
    return 0
  }
  const { sender } = manifest
  const lines = [
    `${file}: ${manifest.kind} bundle, format ${manifest.formatVersion}, made ${manifest.createdAt}`,
    `from ${sender.office}, ${sender.city} (${sender.country}): ${sender.person.name}, device ${sender.device}`,
    `part ${manifest.part.index} of ${manifest.part.count}; ${sizes.file} bytes, ${sizes.inflated} inflated`,
    ...spaces.map((space) => `space “${space.title}” (${space.role}): ${space.changeSets.length} change-sets`),
    ...Object.entries(types).map(([type, count]) => `  ${type}: ${count}`),
    `attachments: ${papers.count}, ${papers.bytes} bytes`,
    ...entries.map((entry) => `  ${entry.path}: ${entry.bytes} bytes, ${entry.storedBytes} stored`)
  ]
  host.out(`${lines.join('\n')}\n`)
  return 0
}

/** How many records of each type the bundle writes to. */
function recordsByType({ spaces }: ReadBundle): Readonly<Record<string, number>> {
  const ids = new Map<string, Set<string>>()
  for (const space of spaces) {
    for (const changeSet of space.changeSets) {
      for (const op of changeSet.ops) {
        const known = ids.get(op.type)
        if (known) known.add(op.id)
        else ids.set(op.type, new Set([op.id]))
      }
    }
  }
  return Object.fromEntries(
    [...ids].map(([type, known]) => [type, known.size] as const).toSorted(([a], [b]) => (a < b ? -1 : 1))
  )
}

async function verify(files: readonly string[], host: CliHost, isJson: boolean): Promise<ExitCode> {
  const verdicts: Verdict[] = []
  for (const file of files) {
    const bundle = await open(file, host)
    const verdict: Verdict = bundle.ok ? { file, ok: true } : refused(file, bundle.error)
    verdicts.push(verdict)
    if (!isJson) host.out(verdictLine(verdict))
  }
  if (isJson) host.out(json(verdicts))
  return verdicts.every((verdict) => verdict.ok) ? 0 : 1
}

async function plan(files: readonly string[], host: CliHost, isJson: boolean): Promise<ExitCode> {
  const copy: MemoryCopy = new Map()
  const plans: object[] = []
  for (const file of files) {
    const bundle = await open(file, host)
    if (!bundle.ok) return printRefusal(refused(file, bundle.error), host, isJson)
    const planned = planImport([...copy.values()], bundle.value, {})
    if (!planned.ok) return printRefusal(refused(file, planned.error), host, isJson)
    plans.push({ file, ...toldPlan(planned.value) })
    if (!isJson) host.out(planLines(file, planned.value))
    const applied = importIntoMemory(copy, bundle.value)
    if (!applied.ok) return printRefusal(refused(file, applied.error), host, isJson)
  }
  if (isJson) host.out(json(plans))
  return 0
}

function toldPlan({ totals, spaces }: ImportPlan): object {
  return {
    totals,
    spaces: spaces.map(({ id, title, records, waiting }) => ({
      id,
      title,
      waiting: waiting.length,
      records: records.map((record) => ({
        id: record.id,
        type: record.type,
        status: record.status,
        fields: record.fields.map(({ field, before, after, conflict }) => ({ field, before, after, conflict }))
      }))
    }))
  }
}

function planLines(file: string, { totals, spaces }: ImportPlan): string {
  const records = spaces.flatMap((space) => space.records.map(({ id, type, status }) => `  ${status} ${type} ${id}\n`))
  return `${file}: ${totals.records} records, ${totals.conflicting} in conflict, ${totals.waiting} change-sets waiting\n${records.join('')}`
}

async function state(files: readonly string[], host: CliHost, isJson: boolean): Promise<ExitCode> {
  const copy: MemoryCopy = new Map()
  for (const file of files) {
    const bundle = await open(file, host)
    const applied = bundle.ok ? importIntoMemory(copy, bundle.value) : bundle
    if (!applied.ok) return printRefusal(refused(file, applied.error), host, isJson)
  }
  const spaces = [...copy.values()]
    .map(({ id, states, waiting }) => {
      let conflicts = 0
      for (const record of states.values()) conflicts += conflictedFields(record).length
      return { id, records: states.size, conflicts, waiting: waiting.length }
    })
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const hash = stateHash(memoryState(copy))
  if (isJson) host.out(json({ hash, spaces }))
  else {
    host.out(`${hash}\n`)
    for (const { id, records, conflicts, waiting } of spaces) {
      host.out(`space ${id}: ${records} records, ${conflicts} conflicts, ${waiting} change-sets waiting\n`)
    }
  }
  return 0
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 1)}\n`
}

const started = process.argv[1]
if (started !== undefined && realpathSync(started) === fileURLToPath(import.meta.url)) {
  process.exitCode = await runCli(process.argv.slice(2), {
    read: (path) => readFile(path),
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    passphrase: process.env.ENTENTE_PASSPHRASE
  })
}
